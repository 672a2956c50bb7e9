import type { TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import { t } from '../../words/index.ts'
import type { Reported } from './shown.ts'

export type Opening = Extract<TicketCommand, { type: 'ticket.open' }>

/** The desk that looks at reports of people and of what they say. */
export const SAFETY = 'safety'

const LONGEST_TITLE = 150

interface Said {
  /** what whoever is reported is called */
  readonly name: string
  readonly category: string
  readonly words: string
  /** of whoever is reported, where it is known here */
  readonly username: string | null
}

export const soughtIn = ({ origin }: Reported): 'person' | 'message' | 'post' => {
  if (!origin) return 'person'
  return origin.message === undefined ? 'post' : 'message'
}

/** A report as the desk for them takes it: the person by name, and what they said by its place. */
export const reportOf = (about: Reported, { name, category, words, username }: Said): Opening => ({
  type: 'ticket.open',
  desk: SAFETY,
  title: t(`report.reported.${soughtIn(about)}`, name).slice(0, LONGEST_TITLE),
  category,
  values: username ? { person: `@${username}` } : {},
  ...(words.trim() && { text: words.trim() }),
  ...(about.origin && { origin: about.origin }),
})
