import type { Pool } from 'pg'

const PAIRS = {
  article_version: [
    `select conversation, (body->>'version')::int as version, actor as by, body->'content' as content from event
     where type = 'article.published'`,
    'select conversation, version, by, content from article_version',
  ],
  article_feedback: [
    `select conversation, account, (body->>'helpful')::boolean as helpful, body->>'words' as words from (
       select distinct on (conversation, actor) conversation, actor as account, body from event
       where type = 'article.rated' order by conversation, actor, seq desc) last where body->>'helpful' is not null`,
    'select conversation, account, helpful, words from article_feedback',
  ],
} as const

/** LOG5 of the rows that articles keep beside their log: where they are not the fold of the events. */
export const misfits = async ({ pool }: { readonly pool: Pool }): Promise<string[]> => {
  const found: string[] = []
  for (const [table, [fold, rows]] of Object.entries(PAIRS)) {
    const { rows: odd } = await pool.query(`(${fold} except ${rows}) union all (${rows} except ${fold})`)
    found.push(...odd.map((one) => `${table}: ${JSON.stringify(one)}`))
  }
  return found
}
