import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pause } from './load/patience.ts'
import { reasonIn } from './reason.ts'

const COLLECTOR = new URL('references/collector.ts', import.meta.url).href

/** A server of ours in a process of its own. */
export interface Program {
  readonly pid: number
  readonly port: number
  /** Has the garbage collected, so that memory can be compared. */
  collect(): Promise<void>
  stop(): Promise<void>
}

type Env = Readonly<Record<string, string>>

const launch = (file: URL, env: Env) => {
  const child = spawn(process.execPath, ['--expose-gc', '--import', COLLECTOR, fileURLToPath(file)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (part) => {
      said = (said + part).slice(-4_000)
    })
  const ended = once(child, 'exit').then(() => null)
  const unlessEnded = async <T>(wanted: Promise<T>): Promise<T> => {
    const got = await Promise.race([wanted, ended])
    if (got === null) throw new Error(`${basename(file.pathname)} ended: ${reasonIn(said)}`)
    return got
  }
  return { child, ended, unlessEnded }
}

const programOf = (child: ChildProcess, port: number, ended: Promise<unknown>): Program => ({
  pid: child.pid!,
  port,
  async collect() {
    const collected = once(child, 'message')
    child.kill('SIGUSR2')
    await collected
  },
  async stop() {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await ended
    clearTimeout(late)
  },
})

/** Starts a reference. It says itself where it listens. */
export const startReference = async (file: URL, env: Env): Promise<Program> => {
  const { child, ended, unlessEnded } = launch(file, env)
  const [{ port }] = (await unlessEnded(once(child, 'message'))) as [{ port: number }]
  return programOf(child, port, ended)
}

/** Starts the product. It is there when it says that it is ready. */
export const startProduct = async (file: URL, env: Env): Promise<Program> => {
  const port = await freePort()
  const { child, ended, unlessEnded } = launch(file, { ...env, PORT: String(port), HOST: '127.0.0.1' })
  const ready = async () => {
    while (!(await isReady(port))) await pause(50)
    return true
  }
  await unlessEnded(ready())
  return programOf(child, port, ended)
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
