import { io, type Socket as Line } from 'socket.io-client'
import { Refusal, type RefusalBody } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import {
  type Ack,
  type ClientToServer,
  News,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  type ServerToClient,
} from '../../shared/protocol/socket.ts'
import { backoff } from './backoff.ts'
import type { Clock } from './clock.ts'
import { refusalOf } from './refusal.ts'
import { createTopic, type Topic } from './topic.ts'

/** An answer that takes longer does not come. */
const PATIENCE = 10 * SECOND
/** A connection on which so many answers in a row did not come, and nothing else either, is no connection. */
const SILENCES = 2
/** Somebody waits: a connection that does not prove itself in this time is made anew. */
const IMPATIENCE = 2.5 * SECOND

/** `ready`: the server has said that this connection hears everything from now on (SYN1). */
export type Connection = 'offline' | 'connecting' | 'ready'

/** The live line to the server: what the rest of the client knows of it. */
export interface Socket {
  readonly connection: Connection
  onConnection(hear: (connection: Connection) => void): () => void
  /**
   * Asks, and waits for the answer.
   *
   * @throws Refusal  the server's, or `busy` where there is no connection or no answer in time: whether it was carried
   *                  out is then unknown, and asking again under the same id is safe (LOG3)
   */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
  on<N extends keyof News>(name: N, hear: (news: News[N]) => void): () => void
  /** Connects, and stays connected until `close`. */
  open(): void
  /**
   * The network is back, or somebody looks. Does not wait for the next attempt, nor for one that was begun while there
   * was no network; and what passes for a connection may be one that the machine lost in its sleep: it has to answer.
   */
  hurry(): void
  close(): void
}

export interface SocketOptions {
  /** The nodes; where one fails, the next is tried. The browser knows one: where it came from. */
  readonly urls: readonly string[]
  /** In place of the browser's cookie: asked for before each attempt, because tokens are renewed. */
  readonly token?: () => string
  readonly clock: Clock
  readonly random: () => number
  /** The session is over: it makes no sense to come back. */
  readonly ended: (reason: string) => void
}

type Wire = Line<ServerToClient, ClientToServer>
type NewsName = keyof News

const names = Object.keys(News) as NewsName[]

const dialled = (url: string, token: SocketOptions['token']): Wire =>
  io(url, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    forceNew: true,
    autoConnect: false,
    reconnection: false,
    ...(token && { auth: { token: token() } }),
  })

/** Does this no to a connection mean that the session is over? */
const endedBy = (error: Error & { data?: Partial<RefusalBody> }): string | null => {
  const code = error.data?.code
  return code?.startsWith('auth.') && !error.data?.retry ? code : null
}

/** The connection, kept: it comes back by itself, after a random pause, on whichever node answers. */
export const createSocket = ({ urls, token, clock, random, ended }: SocketOptions): Socket => {
  const connections = createTopic<Connection>()
  const topics = new Map<NewsName, Topic<unknown>>(names.map((name) => [name, createTopic()]))
  const unanswered = new Set<(refusal: Refusal) => void>()
  let connection: Connection = 'offline'
  let wire: Wire | null = null
  let wanted = false
  let turn = 0
  let failures = 0
  let silences = 0
  /** the line that has been told to hurry */
  let hurried: Wire | null = null
  /** the server said when to come back */
  let due: number | null = null
  let cancel = () => {}

  const enter = (next: Connection) => {
    if (connection === next) return
    connection = next
    connections.tell(next)
  }

  const dial = () => {
    cancel()
    due = null
    silences = 0
    const line = dialled(urls[turn % urls.length]!, token)
    wire = line
    // a node that takes connections and never says `ready` is as good as none
    cancel = clock.after(PATIENCE, () => lost(line))
    line.on('connect_error', (error) => refused(line, error))
    line.on('disconnect', () => lost(line))
    for (const name of names) line.on(name, ((news: unknown) => heard(line, name, news)) as never)
    enter('connecting')
    line.connect()
  }

  const heard = (line: Wire, name: NewsName, news: unknown) => {
    if (line !== wire) return
    silences = 0
    if (name === 'ready') {
      cancel()
      failures = 0
      hurried = null
      enter('ready')
    }
    if (name === 'away') leave(line, (news as News['away']).retryAfterMs)
    topics.get(name)!.tell(news)
    if (name === 'ended') end((news as News['ended']).reason)
  }

  /** The node goes. Until it does it still answers, so the move waits for the moment that was named. */
  const leave = (line: Wire, ms: number) => {
    cancel()
    due = clock.now() + ms
    cancel = clock.after(ms, () => lost(line))
  }

  const refused = (line: Wire, error: Error) => {
    const reason = endedBy(error)
    if (reason === null) lost(line)
    else if (line === wire) end(reason)
  }

  const lost = (line: Wire) => {
    if (line !== wire) return
    hangUp()
    turn += 1
    failures += 1
    const wait = due === null ? backoff(failures, random()) : Math.max(0, due - clock.now())
    cancel = clock.after(wait, dial)
    enter('offline')
  }

  const anew = (line: Wire) => {
    if (line !== wire || due !== null) return
    hangUp()
    turn += 1
    dial()
  }

  /** Any answer will do, a refusal too. */
  const prove = (line: Wire) => {
    const stop = clock.after(IMPATIENCE, () => {
      if (hurried === line) anew(line)
    })
    const answered = () => {
      stop()
      if (hurried === line) hurried = null
    }
    line.emit('heads', { conversations: [] }, answered)
  }

  const hangUp = () => {
    cancel()
    const line = wire
    wire = null
    line?.removeAllListeners()
    line?.disconnect()
    for (const fail of [...unanswered]) fail(new Refusal('busy'))
  }

  const end = (reason: string) => {
    close()
    ended(reason)
  }

  const close = () => {
    wanted = false
    hangUp()
    enter('offline')
  }

  const unheard = (line: Wire) => {
    silences += 1
    if (silences >= SILENCES) lost(line)
  }

  const request = <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> =>
    new Promise((resolve, reject) => {
      const line = wire
      if (!line || connection !== 'ready') return reject(new Refusal('busy'))
      const settled = () => {
        stop()
        unanswered.delete(fail)
      }
      const fail = (refusal: Refusal) => {
        settled()
        reject(refusal)
      }
      const stop = clock.after(PATIENCE, () => {
        fail(new Refusal('busy'))
        unheard(line)
      })
      unanswered.add(fail)
      const answered = (answer: Ack<RequestOutput<N>>) => {
        if (!unanswered.has(fail)) return
        silences = 0
        settled()
        if (answer.ok) resolve(answer.value)
        else reject(refusalOf(answer.refusal))
      }
      line.emit(name, ...([input, answered] as unknown as Parameters<ClientToServer[N]>))
    })

  return {
    get connection() {
      return connection
    },
    onConnection: (hear) => connections.on(hear),
    request,
    on: (name, hear) => topics.get(name)!.on(hear as (news: unknown) => void),
    open() {
      if (wanted) return
      wanted = true
      dial()
    },
    hurry() {
      if (!wanted || due !== null || (wire && wire === hurried)) return
      failures = 0
      hurried = wire
      if (!wire) dial()
      else if (connection === 'ready') prove(wire)
      else {
        const line = wire
        cancel()
        cancel = clock.after(IMPATIENCE, () => anew(line))
      }
    },
    close,
  }
}
