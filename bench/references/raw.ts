import { App, us_socket_local_port } from 'uWebSockets.js'
import { populationGiven, tellPort } from './given.ts'

/** uWebSockets.js and nothing on top: no names, no rights, no acks. The limit of what one process can do here. */
interface Person {
  readonly rooms: readonly string[]
}

const ROOM_NAME = 36
const rooms = populationGiven()
const text = new TextDecoder()

const app = App().ws<Person>('/*', {
  idleTimeout: 0,
  maxBackpressure: 64 * 1024 * 1024,
  upgrade(response, request, context) {
    response.upgrade<Person>(
      { rooms: rooms.get(request.getQuery('token') ?? '') ?? [] },
      request.getHeader('sec-websocket-key'),
      request.getHeader('sec-websocket-protocol'),
      request.getHeader('sec-websocket-extensions'),
      context,
    )
  },
  open(socket) {
    for (const room of socket.getUserData().rooms) socket.subscribe(room)
  },
  message(_socket, message) {
    app.publish(text.decode(message.slice(0, ROOM_NAME)), message.slice(ROOM_NAME))
  },
})
app.listen('127.0.0.1', 0, (listening) => {
  if (!listening) throw new Error('could not listen')
  tellPort(us_socket_local_port(listening))
})
