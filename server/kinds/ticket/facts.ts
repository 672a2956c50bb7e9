import type { Role } from '../../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { isStaff } from '../../../shared/kernel/rank.ts'
import { covers, EVERYWHERE, NOWHERE, type Scope } from '../../../shared/kernel/scope.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Located, Ticket, TicketCommand, TicketFacts } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import { filesOf } from '../file.row.ts'
import type { Asked, Fork } from '../kind.ts'
import { threadFacts } from '../thread/forward.ts'
import { reachOf } from './calling.ts'
import { deskAt, deskNow } from './desks.ts'
import { newNumber } from './number.ts'
import { evidenceFor } from './origin.ts'

interface Worker {
  readonly role: Role
  readonly told: boolean
  readonly desks: string[] | null
  readonly places: string[] | null
}

const WORKER = `select a.role, s.account is not null as told, s.desks, s.places
  from account a left join staff s on s.account = a.id where a.id = ? and a.suspended_at is null`

const workerOf = async (em: Em, account: AccountId) => (await em.execute<Worker[]>(WORKER, [account]))[0]

const scopeOf = (worker: Worker | undefined): Scope | null => {
  if (!worker || !isStaff(worker.role)) return null
  if (worker.role === 'superadmin') return EVERYWHERE
  return worker.told ? { desks: worker.desks, places: worker.places } : NOWHERE
}

/** As what somebody could be given a ticket that stands there: the staff where their work reaches, others anywhere. */
const worksAt = (worker: Worker | undefined, spot: { desk: string; path: readonly string[] }): TicketFacts['works'] => {
  if (worker?.role === 'provider') return 'provider'
  return covers(scopeOf(worker), spot) ? 'agent' : null
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

const assigneeOf = (body: TicketCommand, actor: AccountId): AccountId | null => {
  if (body.type === 'ticket.claim') return actor
  return body.type === 'ticket.assign' ? body.to : null
}

const requesterOf = (body: TicketCommand, ticket: Ticket | null): AccountId | null =>
  body.type === 'ticket.open' ? (body.requester ?? null) : (ticket?.requester ?? null)

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
  const to = assigneeOf(body, actor.account)
  const spot = { desk: ticket?.desk ?? '', path: ticket?.place?.path ?? [] }
  const place = 'place' in body && typeof body.place === 'string' ? await locatedAt(em, body.place) : null
  const opens = body.type === 'ticket.open' && known.desk ? opensAt(known.desk, body.desk, asked, scope) : null
  return {
    ...(await threadFacts(fork, asked)),
    ...(body.type === 'ticket.open' || body.type === 'note.post'
      ? { files: await filesIn(fork, actor.account, body) }
      : {}),
    ...known,
    opens,
    number: opens && known.desk ? await freeNumber(em, known.desk.prefix) : '',
    vip: (await workerOf(em, requesterOf(body, ticket) ?? actor.account))?.role === 'vip',
    reach: ticket && body.type === 'ticket.ring' ? await reachOf(em, ticket) : {},
    scope,
    place,
    evidence: await evidenceFor(fork, asked, known.desk),
    works: to ? worksAt(await workerOf(em, to), spot) : null,
    other: await otherOf(asked),
  }
}
