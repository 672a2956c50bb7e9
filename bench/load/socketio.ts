import { randomUUID } from 'node:crypto'
import type { Call, Line } from './line.ts'
import { Refused } from './refused.ts'
import { dial } from './websocket.ts'

const PATH = '/socket.io/?EIO=4&transport=websocket'
/** The first byte of a frame is engine.io's, the second Socket.IO's. */
const [OPEN, PING, MESSAGE] = Buffer.from('024')
const [DISCONNECTED, EVENT, ACK, REFUSED] = Buffer.from('1234')
const READY = '["ready"'

const GRANTED = '[{"ok":true'

interface Waiting {
  resolve(answer: string): void
  reject(error: Error): void
}

/** Speaks Socket.IO by hand. It is there when the server has said `ready`. */
export const openSocketIo = async ({ port, token, onFrame, onLost }: Call): Promise<Line> => {
  const waiting = new Map<number, Waiting>()
  const ready = Promise.withResolvers<void>()
  let isReady = false
  let asked = 0

  const receive = (bytes: Buffer, start: number, end: number): void => {
    if (bytes[start] === PING) socket.write('3')
    else if (bytes[start] === OPEN) socket.write(`40${JSON.stringify({ token })}`)
    else if (bytes[start] === MESSAGE) read(bytes, start, end)
  }

  const read = (bytes: Buffer, start: number, end: number): void => {
    const what = bytes[start + 1]
    if (what === EVENT) hear(bytes, start, end)
    else if (what === ACK) answered(bytes.toString('utf8', start + 2, end))
    else if (what === REFUSED || what === DISCONNECTED) ready.reject(new Error(bytes.toString('utf8', start, end)))
  }

  const hear = (bytes: Buffer, start: number, end: number): void => {
    const wasReady = isReady
    isReady ||= bytes.toString('latin1', start + 2, start + 2 + READY.length) === READY
    if (isReady && !wasReady) ready.resolve()
    else onFrame(bytes, start, end)
  }

  const answered = (text: string): void => {
    const from = text.indexOf('[')
    const id = Number(text.slice(0, from))
    const one = waiting.get(id)
    waiting.delete(id)
    if (text.startsWith(GRANTED, from)) one?.resolve(text.slice(from))
    else one?.reject(new Refused(text))
  }

  const lost = (why: string): void => {
    ready.reject(new Error(why))
    for (const one of waiting.values()) one.reject(new Error(why))
    onLost(why)
  }

  const socket = dial({ port, path: PATH, onFrame: receive, onLost: lost })
  await Promise.all([socket.opened, ready.promise])

  const ask = (event: string, input: unknown): Promise<string> =>
    new Promise((resolve, reject) => {
      const id = asked++
      waiting.set(id, { resolve, reject })
      socket.write(`42${id}${JSON.stringify([event, input])}`)
    })
  return {
    ask,
    async say(conversation, text) {
      await ask('command', { id: randomUUID(), conversation, body: { type: 'message.send', text } })
    },
    close: socket.close,
  }
}
