import type { Pool } from 'pg'
import {
  createAnswering,
  createFind,
  createSearch,
  createSearchSuggester,
  createSuggesting,
} from '../../server/bot/index.ts'
import type { Execute } from '../../server/commands/execute.ts'
import type { Orm } from '../../server/db/orm.ts'
import { createRead } from '../../server/log/read.ts'
import { createPlaces } from '../../server/places/index.ts'
import { ASSISTANT, type CommandId, type ConversationId, directOf, type SessionId } from '../../shared/kernel/ids.ts'
import { HOUR, MINUTE, SECOND } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { BotAction, BotModes } from '../../shared/kinds/ticket/desk/index.ts'
import type { Ticket, TicketCommand } from '../../shared/kinds/ticket/index.ts'
import type { Asked, AssistedTicket, Turn } from './asked.ts'
import type { Person } from './people.ts'
import { roleOf } from './staff.ts'
import type { Deed, Stage } from './tell.ts'

/** So long a search takes, wherever the demo is made. */
const LOOKED = 35

const SAID = `select max(seq) as said from event where conversation = $1 and actor = $2 and type = 'message.sent'`

interface World extends Stage {
  readonly orm: Orm
  readonly pool: Pool
}

/** The assistant as it was then: it searched the articles, answered, and proposed, at any moment of the past. */
const createAssistant = ({ orm, pool, send }: World) => {
  let [kind, clock]: [Deed['kind'], number] = ['direct', 0]
  const execute = async (
    actor: Deed['actor'],
    { id, conversation, body }: Pick<Deed, 'id' | 'conversation' | 'body'>,
  ) => send({ kind, at: Math.trunc(clock), actor, conversation, id, body })
  const deps = {
    ...{ orm, pool, read: createRead(pool), execute: execute as unknown as Execute },
    // what it is good enough for today is another matter
    modes: async (modes: BotModes, _: string, action: BotAction) => modes[action],
    ...{ find: createFind({ pool }), places: createPlaces(pool), model: null },
    budget: null as never, // only a model costs something
    now: () => (clock += LOOKED),
  }
  const answering = createAnswering({
    ...deps,
    search: createSearch(),
    heeding: (_, __, make) => make(new AbortController().signal),
    writing: () => ({ words: () => undefined, over: () => undefined }),
  })
  const suggesting = createSuggesting({ ...deps, search: createSearchSuggester() })
  return {
    async answers(sort: Deed['kind'], at: number, conversation: ConversationId, about: number, person: Deed['actor']) {
      ;[kind, clock] = [sort, at + 2 * SECOND]
      await answering({ conversation, about, by: person.account })
    },
    async proposes(at: number, conversation: ConversationId, seq: number) {
      ;[kind, clock] = ['ticket', at + 5 * SECOND]
      await suggesting({ conversation, seq })
    },
  }
}
type Assistant = ReturnType<typeof createAssistant>

const personOf = ({ accounts, newId }: World, person: Person) => ({
  account: accounts[person],
  role: roleOf(person),
  session: newId() as SessionId,
})

const ask = async (world: World, assistant: Assistant, { by, hours, says, helped }: Asked): Promise<void> => {
  const actor = personOf(world, by)
  const conversation = directOf(actor.account, ASSISTANT)
  let at = world.now - hours * HOUR
  const wish = (body: AnyCommand) =>
    world.send({ kind: 'direct', at, actor, conversation, id: world.newId() as CommandId, body })
  await wish({ type: 'contact.request', to: ASSISTANT })
  for (const [turn, text] of says.entries()) {
    const about = await wish({ type: 'message.send', text })
    await assistant.answers('direct', at, conversation, about, actor)
    at += 6 * MINUTE
    if (turn === 0 && helped !== undefined) await wish({ type: 'reply.rate', target: about + 1, helpful: helped })
  }
}

/** The command that a turn comes to as things stand; null: there is nothing to take. */
const commandOf = (turn: Turn, { staff }: Ticket, { accounts }: World): TicketCommand | null => {
  if ('says' in turn) return { type: 'message.send', text: turn.says }
  if ('does' in turn) return turn.does
  const found = staff.suggestions?.['takes' in turn ? turn.takes : turn.dismisses]
  if (!found) return null
  const { seq: suggestion, value: proposed } = found
  if ('dismisses' in turn) return { type: 'suggestion.dismiss', suggestion }
  if (turn.takes === 'reply')
    return { type: 'message.send', text: [proposed, turn.adds].filter(Boolean).join('\n\n'), suggestion }
  const value = turn.takes === 'assignee' && turn.value ? accounts[turn.value as Person] : turn.value
  return { type: 'suggestion.take', suggestion, ...(value !== undefined && { value }) }
}

const assist = async (world: World, assistant: Assistant, ticket: AssistedTicket): Promise<void> => {
  const { by: opener, hours, turns = [], values = {}, ...wish } = ticket
  const { newId, now, pool } = world
  const conversation = newId() as ConversationId
  let at = now - hours * HOUR
  const act = async (person: Person, body: TicketCommand) => {
    const actor = personOf(world, person)
    const seq = await world.send({ kind: 'ticket', at, actor, conversation, id: newId() as CommandId, body })
    if (person !== opener) return
    const { rows } = await pool.query<{ said: number }>(SAID, [conversation, actor.account])
    await assistant.answers('ticket', at, conversation, rows[0]!.said, actor)
    await assistant.proposes(at, conversation, seq)
  }
  await act(opener, { type: 'ticket.open', ...wish, values })
  for (const turn of turns) {
    at = Math.min(now - MINUTE, at + turn.after * MINUTE)
    const { rows } = await pool.query<{ state: Ticket }>('select state from conversation where id = $1', [conversation])
    const command = commandOf(turn, rows[0]!.state, world)
    if (command) await act('by' in turn ? turn.by : opener, command)
  }
}

/** What people asked the assistant, and what it did for the staff. The articles and its evaluation have to be there. */
export const assistAll = async (
  world: World,
  asked: readonly Asked[],
  tickets: readonly AssistedTicket[],
): Promise<void> => {
  const assistant = createAssistant(world)
  for (const talk of asked) await ask(world, assistant, talk)
  for (const ticket of tickets) await assist(world, assistant, ticket)
}
