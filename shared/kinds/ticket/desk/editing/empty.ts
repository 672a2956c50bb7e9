import type { Desk } from '../index.ts'

/** A desk that asks for nothing and promises nothing yet. */
export const EMPTY_DESK: Desk = {
  purpose: 'help',
  name: { en: '', bn: '' },
  prefix: '',
  opens: 'user',
  publicity: 'private',
  categories: [{ id: 'other', label: { en: 'Something else', bn: 'অন্য কিছু' } }],
  fields: [],
  place: 'none',
  point: 'none',
  files: 5,
  priority: 'normal',
  reopenDays: 14,
  closeDays: 7,
  rating: true,
  dedupe: null,
  assignment: 'claim',
  canned: [],
  macros: [],
  templates: [],
}
