import type { Draft, Hint, Matter, Pick, Picked, Suggested, Suggester } from '../suggester.ts'
import { PICKED } from '../suggester.ts'
import { excerptOf } from './excerpt.ts'

/** What is less sure than this is not proposed. */
export const LEAST = 0.4
/** From this score on what an article says is drafted as a reply. */
const DRAFTED = 0.45
/** Nobody is ever all sure. */
const MOST = 0.97
/** Weighs as much as one that was told a little alike and says something else: one alone proves little. */
const DOUBT = 0.15

const NO_COST = { asked: 0, answered: 0 }
const rounded = (score: number): number => Math.round(Math.min(MOST, score) * 100) / 100
const sum = (hints: readonly Hint[]): number => hints.reduce((all, { near }) => all + near, 0)

/** By what most of it came, and how much of that there was. */
const becauseOf = (agreeing: readonly Hint[], all: readonly Hint[]): NonNullable<Pick['because']> => {
  const strongest = agreeing.toSorted((one, other) => other.near - one.near)[0]!
  const alike = agreeing.filter(({ by }) => by === 'alike')
  if (strongest.by !== 'alike' && strongest.by !== 'text' && alike.length < 2) return { by: strongest.by }
  const by = strongest.by === 'text' ? 'text' : 'alike'
  const counted = (hints: readonly Hint[]) => hints.filter((hint) => hint.by === by).length
  return { by, some: counted(agreeing), of: counted(all) }
}

/**
 * What most speaks for, and how sure that is: the share of what speaks for it, times how surely any of that is right.
 * Null where that is too little.
 */
export const bestOf = (hints: readonly Hint[]): Pick | null => {
  const groups = [...Map.groupBy(hints, ({ at }) => at)].sort(([, one], [, other]) => sum(other) - sum(one))
  const [best] = groups
  if (!best) return null
  const [at, agreeing] = best
  const sure = 1 - agreeing.reduce((doubt, { near }) => doubt * (1 - near), 1)
  const score = rounded((sum(agreeing) / (sum(hints) + DOUBT)) * sure)
  return score < LEAST ? null : { at, score, why: '', because: becauseOf(agreeing, hints) }
}

/** What an article says, in its own words; else the text that was used in such cases. */
const draftOf = ({ passages, texts = [], hints = [] }: Matter): Draft | null => {
  const [best] = passages
  if (best && best.score >= DRAFTED) {
    const { article, slug, version, title, score } = best
    const text = excerptOf(passages.filter((one) => one.article === article))
    const cites = [{ article, slug, version, title }]
    if (text) return { text, cites, score: rounded(score), why: '', because: { by: 'article' } }
  }
  const pick = bestOf(hints.filter(({ field }) => field === 'reply'))
  const text = pick && texts[pick.at]
  return text ? { text, cites: [], score: pick.score, why: '', because: pick.because! } : null
}

export const suggestFor = (matter: Matter): Suggested => {
  const picks = (Object.keys(PICKED) as Picked[]).flatMap((field) => {
    const list = matter[PICKED[field]]
    const pick = bestOf((matter.hints ?? []).filter((hint) => hint.field === field && hint.at < list.length))
    return pick ? [[field, pick]] : []
  })
  const reply = matter.reply ? draftOf(matter) : null
  return { ...Object.fromEntries(picks), ...(reply && { reply }), usage: NO_COST }
}

/** Proposes what was done in such cases, what the text names, and what an article says. It needs no endpoint. */
export const createSearchSuggester = (): Suggester => ({
  from: 'search',
  name: 'search',
  async suggest(matter, signal) {
    signal.throwIfAborted()
    return suggestFor(matter)
  },
})
