import { createServer, type Socket } from 'node:net'

/** The test file of the antivirus industry, in two pieces so that no scanner takes this file for it. */
export const EICAR = `${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD'}-ANTIVIRUS-TEST-FILE!$H+H*`

/** How it is today. */
type Mood = 'well' | 'silent' | 'garbage' | 'hangs up' | 'too large'

/** Reads INSTREAM as clamd does: pieces with their lengths before them, ended by none. Null: there is more to come. */
const bodyOf = (received: Buffer): Buffer | null => {
  const pieces: Buffer[] = []
  let at = received.indexOf(0) + 1
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(received.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

const ANSWERS: Record<'garbage' | 'too large', string> = {
  garbage: 'HTTP/1.1 200 OK\r\n\r\nstream: OK\n\0',
  'too large': 'INSTREAM size limit exceeded. ERROR\0',
}

/** A daemon that speaks clamd's protocol over a real socket and knows one virus. */
export const openClamd = async () => {
  const daemon = { mood: 'well' as Mood, asked: 0 }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    daemon.asked += 1
    let received = Buffer.alloc(0)
    socket.on('error', () => undefined)
    socket.on('data', (data) => {
      received = Buffer.concat([received, data])
      if (daemon.mood === 'hangs up') return socket.destroy()
      const body = received.subarray(0, 10).toString() === 'zINSTREAM\0' ? bodyOf(received) : null
      if (!body || daemon.mood === 'silent') return
      const found = body.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0'
      socket.end(daemon.mood === 'well' ? found : ANSWERS[daemon.mood])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return Object.assign(daemon, {
    address: `127.0.0.1:${port}`,
    hangUp() {
      for (const socket of sockets) socket.destroy()
    },
    close() {
      this.hangUp()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  })
}
