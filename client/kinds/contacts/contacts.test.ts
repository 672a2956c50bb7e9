import { describe, expect, test } from 'vitest'
import type { Row } from '../../sync/index.ts'
import { contactsOf } from './contacts.ts'

const row = (name: string, more: Partial<Row> = {}) =>
  ({ kind: 'direct', state: { contact: 'accepted' }, tuned: { alias: name }, ...more }) as Row
const named = ({ tuned }: Row) => tuned.alias ?? ''
const names = (rows: readonly Row[], language = 'en') => contactsOf(rows, named, language).map(({ name }) => name)

describe('the contacts', () => {
  test('stand by name, as the reader’s language has it', () => {
    expect(names([row('Rafi'), row('asha'), row('Émile')])).toEqual(['asha', 'Émile', 'Rafi'])
    expect(names([row('গীতা'), row('আশা'), row('কামাল')], 'bn')).toEqual(['আশা', 'কামাল', 'গীতা'])
  })

  test('begin with the favourites', () => {
    const favourite = row('Zoya', { tuned: { alias: 'Zoya', favourite: true } })
    expect(names([row('Asha'), favourite])).toEqual(['Zoya', 'Asha'])
  })

  test('are those who agreed: no groups, and nobody who was only asked', () => {
    const asked = row('Farida', { state: { contact: 'requested' } })
    expect(names([row('Ward 7', { kind: 'group' }), asked, row('Asha')])).toEqual(['Asha'])
  })
})
