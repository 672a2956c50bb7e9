import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** Pools say they have ended while their connections are still saying goodbye: those would complain. */
export const othersGone = async (client: pg.Client) => {
  const others = `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  for (const since = Date.now(); Date.now() - since < 500; await pause(10))
    if ((await client.query(others)).rowCount === 0) return
}

export const hasDatabase = async (client: pg.Client, name: string): Promise<boolean> =>
  (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1

export const half = (name: string) => `${name}_new`

/** It gets its name when it is complete. */
export const makeDatabase = async (client: pg.Client, name: string, fill: () => Promise<unknown> | undefined) => {
  const [complete, incomplete] = [pg.escapeIdentifier(name), pg.escapeIdentifier(half(name))]
  await client.query(`drop database if exists ${incomplete} with (force)`)
  await client.query(`create database ${incomplete}`)
  await fill()
  await othersGone(client)
  await client.query(`alter database ${incomplete} rename to ${complete}`)
}
