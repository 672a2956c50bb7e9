import type { Pool } from 'pg'

const FOLDS = {
  post_opinion: `
    select conversation, account, body->>'opinion' as value from (
      select distinct on (conversation, actor) conversation, actor as account, body from event
      where type = 'post.rated' order by conversation, actor, seq desc) last where body->>'opinion' is not null`,
  post_promotion: `
    select conversation, account, null as value from (
      select distinct on (conversation, actor) conversation, actor as account, type from event
      where type in ('post.promoted', 'post.unpromoted') order by conversation, actor, seq desc) last
    where type = 'post.promoted'`,
  post_comment: `
    select e.conversation, null::uuid as account, e.seq::text as value from event e join post p using (conversation)
    where e.type = 'message.sent' and not exists (select 1 from event r
      where r.conversation = e.conversation and r.about = e.seq and r.type = 'message.removed')`,
} as const

const ROWS = {
  post_opinion: 'select conversation, account, opinion as value from post_opinion',
  post_promotion: 'select conversation, account, null as value from post_promotion',
  post_comment: 'select conversation, null::uuid as account, seq::text as value from post_comment',
} as const

/** LOG5 of the rows that posts keep beside their log: where they are not the fold of the events. */
export const misfits = async ({ pool }: { readonly pool: Pool }): Promise<string[]> => {
  const found: string[] = []
  for (const table of Object.keys(FOLDS) as (keyof typeof FOLDS)[]) {
    const [fold, rows] = [FOLDS[table], ROWS[table]]
    const text = `(${fold} except ${rows}) union all (${rows} except ${fold})`
    const { rows: odd } = await pool.query(text.replaceAll(' null as value', ' null::text as value'))
    found.push(...odd.map((one) => `${table}: ${JSON.stringify(one)}`))
  }
  return found
}
