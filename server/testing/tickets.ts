import type { AccountId } from '../../shared/kernel/ids.ts'

export const TICKETS = 200_000
export const WARDS = 120
export const AGENTS = 60

const DESKS = `(array['support','support','support','complaint','complaint','complaint','complaint','service','help','safety'])`
const CATEGORIES = `(array['printer','network','account','road','light','waste','drain','water','other','mail'])`
const ENGLISH = `(array['printer','paper','wifi','password','street','light','broken','water','waste','drain','mosquito','screen','laptop','slow','noise','gate'])`
const BANGLA = `(array['প্রিন্টার','কাগজ','ওয়াইফাই','পাসওয়ার্ড','রাস্তা','বাতি','ভাঙা','পানি','বর্জ্য','নালা','মশা','পর্দা'])`
const some = (list: string, at: string) => `${list}[1 + (${at}) % array_length(${list}, 1)]`

/**
 * Two hundred thousand tickets of three years, of which one in twenty is open, most of those of late: of ten desks and a
 * hundred and twenty wards, worked on by sixty agents, in English and Bangla. As SQL, in which nothing is quoted: the
 * account is one of ours, and the requester of them all.
 *
 * @param tickets  how many
 */
export const deskWork = (account: AccountId, tickets = TICKETS): string => `
  insert into account (id, username, name, role, created_at, changed_at)
    select gen_random_uuid(), 'agent' || n, 'Agent ' || n, 'agent', now(), now() from generate_series(1, ${AGENTS}) n;
  create temporary table ward as select gen_random_uuid() as id, n from generate_series(1, ${WARDS}) n;
  create temporary table agent as select id, substr(username, 6)::int as n from account where username like 'agent%';
  create temporary table work as
    select gen_random_uuid() as id, n, 1700000000000 + n::bigint * 450000 as at,
      (n::bigint * 7919 % 1000003)::int as r
    from generate_series(1, ${tickets}) n;
  create temporary table stood as select *, case when n > ${tickets} * 0.92 then r / 23 % 2 = 0 else r / 23 % 100 = 0 end as open from work;
  create temporary table made as
    select w.id, w.n, w.r, w.at, 'TST-26-' || lpad(w.n::text, 7, '0') || '-A' as number, ${some(DESKS, 'w.r')} as desk,
      ${some(CATEGORIES, 'w.r / 7')} as category, d.id as ward, a.id as agent,
      case when w.open then (array['new','open','waiting','blocked'])[1 + w.r % 4] else case when w.n > ${tickets} * 0.99 then 'solved' else 'closed' end end as stage,
      w.open, (array[0,1,1,1,1,1,2,2,3])[1 + w.r / 3 % 9]::smallint as priority,
      ${some(ENGLISH, 'w.r / 11')} || ' ' || ${some(ENGLISH, 'w.r / 177')} || ' ' || ${some(BANGLA, 'w.r / 13')} as title,
      case when w.r % 10 = 0 then array['tag' || w.r / 10 % 40] else '{}'::text[] end as tags
    from stood w join ward d on d.n = 1 + w.r / 17 % ${WARDS} join agent a on a.n = 1 + w.r / 19 % ${AGENTS};
  insert into conversation (id, kind, head, state_seq, state) select id, 'ticket', 1, 1, '{}' from made;
  insert into ticket (conversation, number, desk, version, category, place, path, stage, open, priority, requester, assignee,
      title, tags, opened_at, moved_at, said_at, ended_at, removed)
    select id, number, desk, 1, category, ward, array[ward], stage, open, priority, '${account}', case when open and r % 3 = 0 then null else agent end,
      title, tags, at, at, at + r % 1000 * 60000, case when open then null else at + 86400000 end, false from made;
  insert into ticket_words (conversation, seq, words) select id, 1, lower(number || E'\\n' || title) from made
    union all select id, 2, ${some(ENGLISH, 'r / 3')} || ' since ' || ${some(BANGLA, 'r / 5')} || case when n % 5000 = 1 then ' গোলাপজাম zebra' else '' end from made;
  drop table ward, agent, work, stood, made`
