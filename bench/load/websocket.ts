import { once } from 'node:events'
import { connect } from 'node:net'
import { createFrameReader, type OnFrame, textFrame } from './frames.ts'

export interface WebSocketLine {
  /** settles when the server has agreed to speak WebSocket */
  readonly opened: Promise<void>
  /** What is written in one turn leaves together. */
  write(text: string): void
  close(): Promise<void>
}

export interface Dial {
  readonly port: number
  readonly path: string
  readonly onFrame: OnFrame
  /** the server hung up without having been asked to */
  readonly onLost: (why: string) => void
}

const BLANK_LINE = '\r\n\r\n'
/** What arrives is looked at while it arrives and never kept, so that all sockets can share one place for it. */
const arrivals = Buffer.alloc(256 * 1024)

/** A WebSocket by hand: a library would cost the load more than the server it looks at. */
export const dial = ({ port, path, onFrame, onLost }: Dial): WebSocketLine => {
  const opened = Promise.withResolvers<void>()
  const frames = createFrameReader(onFrame)
  let closing = false
  let trouble = 'the server hung up'
  let read = answerToHandshake(opened.reject, (behind) => {
    read = frames
    opened.resolve()
    frames(behind)
  })
  const socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    onread: {
      buffer: arrivals,
      callback: (length, bytes) => {
        read((bytes as Buffer).subarray(0, length))
        return true
      },
    },
  })
  socket.on('connect', () => socket.write(handshake(port, path)))
  socket.on('error', (error) => {
    trouble = error.message
  })
  socket.on('close', () => {
    opened.reject(new Error(trouble))
    if (!closing) onLost(trouble)
  })
  return {
    opened: opened.promise,
    write(text) {
      if (socket.writableCorked === 0) {
        socket.cork()
        process.nextTick(() => socket.uncork())
      }
      socket.write(textFrame(text))
    },
    async close() {
      closing = true
      if (socket.closed) return
      const closed = once(socket, 'close')
      socket.destroy()
      await closed
    },
  }
}

/** The key is the example of RFC 6455: the answer to it is not looked at. */
const handshake = (port: number, path: string): string =>
  [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
  ].join('\r\n') + BLANK_LINE

/** Waits for the server's agreement, and hands on what came right behind it. */
const answerToHandshake = (refuse: (error: Error) => void, agreed: (behind: Buffer) => void) => {
  let head: Buffer = Buffer.alloc(0)
  return (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk])
    const end = head.indexOf(BLANK_LINE)
    if (end < 0) return
    const [status = ''] = head.toString('latin1', 0, end).split('\r\n')
    if (status.includes(' 101')) agreed(head.subarray(end + BLANK_LINE.length))
    else refuse(new Error(`no WebSocket: ${status}`))
  }
}
