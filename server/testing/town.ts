import type { AccountId } from '../../shared/kernel/ids.ts'

export const POSTS = 100_000
export const CONTACTS = 1_000

/**
 * A town: somebody with a thousand contacts, who wrote half of all posts; every second post is for contacts. As SQL, in
 * which nothing is quoted: the account is one of ours.
 */
export const townAround = (account: AccountId): string => `
  insert into account (id, username, name, created_at, changed_at)
    select gen_random_uuid(), 'town' || n, 'Town ' || n, now(), now() from generate_series(1, ${2 * CONTACTS}) n;
  insert into contact (conversation, one, other, contact)
    select gen_random_uuid(), a.id, '${account}'::uuid, 'accepted' from account a where username like 'town%'
    and substr(username, 5)::int <= ${CONTACTS};
  create temporary table told as
    select gen_random_uuid() as id, a.id as author, n, case when (n / ${2 * CONTACTS}) % 2 = 0 then 'public' else 'contacts' end as audience
    from generate_series(1, ${POSTS}) n join account a on a.username = 'town' || (1 + n % ${2 * CONTACTS});
  insert into conversation (id, kind, head, state_seq, state)
    select id, 'post', 1, 1, jsonb_build_object('author', author, 'title', 'Post ' || n, 'text', 'said', 'audience', audience,
      'quotes', null, 'files', '[]'::jsonb, 'at', 1767000000000 + n, 'editedAt', null, 'removed', false, 'pins', '[]'::jsonb) from told;
  insert into post select id, author, audience, 1767000000000 + n, 'post ' || n, (n % 10 = 0)::int from told;
  insert into post_promotion select id, (select id from account where username = 'town' || (1 + n % 50)), 1767000000000 + n
    from told where n % 100 = 0;
  insert into post_opinion select t.id, a.id, 'like' from told t join account a on a.username like 'town%'
    where t.n > ${POSTS - 20} and substr(a.username, 5)::int <= 500;
  drop table told`
