import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'
import { populationGiven, tellPort } from './given.ts'

/** Socket.IO as it comes, on node:http. Nothing is kept. */
const rooms = populationGiven()
const server = createServer()
const io = new Server(server, { serveClient: false })
let seq = 0

io.on('connection', (socket) => {
  const mine = rooms.get(socket.handshake.auth.token)
  if (!mine) return socket.disconnect()
  socket.on('command', ({ id, conversation, body }, ack) => {
    if (!socket.rooms.has(conversation)) return ack({ ok: false })
    seq += 1
    io.to(conversation).emit('message', { conversation, seq, command: id, text: body.text })
    ack({ ok: true, value: { seq } })
  })
  socket.join([...mine])
  socket.emit('ready')
})
server.listen(0, '127.0.0.1', () => tellPort((server.address() as AddressInfo).port))
