import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startPostgres } from './postgres.ts'

describe('the Postgres that comes along', () => {
  let folder: string
  let dir: string
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'pg-')))
    await chmod(folder, 0o711)
    dir = join(folder, 'postgres')
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const start = (options: { patience?: number } = {}) => startPostgres({ dir, durable: false, ...options })

  test('keeps its data from one start to the next', async () => {
    const first = await start()
    await ask(first.url, `create table kept as select 'ভালো' as word`)
    await first.stop()
    const second = await start()
    expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'ভালো' }])
    await second.stop()
  })

  test('is durable unless told otherwise, and listens on no network', async () => {
    const postgres = await startPostgres({ dir })
    expect(await ask(postgres.url, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await ask(postgres.url, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
    expect(await ask(postgres.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    await postgres.stop()
  })

  test('is gone after stop', async () => {
    const postgres = await start()
    const pid = await postmaster(dir)
    await postgres.stop()
    expect(lives(pid)).toBe(false)
  })

  test('ends when the process that started it is killed, and starts again on the same data', async () => {
    const other = await elsewhere(dir)
    await ask(other.url, 'create table kept as select 1 as one')
    const pid = await postmaster(dir)
    other.process.kill('SIGKILL')
    await vi.waitFor(() => expect(lives(pid)).toBe(false), 10_000)
    const postgres = await start()
    expect(await ask(postgres.url, 'select one from kept')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('starts again at once when both were killed', async () => {
    const other = await elsewhere(dir)
    await ask(other.url, 'create table kept as select 1 as one')
    other.process.kill('SIGKILL')
    process.kill(await postmaster(dir), 'SIGKILL')
    const postgres = await start()
    expect(await ask(postgres.url, 'select one from kept')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('leaves data alone that another process works with', async () => {
    const other = await elsewhere(dir)
    await expect(start({ patience: 100 })).rejects.toThrow('Another Helloworld-Chat works with the data')
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }])
    const pid = await postmaster(dir)
    other.process.kill('SIGKILL')
    await vi.waitFor(() => expect(lives(pid)).toBe(false), 10_000) // it still writes while its folder is taken away
  })

  test('is not kept from starting by a stale file that names some other program', async () => {
    await (await start()).stop()
    await writeFile(join(await realpath(dir), 'postmaster.pid'), `${process.pid}\n`)
    const postgres = await start()
    await postgres.stop()
  })

  test('takes no notice of a first start that was interrupted', async () => {
    await mkdir(join(folder, 'postgres.new'))
    await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '')
    await (await start()).stop()
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log'])
  })

  test('fills a new database once, and afresh after it was interrupted', async () => {
    const prepare = async (url: string) => void (await ask(url, 'create table demo as select 1 as one'))
    const fails = () => Promise.reject(new Error('interrupted'))
    await expect(startPostgres({ dir, durable: false, prepare: fails })).rejects.toThrow('interrupted')
    const first = await startPostgres({ dir, durable: false, prepare })
    await first.stop()
    const second = await startPostgres({ dir, durable: false, prepare: fails })
    expect(await ask(second.url, 'select one from demo')).toEqual([{ one: 1 }])
    await second.stop()
  })

  test('works in a folder whose name is too long for a socket', async () => {
    dir = join(folder, 'a-folder-with-a-long-name'.repeat(5), 'postgres')
    const postgres = await start()
    expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('works in a folder that is closed to others, and says where its data is then', async () => {
    const said: string[] = []
    await mkdir(join(folder, 'closed'), { mode: 0o700 })
    dir = join(folder, 'closed', 'postgres')
    const postgres = await startPostgres({ dir, durable: false, say: (line) => said.push(line) })
    expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
    const moved = (await lstat(dir)).isSymbolicLink()
    expect(moved).toBe(process.getuid?.() === 0) // only root has to run Postgres as somebody else
    if (!moved) return
    const place = await realpath(dir)
    expect(said.join()).toContain(`${dir} leads to ${dirname(place)}`)
    await rm(dirname(place), { recursive: true })
  })
})

const ask = async (url: string, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

const postmaster = async (dir: string) => Number.parseInt(await readFile(join(dir, 'postmaster.pid'), 'utf8'), 10)

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Another process that has started Postgres on this data and goes on living. */
const elsewhere = async (dir: string) => {
  const program = `
    import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))})
      .then(({ startPostgres }) => startPostgres({ dir: ${JSON.stringify(dir)}, durable: false }))
      .then(({ url }) => console.log(url))`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { process: child, url: String(line).trim() }
}
