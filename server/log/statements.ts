import type { PoolClient, QueryResultRow } from 'pg'
import type { RowChange } from './order.ts'

/** The events that carry people's words, or what their words led to: what is erased empties them. */
const WORDS = `'message.sent', 'message.edited', 'preview.added', 'meeting.changed', 'post.published', 'post.edited'`

/**
 * The SQL of a commit. Written by hand because this is the hot path: a handful of statements, each prepared once per
 * connection, carry whatever many senders wished for in the same millisecond.
 */
const TEXTS = {
  // In id order, so that two nodes never wait for each other in a circle. A state that we hold already is not read.
  // A row that somebody else has locked is left out: it waits by itself and not with everybody (`lockPatiently`).
  lock: `
    select c.id, c.kind, c.head, c.state_seq, case when c.state_seq = k.held then null else c.state end as state
    from conversation c join unnest($1::uuid[], $2::int[]) as k (id, held) on k.id = c.id
    order by c.id for update of c skip locked`,
  lockPatiently: `
    select c.id, c.kind, c.head, c.state_seq, c.state
    from conversation c where c.id = any($1::uuid[]) order by c.id for update of c`,
  existing: `select id from conversation where id = any($1::uuid[])`,
  found: `
    insert into conversation (id, kind, state)
    select f.id, f.kind, f.state from json_to_recordset($1::json) as f (id uuid, kind text, state jsonb)
    on conflict do nothing`,
  dropUnfounded: `delete from conversation where id = any($1::uuid[]) and head = 0`,
  // Asked after the lock: whoever sent the same command elsewhere has committed by now or never will (LOG3).
  // Lateral, here and below: joined otherwise, Postgres plans to read a whole conversation while all are short, and
  // keeps to that plan as they grow.
  repeats: `
    select o.place, e.digest, e.seq
    from unnest($1::uuid[], $2::uuid[], $3::uuid[]) with ordinality as o (conversation, actor, command, place)
    cross join lateral (
      select encode(f.digest, 'hex') as digest, (select max(l.seq) from event l
        where l.conversation = f.conversation and l.actor = f.actor and l.command = f.command) as seq
      from event f where f.conversation = o.conversation and f.actor = o.actor and f.command = o.command
      order by f.actor, f.command, f.part limit 1) e`,
  targets: `
    select e.conversation, e.seq, (extract(epoch from e.at) * 1000)::float8 as at, e.actor as by, e.command, e.type, e.body, e.erased
    from (select distinct * from unnest($1::uuid[], $2::int[])) as t (conversation, seq)
    cross join lateral (
      (select s.* from event s where s.conversation = t.conversation and s.seq = t.seq limit 1)
      union all
      (select a.* from event a where a.conversation = t.conversation and a.about = t.seq order by a.about, a.seq)) e
    order by e.conversation, e.seq`,
  // What is said to the staff alone is no answer to anybody. Nobody waits for a reply that was called off.
  spoken: `
    select o.place from unnest($1::uuid[], $2::uuid[], $3::int[]) with ordinality as o (conversation, actor, seq, place)
    where exists (select 1 from event e where e.conversation = o.conversation and e.seq > o.seq and e.actor <> o.actor
      and not e.staff and (e.counts or e.type = 'reply.cancelled'))`,
  write: `
    with written as (
      insert into event (conversation, seq, at, actor, command, part, digest, type, about, counts, staff, body)
      select e.conversation, e.seq, 'epoch'::timestamptz + e.at * interval '1 millisecond', e.actor, e.command, e.part,
        decode(e.digest, 'hex'), e.type, e.about, e.counts, e.staff, e.body
      from json_to_recordset($1::json) as e (conversation uuid, seq int, at float8, actor uuid, command uuid, part smallint,
        digest text, type text, about int, counts boolean, staff boolean, body jsonb))
    update conversation c set head = d.head, changed_at = clock_timestamp(), state_seq = d.state_seq,
      state = coalesce(d.state, c.state),
      state_changed_at = case when d.state is null then c.state_changed_at else clock_timestamp() end
    from json_to_recordset($2::json) as d (id uuid, head int, state_seq int, state jsonb) where c.id = d.id`,
  // A newcomer has nothing to catch up on but what comes now.
  seat: `
    insert into member (conversation, account, role, joined_seq, read_seq, delivered_seq)
    select m.conversation, m.account, m.role, m.joined_seq, m.joined_seq - 1, m.joined_seq - 1
    from json_to_recordset($1::json) as m (conversation uuid, account uuid, role text, joined_seq int)
    on conflict (conversation, account) do update set role = excluded.role, left_seq = null, changed_at = clock_timestamp(),
      joined_seq = case when member.left_seq is null then member.joined_seq else excluded.joined_seq end,
      unread_from = case when member.left_seq is null then member.unread_from end,
      read_seq = case when member.left_seq is null then member.read_seq else greatest(member.read_seq, excluded.read_seq) end`,
  unseat: `
    update member m set left_seq = l.left_seq, changed_at = clock_timestamp()
    from json_to_recordset($1::json) as l (conversation uuid, account uuid, left_seq int)
    where m.conversation = l.conversation and m.account = l.account`,
  sealTarget: `
    with gone as (select conversation, seq, body from event where conversation = $1 and not erased
      and (seq = $2 or about = $2) and type in (${WORDS})),
    kept as (insert into sealed (conversation, seq, reason, body) select conversation, seq, $3, body from gone on conflict do nothing)
    update event e set erased = true, body = '{}' from gone where e.conversation = gone.conversation and e.seq = gone.seq`,
  sealThrough: `
    with gone as (select conversation, seq, body from event where conversation = $1 and not erased
      and seq <= $2 and type in (${WORDS})),
    kept as (insert into sealed (conversation, seq, reason, body) select conversation, seq, $3, body from gone on conflict do nothing)
    update event e set erased = true, body = '{}' from gone where e.conversation = gone.conversation and e.seq = gone.seq`,
  // Which events carry which files, and which of those no longer do: log/carried.ts.
  carry: `
    insert into event_file (file, conversation, seq, first, shelf)
    select f.file, f.conversation, f.seq, f.first, f.shelf
    from json_to_recordset($1::json) as f (file uuid, conversation uuid, seq int, first boolean, shelf text)
    on conflict (file, conversation, seq) do nothing`,
  takeOut: `delete from event_file where conversation = $1 and seq = $2 and file <> all($3::uuid[]) returning file`,
  letGo: `
    delete from event_file f using event e
    where f.conversation = $1 and f.seq between $2 and $3
      and e.conversation = f.conversation and e.seq = f.seq and e.erased
    returning f.file`,
  // In the same transaction: a file that nothing carries any more would be its uploader's again, as before it was sent.
  forget: `
    delete from file f where f.id = any($1::uuid[]) and f.kept_as is null
      and not exists (select 1 from event_file e where e.file = f.id)`,
  // What was handed in beside the log, about what is no longer in it.
  dropPapers: `delete from survey_paper where conversation = $1 and message between $2 and $3`,
  enqueue: `
    select graphile_worker.add_job(j.task, j.payload, job_key => j.key, job_key_mode => 'preserve_run_at',
      queue_name => j.queue, run_at => now() + coalesce(j.delay, 0) * interval '1 millisecond')
    from json_to_recordset($1::json) as j (task text, payload json, key text, queue text, delay bigint)`,
} as const

