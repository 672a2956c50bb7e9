import { beforeEach, describe, expect, test } from 'vitest'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { somewhere } from '../../shared/testing/index.ts'
import { type Connection, createTopic, type Topic } from '../net/index.ts'
import { createHands } from '../net/testing/index.ts'
import { createLooks, type LooksPorts } from './looks.ts'

const [river, market] = [somewhere(1), somewhere(2)]

/** A server that may show some of it, and remembers what it was asked. */
const setUp = () => {
  const hands = createHands()
  const topics = new Map<string, Topic<unknown>>()
  const topic = (name: string) => {
    const known = topics.get(name) ?? createTopic<unknown>()
    topics.set(name, known)
    return known
  }
  const server = {
    asked: [] as { conversations: readonly ConversationId[]; feed?: boolean }[],
    seen: [river, market] as ConversationId[],
    busy: false,
    connection: 'ready' as Connection,
    say: (name: string, news: unknown = {}) => topic(name).tell(news),
  }
  const socket = {
    get connection() {
      return server.connection
    },
    on: (name: string, hear: (news: never) => void) => topic(name).on(hear as (news: unknown) => void),
    async request(_: string, wish: { conversations: readonly ConversationId[] }) {
      server.asked.push(wish)
      if (server.busy) throw new Refusal('busy')
      return wish.conversations.filter((id) => server.seen.includes(id))
    },
  } as unknown as LooksPorts['socket']
  const looks = createLooks({ socket, clock: hands.clock, random: () => 0.5 })
  const told: string[] = []
  looks.moved.on((id) => told.push(`moved ${id}`))
  looks.heard.on((id) => told.push(`heard ${id}`))
  looks.gone.on((id) => told.push(`gone ${id}`))
  looks.feed.on(() => told.push('feed'))
  return { hands, server, looks, told }
}

describe('what a screen shows from outside', () => {
  let stage: ReturnType<typeof setUp>
  beforeEach(() => {
    stage = setUp()
  })

  test('is told to the server together, and what may not be seen is gone', async () => {
    const { hands, server, looks, told } = stage
    server.seen = [river]
    const list = looks.show([river], { feed: true })
    looks.show([market])
    await hands.pass(100)
    expect(server.asked).toEqual([{ conversations: [river, market], feed: true }])
    expect(told).toEqual([`heard ${river}`, `gone ${market}`])
    list.end()
    await hands.pass(100)
    expect(server.asked.at(-1)).toEqual({ conversations: [market], feed: false })
  })

  test('moves with what happens in it, and with nothing else', async () => {
    const { hands, server, looks, told } = stage
    looks.show([river])
    await hands.pass(100)
    told.length = 0
    server.say('events', { conversation: market, events: [] })
    server.say('events', { conversation: river, events: [] })
    expect(told).toEqual([`moved ${river}`])
  })

  test('is asked for anew where the server takes it back, and again until it answers', async () => {
    const { hands, server, looks, told } = stage
    looks.show([river])
    await hands.pass(100)
    server.busy = true
    server.say('unseen', { conversation: river })
    await hands.pass(100)
    Object.assign(server, { busy: false, seen: [] })
    await hands.pass(60_000)
    expect(told.at(-1)).toBe(`gone ${river}`)
  })

  test('is told again on a new connection, and may have moved before', async () => {
    const { hands, server, looks, told } = stage
    server.connection = 'offline'
    looks.show([river], { feed: true })
    await hands.pass(100)
    expect(server.asked).toEqual([])
    server.connection = 'ready'
    server.say('ready')
    await hands.pass(100)
    expect(server.asked).toHaveLength(1)
    expect(told).toEqual([`moved ${river}`, 'feed', `heard ${river}`])
  })

  test('is nobody’s business where nothing is shown', async () => {
    const { hands, server } = stage
    server.say('ready')
    server.say('unseen', { conversation: river })
    await hands.pass(100)
    expect(server.asked).toEqual([])
  })
})
