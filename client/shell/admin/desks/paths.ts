import { type BotAction, type Desk, inLanguage, type Mode } from '../../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITY_WORDS, type Priority, STAGE_WORDS, type Stage } from '../../../../shared/kinds/ticket/index.ts'
import { language, t } from '../../../words/index.ts'

type Thing = Readonly<Record<string, unknown>>
const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What follows these is the id of a part. */
const LISTS = ['categories', 'fields', 'choices', 'canned', 'macros', 'templates', 'sla', 'calendars']
/** They say nothing to people. */
const SILENT = ['policy', 'targets', 'label']

const wordOf = (part: string): string => t(`desks.word.${part}` as 'desks.word.name') ?? part

const idOf = (part: unknown): unknown => (isThing(part) ? (part.id ?? idOf(part.policy)) : undefined)
const nameOf = (part: unknown): string => {
  const label = isThing(part) ? part.label : undefined
  return (isThing(label) && inLanguage(label as Desk['name'], language())) || ''
}

/** One step of the path: what it is called, and what stands there. */
const step = (key: string, before: string, here: unknown): readonly [words: string, there: unknown] => {
  if (before === 'bot') return [t(`assistant.actions.${key as BotAction}`), undefined]
  if (before === 'stages') return [STAGE_WORDS[key as Stage]?.[language()] ?? key, undefined]
  if (before === 'targets') return [PRIORITY_WORDS[key as Priority]?.[language()] ?? key, undefined]
  if (Array.isArray(here) || /^\d+$/.test(key)) {
    const list = Array.isArray(here) ? here : []
    const there = list.find((part) => idOf(part) === key) ?? list[Number(key)]
    if (key === 'order') return [wordOf(key), undefined]
    return [nameOf(there) || (/^\d+$/.test(key) ? t('desks.nth', Number(key) + 1) : key), there]
  }
  const there = isThing(here) ? here[key] : undefined
  if (LISTS.includes(before)) return [key === 'order' ? wordOf(key) : key, there]
  return [SILENT.includes(key) ? '' : wordOf(key), there]
}

/**
 * A place in a desk, as people call it: `fields.phone.label.bn` is “Questions · Phone · Bangla”.
 *
 * @param desk  knows what its parts are called; without it they go by their ids
 */
export const pathWords = (path: string, desk: Desk | null): string => {
  const words: string[] = []
  let here: unknown = desk
  let before = ''
  for (const key of path.split('.')) {
    const [said, there] = step(key, before, here)
    if (said) words.push(said)
    here = there
    before = key
  }
  return words.join(' · ')
}

const CHOSEN = {
  opens: (value: string) => t(`desks.opens.${value as Desk['opens']}`),
  publicity: (value: string) => t(`desks.publicity.${value as Desk['publicity']}`),
  purpose: (value: string) => t(`desks.purpose.${value as Desk['purpose']}`),
  assignment: (value: string) => t(`desks.assignment.${value as Desk['assignment']}`),
  sort: (value: string) => t(`desks.sort.${value as Desk['fields'][number]['sort']}`),
  place: (value: string) => t(`desks.where.${value as Desk['place']}`),
  point: (value: string) => t(`desks.where.${value as Desk['point']}`),
  priority: (value: string) => PRIORITY_WORDS[value as Priority]?.[language()],
} as const

/** What stands at such a place, as people say it; null: it says itself. */
export const valueWords = (path: string, value: unknown): string | null => {
  if (typeof value === 'boolean') return t(value ? 'desks.yes' : 'desks.no')
  if (path.startsWith('bot.')) return t(`assistant.mode.${value as Mode}`)
  const words = CHOSEN[path.split('.').at(-1) as keyof typeof CHOSEN]
  return (typeof value === 'string' && words?.(value)) || null
}