export const run = async <R extends QueryResultRow>(
  client: PoolClient,
  name: keyof typeof TEXTS,
  values: readonly unknown[],
): Promise<{ rows: R[]; count: number }> => {
  const result = await client.query<R>({ name, text: TEXTS[name], values: [...values] })
  return { rows: result.rows, count: result.rowCount ?? 0 }
}

const howOf = ({ columns, amends }: RowChange) => (columns ? (amends ? 'amend' : 'put') : 'take')

const textOf = (change: RowChange): string => {
  const { table, key, columns } = change
  const quoted = (names: object, of = '') => Object.keys(names).map((name) => `${of}"${name}"`)
  const set = (of: string) => quoted(columns ?? {}).map((name) => `${name} = ${of}.${name}`)
  const [keys, names] = [quoted(key).join(', '), quoted({ ...key, ...columns }).join(', ')]
  const given = `json_populate_record(null::"${table}", $1::json)`
  switch (howOf(change)) {
    case 'take':
      return `delete from "${table}" where (${keys}) in (select ${keys} from ${given})`
    case 'amend':
      return `update "${table}" t set ${set('g').join(', ')} from ${given} g
        where (${quoted(key, 't.').join(', ')}) = (${quoted(key, 'g.').join(', ')})`
    case 'put':
      return `insert into "${table}" (${names}) select ${names} from ${given}
        on conflict (${keys}) do ${set('excluded').length > 0 ? `update set ${set('excluded').join(', ')}` : 'nothing'}`
  }
}

/** Puts a row in, over the one that stands there, or takes it out. Names come from the kind's own code, as below. */
export const changeRow = async (client: PoolClient, change: RowChange): Promise<void> => {
  const { table, key, columns } = change
  const name = `${howOf(change)}:${table} ${Object.keys(columns ?? {}).join()}`
  await client.query({ name, text: textOf(change), values: [JSON.stringify({ ...key, ...columns })] })
}

/** Replaces the row of a conversation. Table and columns come from the kind's own code, never from input. */
export const replaceRow = async (
  client: PoolClient,
  table: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const names = Object.keys(columns).map((name) => `"${name}"`)
  const text = `insert into "${table}" (${names.join(', ')})
    select ${names.join(', ')} from json_populate_record(null::"${table}", $1::json)
    on conflict (conversation) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`
  await client.query({ name: `row:${table}`, text, values: [JSON.stringify(columns)] })
}
