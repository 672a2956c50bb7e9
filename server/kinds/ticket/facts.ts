import * as v from 'valibot'
import { AccountId, type ConversationId, PlaceId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { covers, type Scope } from '../../../shared/kernel/scope.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Located, Ticket, TicketCommand, TicketFacts } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import { scopeOf, type Worker } from '../../log/reach.ts'
import { filesOf } from '../file.row.ts'
import type { Asked, Fork } from '../kind.ts'
import { threadFacts } from '../thread/forward.ts'
import { reachOf } from './calling.ts'
import { deskAt, deskNow } from './desks.ts'
import { newNumber } from './number.ts'
import { evidenceFor } from './origin.ts'
import { workerOf, worksAt } from './works.ts'

/** What somebody says it is, if it can be that at all. */
const parsed = <T>(schema: v.GenericSchema<unknown, T>, said: unknown): T | null => {
  const read = v.safeParse(schema, said)
  return read.success ? read.output : null
}

const locatedAt = async (em: Em, place: string): Promise<Located | null> => {
  const [row] = await em.execute<{ path: string[] }[]>('select path from place where id = ? and retired_at is null', [
    place,
  ])
  return row ? { id: place, path: row.path } : null
}

const standOf = async (em: Em, conversation: ConversationId): Promise<Ticket | null> => {
  const [row] = await em.execute<{ state: Ticket }[]>(
    `select state from conversation where id = ? and kind = 'ticket'`,
    [conversation],
  )
  return row?.state ?? null
}

const opensAt = (desk: Desk, id: string, { actor }: Asked, scope: Scope | null): TicketFacts['opens'] => {
  if (covers(scope, { desk: id, path: null })) return 'staff'
  if (desk.opens === 'guest') return 'user'
  return desk.opens === 'user' && actor.role !== 'guest' ? 'user' : null
}

/** A number that no ticket has. Two that are made at once differ by chance, and the table holds each but once. */
const freeNumber = async (em: Em, prefix: string): Promise<string> => {
  for (;;) {
    const number = newNumber(prefix, new Date())
    const taken = await em.execute('select 1 from ticket where number = ?', [number])
    if (taken.length === 0) return number
  }
}

type Of<T extends TicketCommand['type']> = Extract<TicketCommand, { type: T }>

const deskFacts = async (
  em: Em,
  body: TicketCommand,
  ticket: Ticket | null,
): Promise<Pick<TicketFacts, 'desk' | 'version'>> => {
  if (body.type === 'ticket.open' || body.type === 'ticket.transfer') {
    const desk = await deskNow(em, body.desk)
    return { desk: desk?.config ?? null, version: desk?.version ?? 1 }
  }
  return ticket
    ? { desk: await deskAt(em, ticket.desk, ticket.version), version: ticket.version }
    : { desk: null, version: 1 }
}

/** What is proposed for a field, or taken up of that: the same has to be known as where it is said outright. */
const proposedFor = (field: 'place' | 'assignee', body: TicketCommand, ticket: Ticket | null): string | null => {
  if (body.type === 'suggestion.make') return body.proposals.find((one) => one.field === field)?.value ?? null
  if (body.type !== 'suggestion.take') return null
  const proposed = ticket?.staff.suggestions?.[field]
  return proposed?.seq === body.suggestion ? (body.value ?? proposed.value) : null
}

const assigneeOf = (body: TicketCommand, actor: AccountId, ticket: Ticket | null): AccountId | null => {
  if (body.type === 'ticket.claim') return actor
  if (body.type === 'ticket.assign' || body.type === 'ticket.give') return body.to
  return parsed(AccountId, proposedFor('assignee', body, ticket))
}

/** Whose promises count: asked for where they are made. */
const askerOf = async (em: Em, body: TicketCommand, ticket: Ticket | null, actor: AccountId) => {
  if (body.type === 'ticket.transfer') return ticket?.requester ? workerOf(em, ticket.requester) : undefined
  return body.type === 'ticket.open' ? workerOf(em, body.requester ?? actor) : undefined
}

/** The staff may write down somebody's matter, but nobody's. */
const demandThere = (body: TicketCommand, opens: TicketFacts['opens'], asker: Worker | undefined): void => {
  const named = body.type === 'ticket.open' && body.requester !== undefined && opens === 'staff'
  if (named && (!asker || asker.suspended || asker.role === 'bot')) throw new Refusal('account.unknown')
}

/** Another ticket that a wish names counts only where its author works too. */
const otherOf = async ({ body, look, actor }: Asked<TicketCommand>): Promise<TicketFacts['other']> => {
  const id = 'into' in body ? body.into : body.type === 'ticket.link' ? body.to : null
  if (!id) return null
  const looked = (await look(actor.account, [id])).get(id)
  return looked?.kind === 'ticket' && looked.view.staff ? { conversation: id, state: looked.state as Ticket } : null
}

const filesIn = (fork: Fork, actor: AccountId, body: TicketCommand) =>
  filesOf(fork, actor, (body as Partial<Of<'note.post'>>).files ?? [])

/** What the rules of tickets ask for and only the database knows. */
export const factsFor = async (fork: Fork, asked: Asked<TicketCommand>): Promise<TicketFacts> => {
  const { actor, body, conversation } = asked
  const em = fork()
  const ticket = body.type === 'ticket.open' ? null : await standOf(em, conversation)
  const scope = scopeOf(await workerOf(em, actor.account))
  const known = await deskFacts(em, body, ticket)
  const to = assigneeOf(body, actor.account, ticket)
  const spot = { desk: ticket?.desk ?? '', path: ticket?.place?.path ?? [] }
  const named = parsed(PlaceId, 'place' in body ? body.place : proposedFor('place', body, ticket))
  const place = named ? await locatedAt(em, named) : null
  const opens = body.type === 'ticket.open' && known.desk ? opensAt(known.desk, body.desk, asked, scope) : null
  const asker = await askerOf(em, body, ticket, actor.account)
  demandThere(body, opens, asker)
  return {
    ...(await threadFacts(fork, asked)),
    ...(body.type === 'ticket.open' || body.type === 'note.post'
      ? { files: await filesIn(fork, actor.account, body) }
      : {}),
    ...known,
    opens,
    number: opens && known.desk ? await freeNumber(em, known.desk.prefix) : '',
    vip: asker?.role === 'vip',
    reach: ticket && body.type === 'ticket.ring' ? await reachOf(em, ticket) : {},
    scope,
    place,
    evidence: await evidenceFor(fork, asked, known.desk),
    works: to ? worksAt(await workerOf(em, to), spot) : null,
    other: await otherOf(asked),
  }
}
