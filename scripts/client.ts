import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { glob, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/client')
const vite = join(root, 'node_modules/vite/bin/vite.js')

/** Everything that the browser's half is made of. */
const SOURCES = ['client/**/*', 'shared/**/*', 'package-lock.json']

/** Builds the browser's half into `dist/client`, if what is there is older than what it is made of. */
export const buildClient = async (say: (line: string) => void, signal: AbortSignal): Promise<void> => {
  const made = await stat(join(built, 'index.html')).catch(() => null)
  if (made && made.mtimeMs > (await newest())) return
  say('Building the pages …')
  const fresh = `${built}.${process.pid}`
  try {
    await runVite(fresh, signal)
    await rm(built, { recursive: true, force: true })
    await rename(fresh, built)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

const newest = async (): Promise<number> => {
  let time = 0
  for await (const file of glob(SOURCES, { cwd: root, exclude: (name) => name.includes('.test.') }))
    time = Math.max(time, (await stat(join(root, file))).mtimeMs)
  return time
}

const runVite = async (into: string, signal: AbortSignal): Promise<void> => {
  const child = spawn(process.execPath, [vite, 'build', 'client', '--outDir', into, '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The pages could not be built: see above.')
}
