import { LRUCache } from 'lru-cache'
import type { Language } from '../../../shared/kernel/describe.ts'
import { ASSISTANT, type ConversationId } from '../../../shared/kernel/ids.ts'
import { type BotAction, type Mode, NO_BOT } from '../../../shared/kinds/ticket/desk/index.ts'
import { isOpen, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { Em, Orm } from '../../db/orm.ts'
import { precedents, type Suggesting } from '../../kinds/index.ts'
import type { Read } from '../../log/read.ts'
import type { Places } from '../../places/index.ts'
import type { Turn } from '../answerer.ts'
import { languageOf, messagesOf } from '../matter.ts'
import type { Modes } from '../modes.ts'
import { type Gist, gistOf, nearnessTo } from './gist.ts'
import type { Known } from './offered.ts'

export interface CauseDeps {
  readonly orm: Orm
  readonly read: Read
  readonly places: Pick<Places, 'current'>
  readonly modes: Modes
}

export const SETS: readonly Exclude<BotAction, 'answer'>[] = ['category', 'priority', 'place', 'assignee']

const READ = 60
/** So many of those that were told most alike speak for something, and none that was told too little alike. */
const MOST_ALIKE = 8
const ALIKE = 0.2
/** Nobody who works there answered, and the bot does not answer itself, or no more. */
const wantsReply = ({ answered, bot, staff }: Ticket, mode: Mode): boolean =>
  !answered && !staff.suggestions?.reply && (mode === 'suggest' || (mode === 'auto' && bot?.over != null))

/** What those who ended were about is worked out once: how they were told is another no more. */
const gists = new LRUCache<ConversationId, Gist>({ max: 5_000 })
const gistIn = ({ conversation, words }: precedents.Precedent): Gist => {
  const known = gists.get(conversation) ?? gistOf(words.replace(/^\S+-\S+\n/u, ''))
  gists.set(conversation, known)
  return known
}

/** Those that were told like this and are done with. */
export const alikeFor = async (em: Em, desk: string, told: string, but: ConversationId): Promise<Known['alike']> => {
  const ended = await precedents.precedentsAt(em, desk, but)
  const near = nearnessTo(gistOf(told), ended.map(gistIn))
  const alike = ended
    .map((one, at) => ({ ...one, near: near[at]! }))
    .filter((one) => one.near >= ALIKE)
    .sort((one, other) => other.near - one.near)
    .slice(0, MOST_ALIKE)
  const said = await precedents.saidBy(
    em,
    alike.map(({ conversation }) => conversation),
  )
  return alike.map((one) => ({ ...one, said: said.get(one.conversation) ?? [] }))
}

/** A ticket, and all that is known where something is to be proposed for it. */
export interface Cause extends Known {
  readonly conversation: ConversationId
  readonly seq: number
  readonly basedOn: number
  readonly turns: readonly Turn[]
  readonly language: Language
  readonly asker: string
  readonly reply: boolean
  /** articles that were shown to them here already */
  readonly tried: ReadonlySet<ConversationId>
  readonly proposed: readonly { readonly field: string; readonly value: string }[]
}

const askerOf = async (em: Em, { requester }: Ticket): Promise<{ name: string; language: Language }> => {
  const rows = await em.execute<{ name: string; language: Language }[]>(
    'select name, language from account where id = ?',
    [requester],
  )
  return rows[0] ?? { name: '', language: 'en' }
}

/** All that is known of a ticket; null where nothing is to be proposed. */
export const causeOf = async (
  deps: CauseDeps,
  { conversation, seq }: Suggesting,
  /** by whom it is answered there */
  name: string,
): Promise<Cause | null> => {
  const em = deps.orm.em.fork()
  const stands = await precedents.ticketAt(em, conversation)
  if (!stands || stands.ticket.removed || !isOpen(stands.ticket.stage)) return null
  const { ticket, desk, proposed } = stands
  const modes = desk?.bot ?? NO_BOT
  const reply = wantsReply(ticket, await deps.modes(modes, ticket.desk, 'answer', name))
  if (!desk || (!reply && SETS.every((field) => modes[field] === 'off'))) return null
  // as it is for the bot: nothing that only the staff sees
  const page = await deps.read(ASSISTANT, { conversation, anchor: 'newest', before: READ, after: 0 })
  const messages = messagesOf(page)
  const turns = messages.map(({ by, text }): Turn => {
    const who = by === ASSISTANT ? 'bot' : by === ticket.requester ? 'person' : 'other'
    return { who, text: text ?? '' }
  })
  const theirs = turns.filter(({ who }) => who === 'person').map(({ text }) => text)
  const told = [ticket.title, ...theirs].join('\n').slice(0, 4_000)
  const [asker, alike, hands, tree] = await Promise.all([
    askerOf(em, ticket),
    alikeFor(deps.orm.em.fork(), ticket.desk, told, conversation),
    precedents.handsAt(deps.orm.em.fork(), { desk: ticket.desk, path: ticket.place?.path ?? [] }),
    deps.places.current(),
  ])
  const language = languageOf(theirs.at(-1) ?? ticket.title, asker.language)
  const known = { ticket, desk, modes, told, alike, hands, places: tree.inUse }
  const said = [{ who: 'person' as const, text: ticket.title }, ...turns]
  const tried = new Set(messages.flatMap(({ grounds }) => grounds?.cites ?? []).map(({ article }) => article))
  const here = { conversation, seq, basedOn: page.head, turns: said, tried, language, asker: asker.name }
  return { ...known, ...here, reply, proposed }
}
