import type { PoolClient } from 'pg'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { beginning } from '../../../../shared/kernel/text.ts'
import { DAY, MINUTE } from '../../../../shared/kernel/time.ts'
import type { Notice } from '../../notice.ts'
import type { Window } from './burst.ts'
import type { Group, Recent, Subject } from './groups.ts'

type Client = Pick<PoolClient, 'query'>

/** A pattern that was told and is not over. */
export interface Going extends Subject {
  readonly id: string
  readonly minutes: number
  readonly usual: number
  readonly tickets: readonly ConversationId[]
  readonly began: number
}

const TURN = `update pattern_look set at = $1 where ctid in
  (select ctid from pattern_look where at <= $1 - $2::bigint for update skip locked)`
const GOING = `select id, sort, desk, category, subject, minutes, usual, tickets, began::float8 as began
  from pattern where ended_at is null order by raised_at, id for update`
const SPOKEN = `select unnest(tickets) as ticket from pattern where ended_at is null or ended_at > $1`
const GROW = `update pattern set tickets = tickets || $2::uuid[] where id = $1`
const END = `update pattern set ended_at = $2 where id = $1`
const RAISE = `insert into pattern (id, sort, desk, category, subject, minutes, usual, tickets, began, raised_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`

/** Is it this node's turn to look? Whoever takes it holds it until all is written, and no longer if it dies. */
export const takeTurn = async (client: Client, now: number, every: number): Promise<boolean> =>
  (await client.query(TURN, [now, every])).rowCount === 1

export const goingOn = async (client: Client): Promise<readonly Going[]> => (await client.query<Going>(GOING)).rows

/** The tickets that speak for a pattern already: none speaks for two. */
export const spokenFor = async (client: Client, now: number): Promise<ReadonlySet<ConversationId>> => {
  const { rows } = await client.query<{ ticket: ConversationId }>(SPOKEN, [now - 2 * DAY])
  return new Set(rows.map(({ ticket }) => ticket))
}

export const grow = (client: Client, { id }: Going, tickets: readonly Recent[]) =>
  client.query(GROW, [id, tickets.map(({ conversation }) => conversation)])

export const end = (client: Client, { id }: Going, now: number) => client.query(END, [id, now])

/** Those on duty who may see all of it: whoever may see a part only would be told of more than that. */
const DUTY = `select a.id, a.language from staff s join account a on a.id = s.account
  where s.on_duty and a.suspended_at is null and (a.role = 'superadmin' or a.role in ('agent', 'moderator', 'admin')
    and (s.desks is null or $1 = any(s.desks))
    and (s.places is null or not exists (select from ticket t
      where t.conversation = any($2::uuid[]) and t.path <> '{}' and not t.path && s.places)))
  order by a.id limit 200`
const CALLED = `select p.name, p.name_bn as "nameBn", (select c -> 'label' from desk d
    join desk_version v on v.desk = d.id and v.version = d.version
    cross join jsonb_array_elements(v.config -> 'categories') c where d.id = $1 and c ->> 'id' = $2) as label
  from (select) nothing left join place p on p.id::text = $3`

interface Called {
  readonly name: string | null
  readonly nameBn: string | null
  readonly label: { readonly en: string; readonly bn: string } | null
}

/** What it is called where it is told. */
const calledIn = (group: Group, { name, nameBn, label }: Called, language: 'en' | 'bn'): string => {
  const place = (language === 'bn' && nameBn) || name
  const parts = group.sort === 'place' ? [place, label?.[language]] : [group.subject.replaceAll(' ', ', ')]
  return beginning(parts.filter(Boolean).join(' · '), 80)
}

export interface Raised {
  readonly id: string
  readonly group: Group
  readonly window: Window
  readonly usual: number
  readonly now: number
}

/** Keeps it, and has those told who are there: one is not done without the other. */
export const raise = async (client: Client, { id, group, window, usual, now }: Raised): Promise<void> => {
  const { sort, desk, category, subject, tickets } = group
  const ids = tickets.map(({ conversation }) => conversation)
  const values = [id, sort, desk, category, subject, window / MINUTE, usual, ids, tickets[0]!.at, now]
  if (!(await client.query(RAISE, values)).rowCount) return
  const { rows: there } = await client.query<{ id: AccountId; language: 'en' | 'bn' }>(DUTY, [desk, ids])
  const { rows } = await client.query<Called>(CALLED, [desk, category, sort === 'place' ? subject : null])
  const notices = there.map(
    ({ id: to, language }): Notice => ({
      to,
      about: ids[0]!,
      reason: 'burst',
      from: to,
      seq: now,
      name: calledIn(group, rows[0]!, language),
    }),
  )
  if (notices.length > 0) await client.query(`select graphile_worker.add_job('notify', $1::json)`, [{ notices }])
}
