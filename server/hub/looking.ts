import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { isAuthored } from '../../shared/kernel/visible.ts'
import type { Announcement } from '../kinds/index.ts'
import type { Look } from '../log/look.ts'
import type { Committed } from '../log/order.ts'
import { scopeFor } from '../log/reach.ts'
import { ask } from '../log/reader.ts'
import type { LooksAt } from './answers.ts'
import type { Io, IoSocket } from './fanout.ts'
import type { Redis } from './redis.ts'
import { rooms } from './rooms.ts'

/** On this channel a node says whose standing to each other is another. */
const BOUND = 'hub:bound'
/** On this one, that others than the members may see less of a conversation now. */
const NARROWED = 'hub:narrowed'

interface Narrowed {
  readonly conversation: ConversationId
  /** where they hear it */
  readonly room: string
  /** its members, who go on hearing it */
  readonly within: readonly AccountId[]
}

export interface LookingDeps {
  readonly io: Io
  readonly pool: Pool
  readonly look: Look
  readonly redis: Pick<Redis, 'publish' | 'subscribe'> | null
  /** Resolves when the rooms joined so far are heard from other nodes too. */
  settled(): Promise<void>
  /** what the kinds say follows from a commit for those who look on from outside */
  readonly effects: (kind: KindName) => {
    announces?(events: Committed['events'], state: unknown): readonly Announcement[]
    binds?(state: unknown): readonly AccountId[]
  }
}

const CONTACTS = `
  select other as account from contact where one = $1 and contact = 'accepted'
  union all select one from contact where other = $1 and contact = 'accepted'`

interface Looked {
  readonly author: AccountId | null
  readonly room: string
}

/** May somebody who looks on from outside see less of it now? */
const narrowed = (kind: Committed['kind'], events: Committed['events'], state: unknown): boolean => {
  if (kind.narrows) return events.some((event) => kind.narrows!(event))
  const audience = kind.audience?.(state)
  return kind.audience !== undefined && !(audience && isAuthored(audience) && audience.who === 'public')
}

/**
 * What screens show that nobody is a member of (HUB1): a connection says what it looks at, and hears what of that it may
 * see. It is taken out at once where an audience narrows or two people part, and what it may is read again every few
 * seconds. Whoever is taken out is told to ask again.
 */
