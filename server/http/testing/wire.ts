import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which anything can be said, well formed or not. */
export interface Wire {
  readonly socket: Socket
  say(bytes: string | Uint8Array): void
  /** What was heard so far, one character a byte. */
  readonly heard: string
  /** Waits until it was heard; fails if the line ends before. */
  hears(what: string | RegExp): Promise<string>
  readonly closed: Promise<void>
  hangUp(): void
}

export const dial = async (port: number): Promise<Wire> => {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  let ended = false
  let wake = () => {}
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      ended = true
      wake()
      resolve()
    })
  })
  socket.on('error', () => undefined) // a reset is one way to close
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1')
    wake()
  })
  await once(socket, 'connect')
  const matches = (what: string | RegExp) => (typeof what === 'string' ? heard.includes(what) : what.test(heard))
  return {
    socket,
    closed,
    get heard() {
      return heard
    },
    say: (bytes) => void socket.write(bytes),
    async hears(what) {
      while (!matches(what)) {
        if (ended) throw new Error(`The line ended before ${what}: ${heard.slice(0, 400)}`)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      return heard
    },
    hangUp: () => void socket.destroy(),
  }
}

/** The head of a request, with a host and whatever else. */
export const head = (line: string, fields: readonly string[] = []): string =>
  `${[`${line} HTTP/1.1`, 'Host: chat.test', ...fields].join('\r\n')}\r\n\r\n`

/** Something that a test waits for and another part of it lets happen. */
export const gate = (): { readonly opened: Promise<void>; open(): void } => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}

/** Waits until a number no longer moves, over several turns of the loop in which it could. */
export const stalled = async (number: () => number): Promise<void> => {
  let last = -1
  for (let still = 0; still < 20; still += 1) {
    if (number() !== last) still = 0
    last = number()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
