import type { Answerer, Reply } from '../answerer.ts'
import { type Matter, PICKED, type Pick, type Picked, type Suggested, type Suggester } from '../suggester.ts'

/** What was suggested, by the words of each choice: in another house it may stand elsewhere in the list. */
interface Told {
  readonly picks: readonly (Omit<Pick, 'at'> & { readonly field: Picked; readonly words: string })[]
  readonly reply?: NonNullable<Suggested['reply']>
}

/** What somebody answered to each question and proposed for each ticket, to be looked at again without asking them. */
export interface Recording {
  readonly name: string
  readonly from: Answerer['from']
  readonly replies: Record<string, Reply>
  readonly suggestions: Record<string, Told>
}

interface Both {
  readonly answerer: Answerer
  readonly suggester: Suggester
}

const NO_COST = { asked: 0, answered: 0 }
const FIELDS = Object.keys(PICKED) as Picked[]

const keyOf = ({ turns }: { readonly turns: Matter['turns'] }): string =>
  turns.flatMap(({ who, text }) => (who === 'person' ? [text] : [])).join('\n')

const toldIn = (suggested: Suggested, matter: Matter): Told => ({
  picks: FIELDS.flatMap((field) => {
    const { at, ...sure } = suggested[field] ?? { at: -1, score: 0, why: '' }
    const words = matter[PICKED[field]][at]
    return words === undefined ? [] : [{ field, words, ...sure }]
  }),
  ...(suggested.reply && { reply: suggested.reply }),
})

const suggestedIn = ({ picks, reply }: Told, matter: Matter): Suggested => {
  const there = picks.flatMap(({ field, words, ...sure }) => {
    const at = matter[PICKED[field]].indexOf(words)
    return at < 0 ? [] : [[field, { at, ...sure }]]
  })
  return { ...Object.fromEntries(there), ...(reply && { reply }), usage: NO_COST }
}

/** Asks others, and writes down what they say. */
export const recording = ({ answerer, suggester }: Both): Both & { readonly taken: Recording } => {
  const taken: Recording = { name: answerer.name, from: answerer.from, replies: {}, suggestions: {} }
  return {
    taken,
    answerer: {
      ...answerer,
      async answer(question, signal, onWords) {
        const reply = await answerer.answer(question, signal, onWords)
        taken.replies[keyOf(question)] = reply
        return reply
      },
    },
    suggester: {
      ...suggester,
      async suggest(matter, signal) {
        const suggested = await suggester.suggest(matter, signal)
        taken.suggestions[keyOf(matter)] = toldIn(suggested, matter)
        return suggested
      },
    },
  }
}

/** Says again what was recorded; what was not asked then they do not know. */
export const recorded = ({ name, from, replies, suggestions }: Recording): Both => ({
  answerer: {
    ...{ name, from },
    answer: async (question) => replies[keyOf(question)] ?? { sort: 'unknown', text: '', cites: [], usage: NO_COST },
  },
  suggester: {
    ...{ name, from },
    suggest: async (matter) => suggestedIn(suggestions?.[keyOf(matter)] ?? { picks: [] }, matter),
  },
})