export const createLooking = ({ io, pool, look, redis, settled, effects }: LookingDeps) => {
  /** by connection, what it looks at, where it hears of it and by whom that is; its own as a member are not among it */
  const looks = new Map<string, Map<ConversationId, Looked>>()

  /** by connection, the rooms of the desks at which it looks */
  const desks = new Map<string, readonly string[]>()

  /** It hears of no desk but those where its account works now. */
  const atDesks = async (socket: IoSocket, wanted: boolean) => {
    const scope = wanted ? await scopeFor(pool, socket.data.actor.account) : null
    if (!socket.connected) return
    const now = scope ? (scope.desks ?? [null]).map((desk) => rooms.desk(desk)) : []
    for (const room of desks.get(socket.id) ?? []) if (!now.includes(room)) socket.leave(room)
    if (wanted) desks.set(socket.id, now)
    else desks.delete(socket.id)
    socket.join(now)
  }

  const leave = (socket: IoSocket, conversation: ConversationId) => {
    const looked = looks.get(socket.id)
    if (looked?.has(conversation)) socket.leave(looked.get(conversation)!.room)
    looked?.delete(conversation)
    socket.emit('unseen', { conversation })
  }

  const seenBy = async (socket: IoSocket, conversations: readonly ConversationId[]) => {
    const looked = await look(socket.data.actor.account, conversations)
    const heard = [...looked].flatMap(([id, { place, author, view }]): [ConversationId, Looked][] =>
      place ? [] : [[id, { author, room: view.staff ? rooms.staff(id) : rooms.conversation(id) }]],
    )
    const isOwn = (id: ConversationId) => looked.get(id)?.place != null
    return { all: [...looked.keys()], heard: new Map(heard), isOwn }
  }

  /** Joined first and asked once more: what was taken back in between is found (as in rights.ts). */
  const sees = async (socket: IoSocket, conversations: readonly ConversationId[]): Promise<ConversationId[]> => {
    const before = looks.get(socket.id) ?? new Map<ConversationId, Looked>()
    const { heard: now, all, isOwn } = await seenBy(socket, [...new Set([...conversations, ...before.keys()])])
    for (const id of now.keys()) if (!conversations.includes(id)) now.delete(id)
    if (!socket.connected) return []
    // what became its own in the meantime it hears as a member
    for (const [id, { room }] of before) if (now.get(id)?.room !== room && !isOwn(id)) socket.leave(room)
    looks.set(socket.id, new Map(now))
    socket.join([...now.values()].map(({ room }) => room))
    await settled()
    const { heard: still } = await seenBy(socket, [...now.keys()])
    for (const id of now.keys()) if (!still.has(id)) leave(socket, id)
    return all.filter((id) => conversations.includes(id) && (isOwn(id) || still.has(id)))
  }

  /** Those on this node who look at what the other made, either way. */
  const part = (one: AccountId, other: AccountId) => {
    for (const [account, author] of [
      [one, other],
      [other, one],
    ] as const)
      for (const id of io.sockets.adapter.rooms.get(rooms.account(account)) ?? []) {
        const socket = io.sockets.sockets.get(id)
        for (const [conversation, looked] of [...(looks.get(id) ?? [])])
          if (socket && looked.author === author) leave(socket, conversation)
      }
  }
  /** Those on this node who only look on are to ask again. */
  const clear = ({ conversation, room, within }: Narrowed) => {
    for (const id of [...(io.sockets.adapter.rooms.get(room) ?? [])]) {
      const socket = io.sockets.sockets.get(id)
      if (!socket || within.includes(socket.data.actor.account)) continue
      looks.get(id)?.delete(conversation)
      socket.leave(room)
      socket.emit('unseen', { conversation })
    }
  }
  redis?.subscribe(NARROWED, (text) => clear(JSON.parse(text) as Narrowed))

  redis?.subscribe(BOUND, (text) => {
    const [one, other] = JSON.parse(text) as AccountId[]
    if (one && other) part(one, other)
  })

  const announce = async (news: Announcement) => {
    if (news.to === 'everybody') return void io.to(rooms.feed).emit('feed', {})
    if (news.to === 'desk') return void io.to([rooms.desk(news.desk), rooms.desk(null)]).emit('queue', {})
    for (const { account } of await ask<{ account: AccountId }>(pool, 'looking:contacts', CONTACTS, [news.of]))
      io.to(rooms.account(account)).emit('feed', {})
  }

  return {
    /** From now on this connection hears these, as far as it may, and whether there is something new (`feed`, `queue`). */
    async looks(socket: IoSocket, { conversations, feed, queue }: LooksAt): Promise<ConversationId[]> {
      if (feed) socket.join(rooms.feed)
      else socket.leave(rooms.feed)
      if (queue || desks.has(socket.id)) await atDesks(socket, queue)
      return sees(socket, conversations)
    },

    /** After a commit, before anything of it is told. */
    settle({ conversation, kind, events, state, stateSeq }: Committed): void {
      const { announces, binds } = effects(kind.name)
      const changed = events.some(({ seq }) => seq === stateSeq)
      if (changed && narrowed(kind, events, state)) {
        const members = Object.entries(kind.members(state)) as [AccountId, string][]
        const room = kind.staff ? rooms.staff(conversation) : rooms.conversation(conversation)
        // whoever is in it hears of it as a member (rights.ts)
        const within = members.flatMap(([account, role]) => (!kind.staff || kind.staff.includes(role) ? [account] : []))
        if (within.length === 0) {
          io.to(room).emit('unseen', { conversation })
          io.in(room).socketsLeave(room)
        } else {
          clear({ conversation, room, within })
          redis?.publish(NARROWED, JSON.stringify({ conversation, room, within }))
        }
      }
      const [one, other] = (changed && binds?.(state)) || []
      if (one && other) {
        part(one, other)
        redis?.publish(BOUND, JSON.stringify([one, other]))
        for (const [account, about] of [
          [one, other],
          [other, one],
        ] as const) {
          io.to(rooms.account(account)).emit('feed', {})
          io.to(rooms.account(account)).emit('person', { account: about }) // each stands otherwise to the other
        }
      }
      for (const news of announces?.(events, state) ?? []) void announce(news).catch(() => undefined)
    },

    /** Reads again what everybody here may see: what Redis lost on the way heals by that. */
    async reread(): Promise<void> {
      for (const id of [...desks.keys()]) {
        const socket = io.sockets.sockets.get(id)
        if (socket) await atDesks(socket, true)
      }
      for (const [id, looked] of [...looks]) {
        const socket = io.sockets.sockets.get(id)
        if (!socket || looked.size === 0) continue
        const { heard: still, isOwn } = await seenBy(socket, [...looked.keys()])
        for (const conversation of [...looked.keys()])
          if (isOwn(conversation)) looked.delete(conversation)
          else if (!still.has(conversation)) leave(socket, conversation)
      }
    },

    gone(socket: IoSocket): void {
      looks.delete(socket.id)
      desks.delete(socket.id)
    },
  }
}
export type Looking = ReturnType<typeof createLooking>
