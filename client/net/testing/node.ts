import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../../../shared/protocol/socket.ts'
import { asha } from '../../../shared/testing/index.ts'

type Line = Socket<ClientToServer, ServerToClient>

/** A real Socket.IO server that says and does what the test wants. */
export const startNode = async (
  arrive: (line: Line) => void = (line) => line.emit('ready', { account: asha.account }),
) => {
  const http = createServer()
  const io = new Server<ClientToServer, ServerToClient>(http)
  const lines: Line[] = []
  const arrivals: (() => void)[] = []
  io.on('connection', (line) => {
    lines.push(line)
    arrive(line)
    for (const tell of arrivals.splice(0)) tell()
  })
  const listen = (port = 0) => new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening))
  await listen()
  const { port } = http.address() as AddressInfo
  return {
    io,
    lines,
    url: `http://127.0.0.1:${port}`,
    /** The next connection. */
    arrival: () => new Promise<void>((tell) => arrivals.push(tell)),
    stop: () => new Promise<void>((stopped) => io.close(() => stopped())),
  }
}
