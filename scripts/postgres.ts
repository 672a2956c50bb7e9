import { resolve } from 'node:path'
import { placeBinaries } from './postgres/binaries.ts'
import { placeData } from './postgres/cluster.ts'
import { half, hasDatabase, makeDatabase, othersGone } from './postgres/database.ts'
import { launch } from './postgres/launch.ts'
import { endLeftover } from './postgres/leftover.ts'
import { ownerOf } from './postgres/owner.ts'
import { placeSocket } from './postgres/socket.ts'

export interface Postgres {
  readonly url: string
  /** A fast shutdown: what is under way is rolled back, what was committed stays. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** where the data is; made on first use */
  readonly dir: string
  readonly database?: string
  /** Fills the database when it is made. Interrupted, it begins afresh at the next start. */
  readonly prepare?: (url: string) => Promise<unknown>
  /** false: faster; what was committed survives a kill, not a power cut. For tests. */
  readonly durable?: boolean
  readonly connections?: number
  /** how long to wait for another process to let go of the data, in milliseconds */
  readonly patience?: number
  /** told what a person may wonder about */
  readonly say?: (line: string) => void
}

/**
 * Starts the Postgres that comes with the platform. It listens on a Unix socket only, ends when this process ends, and
 * takes up data that an earlier process left in any state. One process at a time uses a folder of data.
 *
 * @throws Error  with a sentence for a person where it cannot
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const { database = 'helloworld', durable = true, connections = 100, patience = 5_000, prepare } = options
  const { say = () => undefined } = options
  const dir = resolve(options.dir)
  if (process.platform === 'win32')
    throw new Error('The Postgres that comes along does not run on Windows: set DATABASE_URL, or use WSL.')
  const owner = await ownerOf(dir)
  const binaries = await placeBinaries(owner, say)
  const home = await placeData({ dir, owner, binaries, durable, say })
  const socket = await placeSocket(home, owner)
  const address = (name: string) => `postgres://postgres@${encodeURIComponent(socket)}:5432/${name}`

  await endLeftover(home, address('postgres'), patience)
  const { leash, hold } = await launch({
    ...{ home, socket, owner, binaries, durable, connections },
    url: address('postgres'),
    log: `${dir}.log`,
  })
  const stop = async () => {
    await othersGone(hold).catch(() => undefined) // it may have died before
    await hold.end().catch(() => undefined)
    await leash.stop()
  }
  try {
    if (!(await hasDatabase(hold, database)))
      await makeDatabase(hold, database, () => prepare?.(address(half(database))))
    return { url: address(database), stop }
  } catch (error) {
    await stop()
    throw error
  }
}
