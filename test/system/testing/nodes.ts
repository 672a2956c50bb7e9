import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { needPort } from '../../../scripts/port.ts'

const MAIN = fileURLToPath(new URL('../../../server/main.ts', import.meta.url))
/** A node does not outlive the test, however the test ends. */
const LEASH = 'data:text/javascript,process.on("disconnect",()=>process.exit(1))'

/** Limits that a test would run into by accident are out of the way, and what heals with time heals soon. */
const SETTINGS = {
  HOST: '127.0.0.1',
  NODE_ENV: 'test',
  LOG_LEVEL: 'error',
  PUBLIC_URL: '',
  DATABASE_POOL: '6',
  RIGHTS_TTL_S: '2',
  RATE_ANONYMOUS_PER_HOUR: '1000000',
  RATE_ACCOUNT_PER_HOUR: '1000000',
  RATE_SIGN_IN_PER_HOUR: '1000000',
  RATE_MAIL_PER_HOUR: '1000000',
  RATE_COMMANDS_PER_MINUTE: '1000000',
}

export interface NodeProcess {
  readonly port: number
  readonly url: string
  readonly pid: number
  readonly up: boolean
  start(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
  /** SIGTERM: resolves with its exit code */
  stop(): Promise<number | null>
}

export type Nodes = Awaited<ReturnType<typeof startNodes>>

/** Below those that the system gives away by itself: a node has to find its port free when it comes back. */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const free = await needPort('127.0.0.1', port, 0).then(
      () => true,
      () => false,
    )
    if (free) return port
  }
}

/** So many nodes of the product, each a process of its own as in production, over one database and one Redis. */
export const startNodes = async (count: number, env: Readonly<Record<string, string>>) => {
  /** what no node may ever do: end by itself, or say that something went wrong */
  const complaints: string[] = []
  const nodes: NodeProcess[] = []
  for (let n = 0; n < count; n += 1) nodes.push(nodeAt(await freePort(), `node ${n + 1}`, env, complaints))
  const close = async () => {
    await Promise.all(nodes.map((node) => node.stop()))
  }
  try {
    await Promise.all(nodes.map((node) => node.start()))
  } catch (error) {
    await Promise.all(nodes.map((node) => node.kill()))
    throw error
  }
  return { nodes, urls: nodes.map(({ url }) => url), complaints, close }
}

const nodeAt = (
  port: number,
  name: string,
  env: Readonly<Record<string, string>>,
  complaints: string[],
): NodeProcess => {
  let child: ChildProcess | null = null
  let ready = false
  let expected = false

  const listen = (stream: NodeJS.ReadableStream, hear: (line: string) => void) => {
    let rest = ''
    stream.on('data', (data) => {
      const lines = (rest + data).split('\n')
      rest = lines.pop()!
      for (const line of lines) hear(line)
    })
  }

  const end = async (signal: NodeJS.Signals) => {
    const ending = child
    if (!ending) return null
    expected = true
    ready = false
    const over = once(ending, 'exit')
    ending.kill(signal)
    const [code] = (await over) as [number | null]
    return code
  }

  return {
    port,
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return child?.pid ?? 0
    },
    get up() {
      return ready
    },
    async start() {
      expected = false
      const started = fork(MAIN, [], {
        env: { ...process.env, ...SETTINGS, ...env, PORT: String(port) },
        execArgv: ['--import', LEASH],
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      child = started
      listen(started.stderr!, (line) => complaints.push(`${name}: ${line}`))
      await new Promise<void>((resolve, reject) => {
        started.once('exit', (code, signal) => {
          child = null
          ready = false
          if (!expected) complaints.push(`${name} ended by itself (${signal ?? code})`)
          reject(new Error(`${name} ended (${signal ?? code}):\n${complaints.join('\n')}`))
        })
        listen(started.stdout!, (line) => {
          if (line.startsWith('Helloworld-Chat is ready')) resolve()
          else if (line.startsWith('{')) complaints.push(`${name}: ${line}`)
        })
      })
      ready = true
    },
    async kill() {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}
