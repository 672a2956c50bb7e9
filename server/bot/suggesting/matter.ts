import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import { fill } from '../../../shared/kinds/ticket/index.ts'
import type { FindPassages } from '../grounding/index.ts'
import type { Matter } from '../suggester.ts'
import type { Cause } from './cause.ts'
import type { Offered } from './offered.ts'
import { textsOf } from './texts.ts'

const MOST_PASSAGES = 6

type Told = Pick<Cause, 'desk' | 'language' | 'ticket' | 'told' | 'turns' | 'tried' | 'reply' | 'asker'>

/** What a reply may rest on: what they may read, and were not shown already (it did not help). */
const passagesFor = async (find: FindPassages, words: string, { tried, language }: Told) => {
  // as many as all that is left out may have taken
  const limit = MOST_PASSAGES * (1 + tried.size)
  const found = await find(words, { staff: false, language, limit })
  return found.filter(({ article }) => !tried.has(article)).slice(0, MOST_PASSAGES)
}

/** What whoever proposes is handed: what was told, and what there is to choose from. */
export const matterOf = async (find: FindPassages, cause: Told, offered: Offered): Promise<Matter> => {
  const { desk, language, ticket, told, turns, reply, asker } = cause
  const blanks = { name: asker, number: ticket.number, agent: inLanguage(desk.name, language) }
  const words = told.slice(0, 1_000)
  const { categories, priorities, places, people, hints } = offered
  return {
    ...{ turns, language, categories, priorities, places, people, hints, reply },
    desk: inLanguage(desk.name, language),
    passages: reply ? await passagesFor(find, words, cause) : [],
    texts: reply ? textsOf(desk, language, (text) => fill(text, blanks)) : [],
  }
}
