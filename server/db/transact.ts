import type { Pool, PoolClient } from 'pg'
import { orBusy } from './outage.ts'

/** All of it or nothing. */
export const transact = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const done = await work(client)
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw orBusy(error)
  } finally {
    client.release(broken)
  }
}
