import { join } from 'node:path'
import { type Config, loadConfig } from '../server/config.ts'
import { buildClient } from './client.ts'
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo/people.ts'
import { roleOf } from './demo/staff.ts'
import { onEnd } from './ending.ts'
import { needPort } from './port.ts'
import { startPostgres } from './postgres.ts'
import { seedDemo } from './seed.ts'

/** What has to be undone, in the order in which it was done. */
const undo: (() => Promise<void>)[] = []

const putAway = async (): Promise<void> => {
  for (const step of undo.splice(0).reverse()) await step()
}

const start = async (): Promise<void> => {
  const config = loadConfig()
  await needEngine()
  const [url, { startServer }] = await Promise.all([
    config.DATABASE_URL ?? ownPostgres(config),
    import('../server/main.ts'),
    config.NODE_ENV === 'development' ? null : buildClient(console.log, ending), // dev.ts builds on every change
  ])
  if (config.PORT > 0) await needPort(config.HOST, config.PORT)
  const server = await startServer({ ...config, DATABASE_URL: url })
  undo.push(server.stop)
  console.log(`\nHelloworld-Chat is ready at ${server.url}`)
  if (!config.DATABASE_URL) console.log(welcome())
}

const welcome = (): string => {
  const people = DEMO_SIGN_INS.map((person) => `${person} (${roleOf(person)})`)
  return `Sign in with the password ${DEMO_PASSWORD} as ${people.join(', ')}`
}

const ownPostgres = async (config: Config): Promise<string> => {
  const dir = join(config.DATA_DIR, 'postgres')
  const postgres = await startPostgres({ dir, say: console.log, prepare: (url) => seedDemo(url, config) })
  undo.push(postgres.stop)
  return postgres.url
}

/** The server's engine is a binary: better a sentence now than a dump of the stack later. */
const needEngine = async (): Promise<void> => {
  await import('uWebSockets.js').catch((error: Error) => {
    const here = `${process.platform} ${process.arch}, Node ${process.version}`
    throw new Error(`The network engine (uWebSockets.js) does not run on this system (${here}): ${error.message}`)
  })
}

const ending = onEnd(putAway)
await start().catch(async (error: Error) => {
  if (ending.aborted) return // what fails now fails because it was told to go
  // What we say ourselves is for a person. Anything else is a bug, and whoever looks for it wants to know where.
  console.error(error.constructor === Error ? error.message : error)
  await putAway()
  process.exit(1)
})
