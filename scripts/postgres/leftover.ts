import { execFile } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { take } from './hold.ts'

const run = promisify(execFile)

/** The process that has this data open, if it lives. A number in a file is not proof: numbers are used again. */
const postmasterOf = async (home: string): Promise<number | null> => {
  const file = join(home, 'postmaster.pid')
  const pid = Number.parseInt(await fs.readFile(file, 'utf8').catch(() => ''), 10)
  if (!(pid > 0)) return null
  const lives = await (process.platform === 'linux'
    ? fs.readlink(`/proc/${pid}/cwd`).then((cwd) => cwd === home)
    : run('ps', ['-o', 'command=', '-p', String(pid)]).then(({ stdout }) => stdout.includes(home))
  ).catch(() => false)
  return lives ? pid : null
}

/**
 * Somebody was killed here and its Postgres is still there: it is about to end, or is told to. One that a living
 * process holds (see `take`) is left alone.
 */
export const endLeftover = async (home: string, url: string, patience: number) => {
  const since = Date.now()
  for (let pid = await postmasterOf(home); pid !== null; pid = await postmasterOf(home)) {
    const found = await take(url)
    if (found === 'taken' && Date.now() - since > patience)
      throw new Error(
        `Another Helloworld-Chat works with the data in ${home}: stop it, or set DATA_DIR to another folder.`,
      )
    if (typeof found === 'object') {
      process.kill(pid, 'SIGINT')
      await found.end().catch(() => undefined)
    }
    if (Date.now() - since > 60_000)
      throw new Error(`Postgres (process ${pid}) does not let go of ${home}: stop it by hand.`)
    await pause(25)
  }
  await dropForeignPid(home)
}

/** A stale file whose number is now another program's would keep Postgres from starting. It clears the others itself. */
const dropForeignPid = async (home: string) => {
  const file = join(home, 'postmaster.pid')
  const pid = Number.parseInt(await fs.readFile(file, 'utf8').catch(() => ''), 10)
  if (pid > 0 && isInUse(pid)) await fs.rm(file, { force: true })
}

const isInUse = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
