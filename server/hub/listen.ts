import type { Logger } from 'pino'
import type { Socket } from 'socket.io'
import type * as v from 'valibot'
import { parse } from '../../shared/kernel/parse.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Ack } from '../../shared/protocol/socket.ts'
import type { Clock } from './clock.ts'
import { asRefusal } from './refused.ts'

export interface ListenOptions {
  readonly log: Logger
  readonly newId: () => string
  readonly clock: Clock
}

export interface Listening {
  /**
   * From now on answers one event of a connection, in its ack: `{ ok: true, value }` or `{ ok: false, refusal }`.
   * Whatever arrives and whatever `answer` throws, nothing else happens. Who wants no answer is not heard.
   */
  listen<Schema extends v.GenericSchema, Value>(
    socket: Socket,
    event: string,
    schema: Schema,
    answer: (input: v.InferOutput<Schema>) => Promise<Value> | Value,
  ): void
  /** Something was said on a connection. What nobody answers is refused. */
  hear(socket: Socket, event: string, args: readonly unknown[]): void
  /** how many answers are being worked on */
  readonly running: number
  /** Resolves when none is, or after so long; refuses those that come from then on. */
  finish(within: number): Promise<void>
}

type Reply = (answer: Ack<unknown>) => void
interface Listener {
  readonly schema: v.GenericSchema
  readonly answer: (input: unknown) => unknown
}

/** Answers what connections ask. */
export const createListening = ({ log, newId, clock }: ListenOptions): Listening => {
  /** Kept here, by the name of the event: as listeners of Socket.IO they would cost as much as the connection itself. */
  const listeners = new WeakMap<Socket, Record<string, Listener>>()
  let running = 0
  let finished = false
  let tell = () => {}

  const listenerOf = (socket: Socket, event: string): Listener | null => {
    const mine = listeners.get(socket)
    return (mine && Object.hasOwn(mine, event) && mine[event]) || null
  }

  const work = async (listener: Listener | null, args: readonly unknown[]): Promise<unknown> => {
    if (finished) throw new Refusal('busy', { retryAfter: 1 })
    if (!listener) throw new Refusal('route.unknown')
    return listener.answer(parse(listener.schema, args.length === 2 ? args[0] : undefined)) // no schema takes `undefined`
  }

  const hear = async (socket: Socket, event: string, args: readonly unknown[]): Promise<void> => {
    const reply = args.at(-1) as Reply
    if (typeof reply !== 'function') return log.debug({ socket: socket.id }, 'Nobody wants an answer to this')
    const listener = listenerOf(socket, event)
    running += 1
    try {
      const value = await work(listener, args)
      if (socket.connected) reply({ ok: true, value })
    } catch (thrown) {
      const refusal = asRefusal(thrown, { log, newId, event: listener ? event : 'unknown', socket: socket.id })
      if (socket.connected) reply({ ok: false, refusal })
    } finally {
      running -= 1
      if (running === 0) tell()
    }
  }

  return {
    listen(socket, event, schema, answer) {
      const mine = listeners.get(socket) ?? {}
      mine[event] = { schema, answer }
      listeners.set(socket, mine)
    },
    hear(socket, event, args) {
      if (socket.connected) void hear(socket, event, args)
    },
    get running() {
      return running
    },
    async finish(within) {
      if (running > 0)
        await new Promise<void>((resolve) => {
          tell = resolve
          clock.after(within, resolve)
        })
      finished = true
    },
  }
}
