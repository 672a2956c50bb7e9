import type { Caught } from '../../../../shared/protocol/moderation.ts'
import { t } from '../../../words/index.ts'

export type Outcome = 'release' | 'uphold'

const SORTS = ['word', 'links', 'mentions', 'capitals', 'same', 'requests', 'refused', 'model'] as const

/** What a rule saw, for people: `word:hush`, `links:5`. */
export const whyOf = (why: string): string => {
  const [, sort = '', what = ''] = /^(\w+):(.*)$/s.exec(why) ?? []
  const known = SORTS.find((one) => one === sort)
  if (known === 'links') return t('moderation.why.links', Number(what))
  return known ? t(`moderation.why.${known}`, what) : why
}

/** Where it stands, if whoever moderates may look there; null: it stands nowhere, or among some. */
export const whereTo = ({ message, place: { conversation, sort } }: Caught): string | null =>
  message === null || conversation === null || sort === 'privateGroups'
    ? null
    : `/messages/${conversation}?at=${message}`

/** The line that follows once this one is gone: the next, or else the last; null: there is none. */
export const nextTo = (ids: readonly string[], id: string): string | null => {
  const at = ids.indexOf(id)
  return ids[at + 1] ?? ids[at - 1] ?? null
}

/** Which line a key leads to; null: it is no key for that, or there is no further one. */
export const steps = (key: string, at: number, count: number): number | null => {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[key]
  return to === undefined || to < 0 || to >= count ? null : to
}
