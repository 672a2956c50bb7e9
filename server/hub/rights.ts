import { LRUCache } from 'lru-cache'
import type { Pool } from 'pg'
import { type AccountId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { Members } from '../../shared/kernel/kind.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Seat } from '../log/order.ts'
import { ask } from '../log/reader.ts'
import type { Io, IoSocket } from './fanout.ts'
import { rooms } from './rooms.ts'

interface Seated {
  conversation: ConversationId
  account: AccountId
  role: string
  left: boolean
}

/** Longer than any transaction of ours: a row stamped before it and committed after it is still looked at. */
const OVERLAP = 20 * SECOND

const otherOf = (conversation: ConversationId, room: string): string =>
  room === rooms.staff(conversation) ? rooms.conversation(conversation) : rooms.staff(conversation)

/**
 * Who hears what (HUB1). Rights are read from Postgres when somebody connects, moved at once when somebody comes or
 * goes, and read again every few seconds for whoever is connected here: what Redis lost on the way heals by that.
 */
export const createRights = ({ io, pool }: { io: Io; pool: Pool }) => {
  /** up to which change of members this node's room was compared with the state */
  const settled = new LRUCache<ConversationId, number>({ max: 50_000 })
  let looked = performance.now()

  const socketsHere = (room: string) => [...(io.sockets.adapter.rooms.get(room) ?? [])]
  const accountOf = (socketId: string): AccountId | undefined => io.sockets.sockets.get(socketId)?.data.actor.account
  const connected = (): AccountId[] => [
    ...new Set([...io.sockets.sockets.values()].map((socket) => socket.data.actor.account)),
  ]

  /** Removes from this node's room whoever is no member: exact, also when the news of a removal never came. */
  const evict = (conversation: ConversationId, members: Members) => {
    for (const id of socketsHere(rooms.conversation(conversation))) {
      const account = accountOf(id)
      if (!account || account in members) continue
      const socket = io.sockets.sockets.get(id)
      socket?.leave(rooms.conversation(conversation))
      socket?.emit('membership', { conversation, role: null })
    }
  }

  /** Sets the rooms of those connected here to what Postgres says. @returns  whether anybody was let in */
  const apply = (rows: readonly Seated[]): boolean => {
    let joined = false
    for (const { account, conversation, left, role } of rows) {
      const room = rooms.heard(conversation, role)
      const other = otherOf(conversation, room)
      for (const id of socketsHere(rooms.account(account))) {
        const socket = io.sockets.sockets.get(id)
        if (!socket || (socket.rooms.has(room) === !left && !socket.rooms.has(other))) continue
        joined ||= !left
        socket.leave(other)
        if (left) socket.leave(room)
        else socket.join(room)
        socket.emit('membership', { conversation, role: left ? null : role })
      }
    }
    return joined
  }

  /** By the database's clock, whatever this node's says. @param within  in ms */
  const changed = (accounts: readonly AccountId[], within: number) =>
    ask<Seated>(
      pool,
      'rights:changed',
      `select conversation, account, role, left_seq is not null as left from member
       where account = any($1::uuid[]) and changed_at > clock_timestamp() - $2 * interval '1 millisecond'`,
      [accounts, within + OVERLAP],
    )

  /** Whoever was removed between the reading and the joining is found by looking once more, until nobody was let in. */
  const catchUp = async (accounts: readonly AccountId[], since: number) => {
    while (apply(await changed(accounts, performance.now() - since)));
  }

  return {
    /**
     * Lets a connection hear what its account may.
     *
     * @returns whether the account has its `self`: one that signed up when its node was killed may not
     */
    async enter(socket: IoSocket): Promise<boolean> {
      const { account } = socket.data.actor
      const began = performance.now()
      const rows = await ask<{ conversation: ConversationId; role: string }>(
        pool,
        'rights:of',
        'select conversation, role from member where account = $1 and left_seq is null',
        [account],
      )
      socket.join(rows.map(({ conversation, role }) => rooms.heard(conversation, role)))
      await catchUp([account], began)
      return rows.some(({ conversation }) => conversation === selfOf(account))
    },

    /** Somebody came or went: all their devices, on every node. */
    seat(conversation: ConversationId, { account, role }: Seat): void {
      const devices = io.in(rooms.account(account))
      const heard = role === null ? null : rooms.heard(conversation, role)
      for (const room of [rooms.conversation(conversation), rooms.staff(conversation)])
        if (room === heard) devices.socketsJoin(room)
        else devices.socketsLeave(room)
    },

    /** Compares this node's room with the members after a commit, before anything of it is told. */
    settle(conversation: ConversationId, stateSeq: number, members: () => Members): void {
      if ((settled.get(conversation) ?? -1) >= stateSeq) return
      evict(conversation, members())
      settled.set(conversation, stateSeq)
    },

    /** Reads again what changed for everybody connected here: what Redis lost on the way heals by that. */
    async reread(): Promise<void> {
      const accounts = connected()
      const since = looked
      looked = performance.now()
      if (accounts.length > 0) await catchUp(accounts, since)
    },
  }
}
export type Rights = ReturnType<typeof createRights>
