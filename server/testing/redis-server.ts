import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { onLeash } from '../../scripts/leash.ts'
import { programPath } from './programs.ts'

export interface RedisServer {
  /** `unix://…`: keep it short, a socket's path has about a hundred bytes */
  readonly url: string
  readonly pid: number
  /** ends when the server does, with its exit code */
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/** A Redis with nothing in it, that keeps nothing, on a socket in `dir`. Ready when this resolves. */
export const launchRedis = async (dir: string): Promise<RedisServer> => {
  await mkdir(dir, { recursive: true })
  const socket = join(dir, 'redis')
  const quiet = ['--save', '', '--appendonly', 'no', '--dir', dir]
  const leash = onLeash([programPath('redis'), '--port', '0', '--unixsocket', socket, ...quiet])
  let ended = false
  const over = leash.ended.then(() => {
    ended = true
  })
  while (!ended) {
    const pid = await pidOf(socket)
    if (pid !== null) return { url: `unix://${socket}`, pid, ended: leash.ended, stop: leash.stop }
    await Promise.race([over, pause(5)])
  }
  throw new Error(`Redis did not start (exit code ${await leash.ended}).`)
}

const pidOf = async (socket: string): Promise<number | null> => {
  const redis = new Redis(socket, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    return Number(/process_id:(\d+)/.exec(await redis.info('server'))?.[1])
  } catch {
    return null
  } finally {
    redis.disconnect()
  }
}
