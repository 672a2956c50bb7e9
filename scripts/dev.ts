import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Config, loadConfig } from '../server/config.ts'
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo/people.ts'
import { onEnd } from './ending.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { seedDemo } from './seed.ts'

const root = join(import.meta.dirname, '..')
const children: ChildProcess[] = []

/** Everything as with `npm start`, but the server starts anew and the pages are built anew when a file changes. */
const dev = async (): Promise<void> => {
  const config = loadConfig()
  const { DATABASE_URL } = config
  const postgres = DATABASE_URL ? null : await ownPostgres(config)
  onEnd(async () => {
    await Promise.all(children.map(end))
    await postgres?.stop()
  })
  const env = { ...process.env, NODE_ENV: 'development', DATABASE_URL: DATABASE_URL ?? postgres?.url }
  const vite = ['node_modules/vite/bin/vite.js', 'build', 'client', '--watch', '--mode', 'development']
  run([...vite, '--outDir', join(root, 'dist/client'), '--logLevel', 'error'], env)
  run(['--watch', '--watch-preserve-output', 'scripts/start.ts'], env)
}

const ownPostgres = async (config: Config): Promise<Postgres> => {
  const dir = join(config.DATA_DIR, 'postgres')
  const postgres = await startPostgres({ dir, say: console.log, prepare: (url) => seedDemo(url, config) })
  console.log(`Sign in as ${DEMO_SIGN_INS.join(' or ')}, with the password ${DEMO_PASSWORD}`)
  return postgres
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv): void => {
  children.push(spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env }))
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

await dev().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
