import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { type Leash, onLeash } from '../leash.ts'
import { take } from './hold.ts'
import type { Owner } from './owner.ts'

interface Launch {
  readonly home: string
  readonly socket: string
  readonly url: string
  readonly owner: Owner
  readonly binaries: string
  /** all that Postgres says goes into this file */
  readonly log: string
  readonly durable: boolean
  readonly connections: number
}

/** Starts the process and waits until it answers. */
export const launch = async (plan: Launch): Promise<{ leash: Leash; hold: pg.Client }> => {
  const log = await fs.open(plan.log, 'w')
  const { uid, gid, other } = plan.owner
  const leash = onLeash([join(plan.binaries, 'postgres'), '-D', plan.home, ...settings(plan)], {
    signal: 'INT',
    log: log.fd,
    cwd: plan.home,
    ...(other && { uid, gid }),
  })
  await log.close()
  let ended = false
  const over = leash.ended.then(() => {
    ended = true
  })
  while (!ended) {
    const hold = await take(plan.url)
    if (typeof hold === 'object') return { leash, hold }
    await Promise.race([over, pause(15)])
  }
  const said = await fs.readFile(plan.log, 'utf8')
  if (!said.includes('shared memory block')) throw new Error(`Postgres did not start:\n${said.slice(-2_000)}`)
  await pause(100) // the last of a killed Postgres are on their way out
  return launch(plan)
}

const settings = ({ socket, durable, connections }: Launch): string[] => {
  const wanted = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: connections,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    ...(!durable && { fsync: 'off', full_page_writes: 'off', max_wal_size: '4GB' }),
  }
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
