import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { Server } from 'socket.io'
import { tellPort } from './given.ts'

/** What a good engineer writes in a day: Socket.IO as it comes, and one INSERT per message. */
const PAGE = 50
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const server = createServer()
const io = new Server(server, { serveClient: false })

io.use(async (socket, next) => {
  const { rows } = await pool.query('select id from account where token = $1', [socket.handshake.auth.token])
  socket.data.account = rows[0]?.id
  next(rows.length === 1 ? undefined : new Error('unknown'))
})

io.on('connection', async (socket) => {
  const { account } = socket.data

  socket.on('command', async ({ id, conversation, body }, ack) => {
    if (!socket.rooms.has(conversation)) return ack({ ok: false })
    const { rows } = await pool.query(
      'insert into message (conversation, account, text) values ($1, $2, $3) returning id, at',
      [conversation, account, body.text],
    )
    const { id: seq, at } = rows[0]
    io.to(conversation).emit('message', { conversation, seq, at, by: account, command: id, text: body.text })
    ack({ ok: true, value: { seq } })
  })

  socket.on('since', async ({ after }, ack) => {
    const { rows } = await pool.query(
      `select id as seq, conversation, account as by, at, text from message
       where id > $1 and conversation in (select conversation from member where account = $2) order by id limit 1000`,
      [after, account],
    )
    ack({ ok: true, value: { newest: rows.at(-1)?.seq ?? after, messages: rows } })
  })

  socket.on('history', async ({ conversation, before }, ack) => {
    if (!socket.rooms.has(conversation)) return ack({ ok: false })
    const { rows } = await pool.query(
      `select id as seq, account as by, at, text from message
       where conversation = $1 and ($2::bigint is null or id < $2) order by id desc limit ${PAGE}`,
      [conversation, before],
    )
    ack({ ok: true, value: { messages: rows } })
  })

  const { rows } = await pool.query('select conversation from member where account = $1', [account])
  socket.join(rows.map((row) => row.conversation))
  socket.emit('ready')
})
server.listen(0, '127.0.0.1', () => tellPort((server.address() as AddressInfo).port))
