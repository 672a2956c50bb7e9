import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { startApp } from './app.ts'
import { type Config, loadConfig } from './config.ts'

/** Never in the logs, whoever puts it there by mistake. */
const SECRETS = ['password', 'token', 'access', 'refresh', 'secret', 'cookie', 'authorization', 'text']

/**
 * Starts one node.
 *
 * @returns its address, and what takes it out of service
 * @throws  Error with a sentence for a person, where the configuration does not allow it
 */
export const startServer = async (config: Config): Promise<{ url: string; stop(): Promise<void> }> => {
  if (!config.DATABASE_URL) throw new Error('DATABASE_URL is not set. `npm start` brings a database along.')
  const redact = SECRETS.flatMap((name) => [name, `*.${name}`])
  // Written behind the back of what is logged: a line costs no request its time.
  const log = pino({ level: config.LOG_LEVEL, redact }, pino.destination({ sync: false }))
  const app = await startApp(config, log)
  const host = config.HOST === '0.0.0.0' || config.HOST === '::' ? 'localhost' : config.HOST
  return { url: config.PUBLIC_URL ?? `http://${host}:${app.port}`, stop: app.stop }
}

/** Run by itself (in a container, under a supervisor): serves until it is told to go. */
const serve = async (): Promise<void> => {
  const server = await startServer(loadConfig())
  console.log(`Helloworld-Chat is ready at ${server.url}`)
  const stop = () => {
    server.stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await serve().catch((error: Error) => {
    console.error(error.constructor === Error ? error.message : error)
    process.exit(1)
  })
