import type { Orm } from '../../../server/db/orm.ts'
import { poolOf } from '../../../server/db/orm.ts'
import { type AccountId, type ConversationId, selfOf } from '../../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../../shared/kernel/kind.ts'
import { visible } from '../../../shared/kernel/visible.ts'
import { kindOf } from '../../../shared/kinds/index.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import type { Device } from './people.ts'
import { readThrough } from './screen.ts'

interface Seat {
  readonly conversation: ConversationId
  readonly kind: KindName
  readonly state: unknown
  readonly read: number
  readonly unread_from: number | null
  readonly events: readonly (Stored & { counts: boolean; erased?: true })[]
}

/** What somebody should see of one conversation. */
export interface Shown {
  readonly messages: readonly Message[]
  readonly state: unknown
  readonly unread: number
}

const SEATS = `
  select c.id as conversation, c.kind, c.state, m.read_seq as read, m.unread_from, (
    select json_agg(e.body || jsonb_build_object('seq', e.seq, 'at', floor(extract(epoch from e.at) * 1000)::bigint,
        'by', e.actor, 'type', e.type, 'command', e.command, 'counts', e.counts)
        || case when e.erased then '{"erased":true}'::jsonb else '{}'::jsonb end order by e.seq)
    from event e where e.conversation = c.id) as events
  from member m join conversation c on c.id = m.conversation where m.account = $1 and m.left_seq is null`

/** Counted one by one: others' messages above what was read (UNR1). */
const unreadOf = ({ events, read, unread_from }: Seat, account: AccountId): number => {
  const boundary = Math.min(read, (unread_from ?? Number.POSITIVE_INFINITY) - 1)
  const unread = events.filter((event) => event.counts && !event.erased && event.by !== account && event.seq > boundary)
  return Math.min(100, unread.length)
}

/** Every message looked at in the light of every event: slow, and too simple to be wrong. */
const messagesOf = ({ events }: Seat, from: number, hidden: readonly number[]): Message[] => {
  const about = new Map<number, Seat['events'][number][]>()
  const sweeping = events.filter(({ type }) => type === 'messages.erased')
  for (const event of events)
    if ('target' in event) about.set(Number(event.target), [...(about.get(Number(event.target)) ?? []), event])
  return events
    .filter(({ type, seq }) => type === 'message.sent' && seq >= from && !hidden.includes(seq))
    .map((sent) =>
      [...(about.get(sent.seq) ?? []), ...sweeping].reduce(
        (message, event) => amend(message, event),
        messageOf(sent as Seat['events'][number] & Stored<MessageSent>),
      ),
    )
}

/** What an account should see, worked out from the tables alone. */
export const shouldShow = async (orm: Orm, account: AccountId): Promise<Map<ConversationId, Shown>> => {
  const { rows } = await (await poolOf(orm)).query<Seat>(SEATS, [account])
  const self = rows.find(({ conversation }) => conversation === selfOf(account))?.state as Self | undefined
  const shown = new Map<ConversationId, Shown>()
  for (const seat of rows) {
    const view = visible(kindOf(seat.kind), seat.state, account)
    if (!view) continue
    const messages = messagesOf(seat, view.from, self?.hidden[seat.conversation] ?? [])
    shown.set(seat.conversation, { messages, state: seat.state, unread: unreadOf(seat, account) })
  }
  return shown
}

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, one]) => one !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value

const same = (one: unknown, other: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** Where a device shows something else than it should: nowhere, once it is level (SYN5). */
export const differences = async (device: Device, should: ReadonlyMap<ConversationId, Shown>): Promise<string[]> => {
  const { sync, name, person } = device
  const found: string[] = []
  for (const row of sync.inbox.rows)
    if (!should.has(row.conversation)) found.push(`${name}: shows ${row.conversation}, of which it is no member`)
  const self = should.get(selfOf(person.account))?.state as Self | undefined
  for (const [conversation, wanted] of should) {
    const shown = await readThrough(device, conversation)
    const own = conversation === selfOf(person.account)
    for (const part of ['messages', 'state', 'unread'] as const)
      if (!same(shown[part], wanted[part]))
        found.push(`${name}: ${own ? 'self' : conversation}: ${part}${said(shown[part], wanted[part])}`)
    const draft = self?.drafts[conversation]?.text ?? ''
    if (sync.drafts.of(conversation).text !== draft) found.push(`${name}: ${conversation}: draft`)
  }
  return found
}

const said = (shown: unknown, wanted: unknown): string =>
  Array.isArray(shown) && Array.isArray(wanted)
    ? ` (${shown.length} for ${wanted.length})`
    : ` ${JSON.stringify(shown)} for ${JSON.stringify(wanted)}`.slice(0, 600)
