import type { Logger } from 'pino'
import type * as v from 'valibot'
import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { type RequestName, requests } from '../../shared/protocol/socket.ts'
import type { Answers, Caller } from './answers.ts'
import { hangUp } from './drain.ts'
import type { Io, IoSocket } from './fanout.ts'
import type { Listening } from './listen.ts'
import type { Load } from './load.ts'
import type { Looking } from './looking.ts'
import type { Presence } from './presence.ts'
import type { Rights } from './rights.ts'
import { rooms } from './rooms.ts'
import type { Typing } from './typing.ts'

export interface SocketsDeps {
  readonly io: Io
  readonly listen: Listening['listen']
  /** Resolves when the rooms joined so far are heard from other nodes too. */
  settled(): Promise<void>
  /** Sees to it that an account has its `self` conversation. */
  settle(account: AccountId): Promise<void>
  readonly answers: Answers
  readonly rights: Rights
  readonly looking: Looking
  readonly presence: Presence
  readonly typing: Typing
  readonly viewing: Typing
  readonly load: Load
  readonly log: Logger
}

const callerOf = (socket: IoSocket, looking: Looking): Caller => {
  let watched: readonly string[] = []
  return {
    actor: socket.data.actor,
    connection: socket.id,
    looks: (wish) => looking.looks(socket, wish),
    hears: (conversation: ConversationId) => rooms.all(conversation).some((room) => socket.rooms.has(room)),
    works: (conversation: ConversationId) => socket.rooms.has(rooms.staff(conversation)),
    watches(accounts, others) {
      const looked = [...accounts.map(rooms.presence), ...others.map(rooms.person)]
      for (const room of watched) if (!looked.includes(room)) socket.leave(room)
      watched = looked
      socket.join(looked)
    },
  }
}

/** Every connection: what it may ask, what it hears, and how it goes. */
export const serveSockets = (deps: SocketsDeps): void => {
  const { io, listen, answers, rights, looking, presence, typing, viewing, load, log } = deps

  /** Joined first, told so afterwards: what the client reads then overlaps with what it hears (SYN1). */
  const enter = async (socket: IoSocket) => {
    const { account, session } = socket.data.actor
    socket.join([rooms.account(account), ...(session ? [rooms.session(session)] : [])])
    const settled = await rights.enter(socket)
    if (!settled) await deps.settle(account)
    await deps.settled()
    if (!socket.connected) return
    await presence.connected(account, socket.id)
    socket.emit('ready', { account })
  }

  io.on('connection', (socket) => {
    const caller = callerOf(socket, looking)
    for (const name of Object.keys(requests) as RequestName[])
      listen<v.GenericSchema, unknown>(socket, name, requests[name].input, (input) =>
        answers[name](caller, input as never),
      )

    socket.on('disconnect', () => {
      typing.gone(socket.id)
      viewing.gone(socket.id)
      looking.gone(socket)
      void presence.disconnected(socket.data.actor.account, socket.id)
    })
    enter(socket).catch((error: unknown) => {
      log.warn({ err: error }, 'a connection could not be let in')
      hangUp(socket) // it comes back by itself, by then perhaps to a database that is there
    })
  })

  presence.onChange((changes) => {
    if (load.level >= 1) return
    for (const { account, status, seenAt } of changes)
      io.local.to(rooms.presence(account)).emit('presence', [{ account, status, seenAt }])
  })
}

/** Closes the connections of sessions that have ended, on every node (AC7). */
export const endSessions = (io: Pick<Io, 'to' | 'in'>, sessions: readonly SessionId[], reason: string): void => {
  for (const session of sessions) {
    io.to(rooms.session(session)).emit('ended', { reason })
    io.in(rooms.session(session)).disconnectSockets(true)
  }
}

/**
 * Somebody may do something else from now on: what they have open on this node is closed, and comes back by itself as
 * what they are now (STA5).
 */
export const renew = (io: Pick<Io, 'sockets'>, account: AccountId): void => {
  for (const id of io.sockets.adapter.rooms.get(rooms.account(account)) ?? []) {
    const socket = io.sockets.sockets.get(id)
    if (socket) hangUp(socket)
  }
}

/** Somebody's card is another: whoever has it on the screen, on every node, looks again. */
export const tellOfPerson = (io: Pick<Io, 'to'>, account: AccountId): void => {
  for (const room of [rooms.account(account), rooms.presence(account), rooms.person(account)])
    io.to(room).emit('person', { account })
}
