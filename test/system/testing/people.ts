import { randomBytes } from 'node:crypto'
import { createSocket, wallClock } from '../../../client/net/index.ts'
import { createMemoryStore } from '../../../client/sync/memory-store.ts'
import { createSync, type Sync } from '../../../client/sync/sync.ts'
import { AccountRow, SessionRow } from '../../../server/accounts/index.ts'
import { digestOf, newSecret } from '../../../server/accounts/secret.ts'
import type { Orm } from '../../../server/db/orm.ts'
import { newId } from '../../../server/testing/log.ts'
import type { AccountId, ConversationId, SessionId } from '../../../shared/kernel/ids.ts'
import { DAY } from '../../../shared/kernel/time.ts'
import type { Journal } from './journal.ts'
import { layWire, type Wire } from './wire.ts'

export interface Person {
  readonly account: AccountId
  readonly session: SessionId
  /** what their devices sign in with */
  readonly token: string
}

/** An account and a session of it, put where signing up puts them, without the work that a password is. */
export const settle = async (orm: Orm, name: string): Promise<Person> => {
  const [account, now] = [newId<AccountId>(), new Date()]
  const looks = {
    open: false,
    showsPresence: true,
    showsReceipts: true,
    about: '',
    language: 'en',
    theme: 'pink',
  } as const
  const username = `p${randomBytes(8).toString('hex')}`
  const row = { id: account, username, name, role: 'user', ...looks, createdAt: now, changedAt: now } as const
  await orm.em.fork().insert(AccountRow, row)
  return signIn(orm, account)
}

/** One more session of an account. */
export const signIn = async (orm: Orm, account: AccountId): Promise<Person> => {
  const [session, token, now] = [newId<SessionId>(), newSecret(randomBytes), new Date()]
  await orm.em.fork().insert(SessionRow, {
    id: session,
    account,
    kind: 'token',
    secret: digestOf(token),
    agent: 'test',
    address: '127.0.0.1',
    createdAt: now,
    seenAt: now,
    changedAt: now,
    expiresAt: new Date(now.getTime() + DAY),
  })
  return { account, session, token }
}

/** Somebody's device: the client as it is, with a network of its own to every node. */
export interface Device {
  readonly name: string
  readonly person: Person
  readonly sync: Sync
  readonly wires: readonly Wire[]
  /** the numbers of the events that the server told by itself, as they came */
  heard(conversation: ConversationId): readonly number[]
  /** why the server ended the session, where it did */
  readonly ended: string | null
  close(): Promise<void>
}

export interface DeviceOptions {
  readonly person: Person
  readonly name: string
  /** the nodes' ports, in the order in which they are tried */
  readonly ports: readonly number[]
  readonly journal: Journal
  /** between 0 and 1 */
  readonly random?: () => number
}

export const openDevice = async ({ person, name, ports, journal, random = Math.random }: DeviceOptions) => {
  const wires = await Promise.all(ports.map(layWire))
  let ended: string | null = null
  const socket = createSocket({
    urls: wires.map(({ url }) => url),
    token: () => person.token,
    clock: wallClock,
    random,
    ended(reason) {
      ended = reason
    },
  })
  const heard = new Map<ConversationId, number[]>()
  socket.on('events', ({ conversation, events }) => {
    if (!heard.has(conversation)) heard.set(conversation, [])
    heard.get(conversation)!.push(...events.map(({ seq }) => seq))
  })
  const sync = createSync({
    account: person.account,
    socket: journal.over(socket, person.account, name),
    api: { people: async () => [] },
    store: createMemoryStore(),
    random,
  })
  await sync.start()
  const device: Device = {
    name,
    person,
    sync,
    wires,
    heard: (conversation) => heard.get(conversation) ?? [],
    get ended() {
      return ended
    },
    async close() {
      await sync.close()
      await Promise.all(wires.map((wire) => wire.close()))
    },
  }
  return device
}
