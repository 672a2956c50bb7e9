import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { NodeSettings, Orders } from './node.ts'

export interface TestNode {
  readonly port: number
  readonly url: string
  readonly process: ChildProcess
  readonly alive: boolean
  order<O extends keyof Orders>(
    order: O,
    ...input: Parameters<Orders[O]>
  ): Promise<Awaited<ReturnType<Orders[O]>> extends infer R ? R : never>
  kill(): void
}

/** Starts a node in a process of its own. */
export const startNode = async (settings: NodeSettings = {}): Promise<TestNode> => {
  const child = fork(fileURLToPath(new URL('node.ts', import.meta.url)), [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const asked = new Map<number, (answer: never) => void>()
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The node ended with ${code}.`)))
    child.on('message', (message: { port?: number; id?: number; answer?: unknown }) => {
      if (message.port) resolve(message.port)
      else asked.get(message.id!)?.(message.answer as never)
    })
  })
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    process: child,
    get alive() {
      return child.exitCode === null && child.signalCode === null
    },
    order: (order, ...[input]) =>
      new Promise((resolve, reject) => {
        const id = asked.size
        asked.set(id, resolve)
        if (child.exitCode !== null) reject(new Error(`The node ended with ${child.exitCode}.`))
        else child.send({ id, order, input })
      }),
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A client that has connected. */
export const connect = async (
  { url }: Pick<TestNode, 'url'>,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<Socket> => {
  const socket = io(url, { auth: { token: 'good' }, transports: ['websocket'], forceNew: true, ...options })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', (error) => {
      socket.disconnect()
      reject(error)
    })
  })
  return socket
}
