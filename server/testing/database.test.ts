import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from './database.ts'

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

describe('a fresh database', () => {
  test('has the schema of today, and nobody in it but the assistant', async () => {
    const database = await freshDatabase()
    expect(await ask(database.url, 'select username from account')).toEqual([{ username: 'assistant' }])
    await database.drop()
  })

  test('is not shared with another one', async () => {
    const [mine, theirs] = await Promise.all([freshDatabase(), freshDatabase()])
    await ask(mine.url, `insert into account (id, username, name) values (gen_random_uuid(), 'rahim', 'Rahim')`)
    expect(await ask(theirs.url, `select 1 from account where username = 'rahim'`)).toEqual([])
    await Promise.all([mine.drop(), theirs.drop()])
  })

  test('knows the letters of Bangla', async () => {
    const database = await freshDatabase()
    const found = await ask(database.url, `select to_tsvector('simple', 'আমার সোনার বাংলা')::text as words`)
    expect(found).toEqual([{ words: "'আমার':1 'বাংলা':3 'সোনার':2" }])
    await database.drop()
  })

  test('is gone once dropped, also for those still connected', async () => {
    const database = await freshDatabase()
    const client = new pg.Client({ connectionString: database.url })
    const cut = new Promise((heard) => client.on('error', heard))
    await client.connect()
    await database.drop()
    await cut
    await expect(ask(database.url, 'select 1')).rejects.toThrow('does not exist')
  })
})
