import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { launchRedis } from './redis-server.ts'

/** The Redis that all tests share: everybody uses keys and channels with a prefix of their own. */
export const redisUrl = (): string => inject('redis')

export interface OwnRedis {
  readonly url: string
  /** changes with every `restart` */
  readonly pid: number
  /** Sends the server a signal; waits for its end where the signal ends it. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** A new and empty server at the same address. */
  restart(): Promise<void>
  /** Ends it for good and clears up. */
  stop(): Promise<void>
}

const STAYS = new Set<NodeJS.Signals>(['SIGSTOP', 'SIGCONT', 'SIGUSR1', 'SIGUSR2', 'SIGHUP'])

/** A Redis of one's own, for tests that kill it, stop it or fill it. */
export const startRedis = async (): Promise<OwnRedis> => {
  const dir = await mkdtemp(join(tmpdir(), 'redis-'))
  let server = await launchRedis(dir)
  const end = async () => {
    process.kill(server.pid, 'SIGCONT') // a stopped process hears nothing
    await server.stop()
  }
  let up = true
  return {
    url: server.url,
    get pid() {
      return server.pid
    },
    async kill(signal = 'SIGKILL') {
      process.kill(server.pid, signal)
      if (STAYS.has(signal)) return
      await server.ended
      up = false
    },
    async restart() {
      if (up) await end()
      server = await launchRedis(dir)
      up = true
    },
    async stop() {
      if (up) await end()
      up = false
      await rm(dir, { recursive: true, force: true })
    },
  }
}
