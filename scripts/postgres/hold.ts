import pg from 'pg'

/** Any fixed number. */
const HELD = 720_575_941

/** Connects and marks the data as in use for as long as the connection lives. */
export const take = async (url: string): Promise<pg.Client | 'taken' | 'silent'> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined) // it ends when Postgres does, and those who need Postgres notice by themselves
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [HELD])
    if (rows[0].got === true) return client
    await client.end()
    return 'taken'
  } catch {
    await client.end().catch(() => undefined)
    return 'silent'
  }
}
