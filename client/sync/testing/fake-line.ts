import type { Actor } from '../../../shared/kernel/actor.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { News, RequestInput, RequestName, RequestOutput } from '../../../shared/protocol/socket.ts'
import { type Clock, type Connection, createTopic, type Socket, type Topic } from '../../net/index.ts'
import type { FakeServer } from './fake-server.ts'

/** What the road does to what travels on it. Chances between 0 and 1; `delay` in ms, at most. */
export interface Weather {
  drop: number
  double: number
  delay: number
  /** answers that never come, though the server did what it was asked */
  mute: number
  /** the server has no time */
  busy: number
  /** what was sent first arrives first, as on a real connection */
  inOrder: boolean
}

export const calm = (): Weather => ({ drop: 0, double: 0, delay: 0, mute: 0, busy: 0, inOrder: false })

const PATIENCE = 10_000

/** A connection to the fake server, on a road with weather. Says `ready` and behaves as the real one: net/socket.ts. */
export const createFakeLine = (server: FakeServer, actor: Actor, clock: Clock, random: () => number) => {
  const weather = calm()
  const connections = createTopic<Connection>()
  const topics = new Map<string, Topic<unknown>>()
  const unanswered = new Set<(refusal: Refusal) => void>()
  /** how often each request was made */
  const asked = new Map<RequestName, number>()
  let connection: Connection = 'offline'
  let wanted = false
  /** a frame of an earlier connection does not arrive on a later one */
  let dial = 0
  let latest = 0

  const topicOf = (name: string): Topic<unknown> => {
    const topic = topics.get(name) ?? createTopic<unknown>()
    topics.set(name, topic)
    return topic
  }

  const enter = (next: Connection) => {
    if (next === connection) return
    connection = next
    connections.tell(next)
  }

  const travel = (arrive: () => void) => {
    const here = dial
    const go = () => {
      if (here === dial) arrive()
    }
    const due = clock.now() + random() * weather.delay
    latest = weather.inOrder ? Math.max(latest, due) : due
    clock.after(latest - clock.now(), go)
  }

  const stopHearing = server.said.on(({ to, name, news }) => {
    if (to !== actor.account || connection !== 'ready') return
    const copies = random() < weather.drop ? 0 : random() < weather.double ? 2 : 1
    for (let copy = 0; copy < copies; copy += 1) travel(() => topicOf(name).tell(structuredClone(news)))
  })

  const connect = () => {
    if (!wanted || connection !== 'offline') return
    enter('connecting')
    travel(() => {
      enter('ready')
      topicOf('ready').tell({ account: actor.account } satisfies News['ready'])
    })
  }

  const cut = () => {
    dial += 1
    for (const fail of [...unanswered]) fail(new Refusal('busy'))
    enter('offline')
  }

  const answer = (name: RequestName, input: never): unknown => {
    const account = actor.account
    switch (name) {
      case 'command':
        return server.command(actor, input)
      case 'sync':
        return server.sync(account, input)
      case 'read':
        return server.read(account, input)
      case 'heads':
        return server.heads(account, (input as RequestInput<'heads'>).conversations as never)
      case 'receipts':
        return server.receipts(account, (input as RequestInput<'receipts'>).receipts as never)
      case 'typing':
        return server.typing(account, input)
      case 'viewing':
        return server.viewing(account, input)
      case 'watch':
        return (input as RequestInput<'watch'>).accounts.map((one) => ({
          account: one,
          status: 'online',
          seenAt: null,
        }))
      case 'status':
        return null
    }
  }

  const request = <N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>> =>
    new Promise((resolve, reject) => {
      if (connection !== 'ready') return reject(new Refusal('busy'))
      asked.set(name, (asked.get(name) ?? 0) + 1)
      const fail = (refusal: Refusal) => {
        stop()
        unanswered.delete(fail)
        reject(refusal)
      }
      const stop = clock.after(PATIENCE, () => fail(new Refusal('busy')))
      unanswered.add(fail)
      const arrived = (settle: () => void) => {
        if (random() < weather.mute) return
        travel(() => {
          stop()
          if (unanswered.delete(fail)) settle()
        })
      }
      travel(() => {
        try {
          if (random() < weather.busy) throw new Refusal('busy', { retryAfter: 0.2 })
          const value = structuredClone(answer(name, structuredClone(input) as never)) as RequestOutput<N>
          arrived(() => resolve(value))
        } catch (error) {
          arrived(() => reject(error))
        }
      })
    })

  const line: Socket = {
    get connection() {
      return connection
    },
    onConnection: (hear) => connections.on(hear),
    request,
    on: (name, hear) => topicOf(name).on(hear as (news: unknown) => void),
    open() {
      wanted = true
      connect()
    },
    hurry: connect,
    close() {
      wanted = false
      cut()
    },
  }

  return {
    ...line,
    get connection() {
      return connection
    },
    weather,
    asked,
    /** The connection breaks; it does not come back by itself. */
    cut,
    /** It comes back. */
    mend: connect,
    /** The server says something to this connection alone. */
    say: <N extends keyof News>(name: N, news: News[N]) => topicOf(name).tell(news),
    destroy() {
      wanted = false
      stopHearing()
      cut()
    },
  }
}
export type FakeLine = ReturnType<typeof createFakeLine>
