import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { canReach, OPEN_GROUND, type Owner } from './owner.ts'

const run = promisify(execFile)

interface Place {
  readonly dir: string
  readonly owner: Owner
  readonly binaries: string
  readonly durable: boolean
  say(line: string): void
}

/** The folder that Postgres works in: `dir`, or what `dir` links to when Postgres' user cannot get at `dir`. */
export const placeData = async ({ dir, owner, binaries, durable, say }: Place): Promise<string> => {
  await fs.mkdir(dirname(dir), { recursive: true })
  if (!existsSync(dir) && !(await canReach(await fs.realpath(dirname(dir)), owner))) {
    const elsewhere = join(OPEN_GROUND, `data-${process.pid}-${Date.now()}`)
    await fs.mkdir(elsewhere, { recursive: true, mode: 0o755 })
    await makeCluster(join(elsewhere, 'postgres'), owner, binaries, durable)
    await fs.rm(dir, { force: true }) // a link that leads nowhere
    await fs.symlink(join(elsewhere, 'postgres'), dir)
    say(`This folder is closed to the user that Postgres runs as: ${dir} leads to ${elsewhere}.`)
  }
  if (!existsSync(dir)) await makeCluster(dir, owner, binaries, durable)
  return fs.realpath(dir)
}

/** Made beside its place and moved there when complete: a first start that was interrupted leaves nothing half-done. */
const makeCluster = async (dir: string, { uid, gid, other }: Owner, binaries: string, durable: boolean) => {
  const half = `${dir}.new`
  await fs.rm(half, { recursive: true, force: true })
  await fs.mkdir(half, { mode: 0o700 })
  if (other) await fs.chown(half, uid, gid)
  // Comparing is Postgres' own, alike everywhere; which letters there are, it asks the system: C alone knows no Bangla.
  const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const words = [`--locale=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8']
  const ways = ['--username=postgres', '--auth=trust', '--no-instructions', ...(durable ? [] : ['--no-sync'])]
  await run(join(binaries, 'initdb'), ['-D', half, ...words, ...ways], {
    cwd: half,
    ...(other && { uid, gid }),
  }).catch((error: { stderr?: string }) => {
    throw new Error(`Postgres could not lay out its data in ${dir}: ${error.stderr || error}`)
  })
  await fs.rename(half, dir)
}
