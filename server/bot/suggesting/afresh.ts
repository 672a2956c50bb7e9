import type { Language } from '../../../shared/kernel/describe.ts'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { BotModes, Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import { type Proposal, type Ticket, ticket } from '../../../shared/kinds/ticket/index.ts'
import type { Orm } from '../../db/orm.ts'
import type { FindPassages, Passage } from '../grounding/index.ts'
import type { Suggester } from '../suggester.ts'
import { alikeFor } from './cause.ts'
import { matterOf } from './matter.ts'
import { type Known, offeredOf } from './offered.ts'
import { proposalsOf } from './proposals.ts'

/** A ticket as somebody told it, before anybody did anything about it, and what could be done there. */
export interface Fresh extends Pick<Known, 'hands' | 'places'> {
  readonly desk: { readonly id: string; readonly config: Desk }
  readonly title: string
  readonly text: string
  readonly language: Language
  /** where it became a ticket, which is no precedent of itself */
  readonly conversation: ConversationId
  /** who takes it on is asked of a ticket that is sorted: here it belongs */
  readonly sorted: string | null
  /** may a reply be told? */
  readonly reply: boolean
}

const EVERYTHING: BotModes = {
  answer: 'suggest',
  category: 'suggest',
  priority: 'suggest',
  place: 'suggest',
  assignee: 'suggest',
}

const blankOf = ({ desk: { id, config }, title }: Fresh): Ticket => ({
  ...ticket.initial,
  ...{ desk: id, title, priority: config.priority, locked: config.locked ?? false },
})

/** Of a ticket that is sorted the people, of one that is not all else. */
const offeredFor = (known: Known, sorted: string | null) => {
  const [all, late] = [offeredOf(known), offeredOf({ ...known, ticket: { ...known.ticket, category: sorted } })]
  const hints = [
    ...all.hints.filter(({ field }) => field !== 'assignee'),
    ...late.hints.filter(({ field }) => field === 'assignee'),
  ]
  return { ...all, hints, people: late.people, values: { ...all.values, assignee: late.values.assignee } }
}

/** What somebody proposes for a ticket by its first words alone; nothing comes of it. Nobody's name is told. */
export const proposeAfresh = async (
  { orm, find }: { readonly orm: Orm; readonly find: FindPassages },
  by: Suggester,
  fresh: Fresh,
): Promise<{ readonly proposals: readonly Proposal[]; readonly passages: readonly Passage[] }> => {
  const { desk, title, text, language, hands, places, reply } = fresh
  const told = [title, text].join('\n')
  const alike = await alikeFor(orm.em.fork(), desk.id, told, fresh.conversation)
  const about = { ticket: blankOf(fresh), desk: desk.config, modes: EVERYTHING }
  const known: Known = { ...about, told, alike, hands, places }
  const offered = offeredFor(known, fresh.sorted)
  const turns = [title, text].filter(Boolean).map((words) => ({ who: 'person', text: words }) as const)
  const matter = await matterOf(find, { ...known, language, turns, tried: new Set(), reply, asker: '' }, offered)
  const suggested = await by.suggest(matter, new AbortController().signal)
  return { proposals: proposalsOf(suggested, offered, known, []), passages: matter.passages }
}
