import { connect, type Socket } from 'node:net'

/** A WebSocket by hand: it can do what no client would, such as not reading. */
export interface RawSocket {
  readonly socket: Socket
  /** bytes received after the handshake */
  readonly received: number
  /** the texts of the frames that came in, as far as they are complete */
  texts(): string[]
  /** Sends a text frame, or a binary one. */
  send(data: string | Uint8Array): void
  /** Resolves when the other side has closed. */
  readonly closed: Promise<void>
}

/** Connects to a node as Socket.IO does, in by a token. */
export const connectRaw = async (port: number, fields = '', query = ''): Promise<RawSocket> => {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  let received = 0
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket${query} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n` +
      `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n${fields}\r\n`,
  )
  const head = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
  const status = head.toString('latin1').split('\r\n')[0]!
  if (!status.includes('101')) throw new Error(status)
  chunks.push(head.subarray(head.indexOf('\r\n\r\n') + 4))
  socket.on('data', (data) => {
    chunks.push(data)
    received += data.length
  })
  return {
    socket,
    closed,
    get received() {
      return received
    },
    texts: () => textsOf(Buffer.concat(chunks)),
    send: (data) => void socket.write(frameOf(data)),
  }
}

const frameOf = (data: string | Uint8Array): Buffer => {
  const body = Buffer.from(data as string)
  const head = Buffer.alloc(body.length < 126 ? 6 : body.length < 65_536 ? 8 : 14)
  head[0] = typeof data === 'string' ? 0x81 : 0x82
  if (body.length < 126) head[1] = 0x80 | body.length
  else if (body.length < 65_536) {
    head[1] = 0x80 | 126
    head.writeUInt16BE(body.length, 2)
  } else {
    head[1] = 0x80 | 127
    head.writeBigUInt64BE(BigInt(body.length), 2)
  }
  return Buffer.concat([head, body]) // masked with zeros
}

const textsOf = (bytes: Buffer): string[] => {
  const texts: string[] = []
  for (let at = 0; at + 2 <= bytes.length; ) {
    const short = bytes[at + 1]! & 127
    const [start, length] =
      short < 126
        ? [at + 2, short]
        : short === 126
          ? [at + 4, bytes.readUInt16BE(at + 2)]
          : [at + 10, Number(bytes.readBigUInt64BE(at + 2))]
    if (start + length > bytes.length) break
    texts.push(bytes.subarray(start, start + length).toString())
    at = start + length
  }
  return texts
}
