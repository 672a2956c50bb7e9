import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import type { Role } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId, SessionId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import type { Outcome } from '../../shared/protocol/command.ts'
import type {
  Ack,
  ClientToServer,
  RequestInput,
  RequestName,
  RequestOutput,
  ServerToClient,
} from '../../shared/protocol/socket.ts'
import { AccountRow } from '../accounts/account.row.ts'
import { digestOf, newSecret } from '../accounts/secret.ts'
import { SessionRow } from '../accounts/session.row.ts'
import { startApp, type World } from '../app.ts'
import { loadConfig } from '../config.ts'
import { type Orm, openOrm, poolOf } from '../db/orm.ts'
import { freshDatabase } from './database.ts'
import { newId } from './log.ts'

/** No limits that a test would run into by accident. */
const GENEROUS = {
  RATE_ANONYMOUS_PER_HOUR: '1000000',
  RATE_ACCOUNT_PER_HOUR: '1000000',
  RATE_SIGN_IN_PER_HOUR: '1000000',
  RATE_MAIL_PER_HOUR: '1000000',
  RATE_UPLOADS_PER_HOUR: '1000000',
  RATE_FILES_PER_HOUR: '1000000',
  RATE_COMMANDS_PER_MINUTE: '1000000',
}

/** However many tests run beside this one, nothing is refused because of them. */
const CALM: NonNullable<World['load']> = { take: () => ({ lag: 0, used: 0 }), close: () => undefined }

/**
 * A whole node in this process, over a database of its own. One per file of tests: the engine takes one Socket.IO per
 * process.
 */
export const openApp = async (env: Record<string, string> = {}, world: World = {}) => {
  const database = await freshDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'app-'))
  const config = loadConfig({
    HOST: '127.0.0.1',
    PORT: '0',
    NODE_ENV: 'test',
    ...GENEROUS,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    ...env,
  })
  const bugs: unknown[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void bugs.push(JSON.parse(line)) })
  const app = await startApp(config, log, { load: CALM, ...world })
  const orm = await openOrm({ url: database.url, pool: 2 })
  const url = `http://127.0.0.1:${app.port}`
  const open: Person[] = []
  return {
    url,
    database,
    /** What no API does: as somebody at the database's own console. */
    sql: async (text: string, values: unknown[]) => (await poolOf(orm)).query(text, values),
    /** everything logged as an error: bugs */
    bugs,
    person: async (name?: string, role?: Role): Promise<Person> => {
      const person = await settle(orm, url, name, role)
      open.push(person)
      return person
    },
    async close() {
      for (const person of open) person.leave()
      await app.stop()
      await orm.close(true)
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type TestApp = Awaited<ReturnType<typeof openApp>>

type Client = Socket<ServerToClient, ClientToServer>

/** Calls the API as a browser of this server would. */
export const call = async (
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) => {
  const response = await fetch(url + path, {
    method,
    headers: { origin: url, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null,
  }
}

/** An account and its session, put where signing up puts them, without the work that a password is. */
const settle = async (orm: Orm, url: string, name = 'Somebody', role: Role = 'user'): Promise<Person> => {
  const [account, session] = [newId<AccountId>(), newId<SessionId>()]
  const [username, secret, now] = [`p${randomBytes(8).toString('hex')}`, newSecret(randomBytes), new Date()]
  const em = orm.em.fork()
  const looks = {
    open: false,
    showsPresence: true,
    showsReceipts: true,
    about: '',
    language: 'en',
    theme: 'pink',
  } as const
  await em.insert(AccountRow, { id: account, username, name, role, ...looks, createdAt: now, changedAt: now })
  await em.insert(SessionRow, {
    id: session,
    account,
    kind: 'browser',
    secret: digestOf(secret),
    agent: 'test',
    address: '127.0.0.1',
    createdAt: now,
    seenAt: now,
    changedAt: now,
    expiresAt: new Date(now.getTime() + DAY),
  })
  const person = new Person(url, account, username, `session=${secret}`)
  await person.socket() // entering makes the account's `self`
  return person
}

/** Somebody signed in, with a browser's cookie. */
export class Person {
  readonly url: string
  readonly account: AccountId
  readonly username: string
  readonly cookie: string
  #socket: Client | null = null

  constructor(url: string, account: AccountId, username: string, cookie: string) {
    this.url = url
    this.account = account
    this.username = username
    this.cookie = cookie
  }

  api(method: string, path: string, body?: unknown) {
    return call(this.url, method, path, body, { cookie: this.cookie })
  }

  /** The socket, once it hears everything. */
  async socket(): Promise<Client> {
    if (this.#socket?.connected) return this.#socket
    const socket: Client = io(this.url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie: this.cookie, origin: this.url },
    })
    await new Promise<void>((resolve, reject) => {
      socket.once('ready', () => resolve())
      socket.once('connect_error', reject)
    })
    this.#socket = socket
    return socket
  }

  /** Asks over the socket; a refusal is thrown. */
  async ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> {
    const socket = (await this.socket()) as unknown as Socket
    const answer = (await socket.timeout(10_000).emitWithAck(name, input)) as Ack<RequestOutput<N>>
    if (answer.ok) return answer.value
    throw new Refusal(answer.refusal.code, answer.refusal.details)
  }

  wish(conversation: ConversationId, body: AnyCommand, id = newId()): Promise<Outcome> {
    return this.ask('command', { id, conversation, body })
  }

  /** The next news of this sort that fits. */
  async hears<N extends keyof ServerToClient>(
    name: N,
    fits: (news: Parameters<ServerToClient[N]>[0]) => boolean = () => true,
  ): Promise<Parameters<ServerToClient[N]>[0]> {
    const socket = (await this.socket()) as unknown as Socket
    return new Promise((resolve) => {
      const heard = (news: Parameters<ServerToClient[N]>[0]) => {
        if (!fits(news)) return
        socket.off(name as string, heard)
        resolve(news)
      }
      socket.on(name as string, heard)
    })
  }

  leave() {
    this.#socket?.disconnect()
    this.#socket = null
  }
}
