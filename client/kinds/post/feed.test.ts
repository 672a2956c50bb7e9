import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { createTopic } from '../../net/index.ts'
import { page } from '../testing/window.ts'
import { createFeed, type FeedPorts } from './feed.ts'

const MOMENT = 400
const MINUTE = 60_000

const id = (name: string) => name as ConversationId
const card = (name: string, more: Partial<PostCard> = {}) =>
  ({ conversation: id(name), title: name, likes: 0, promotedBy: null, ...more }) as PostCard
const listed = (names: string, next: string | null = null) => ({ items: [...names].map((name) => card(name)), next })

/** A server with these posts, which hears and refuses what the test says. */
const source = (begin: ReturnType<typeof listed>) => {
  const pages = new Map<string | undefined, ReturnType<typeof listed>>([[undefined, begin]])
  return {
    pages,
    down: null as Refusal | null,
    load: vi.fn(async function (this: void, cursor: string | undefined) {
      return pages.get(cursor)!
    }),
    one: vi.fn(async (post: ConversationId): Promise<PostCard> => card(post, { likes: 1 })),
  }
}
const hearing = () => {
  const shown = { change: vi.fn(), end: vi.fn() }
  const show = vi.fn(() => shown)
  return {
    shown,
    show,
    moved: createTopic<ConversationId>(),
    gone: createTopic<ConversationId>(),
    feed: createTopic<void>(),
  }
}

const ends: (() => void)[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const end of ends.splice(0)) end()
  page.visibilityState = 'visible'
  vi.useRealTimers()
})

const begin = async (ports: Pick<FeedPorts, 'load' | 'one'> & Partial<FeedPorts>) => {
  const feed = createRoot((end) => {
    ends.push(end)
    return createFeed({ looks: null, grows: true, ...ports })
  })
  await vi.advanceTimersByTimeAsync(0)
  return feed
}
const names = (feed: { posts(): readonly PostCard[] }) =>
  feed
    .posts()
    .map(({ title }) => title)
    .join('')

describe('a list of posts', () => {
  test('goes on where it ended, and shows no post twice', async () => {
    const server = source(listed('abc', 'c'))
    server.pages.set('c', listed('cde'))
    const feed = await begin(server)
    expect([names(feed), feed.state(), feed.complete()]).toEqual(['abc', 'ready', false])
    await Promise.all([feed.more(), feed.more()]) // a second wish for more is the same wish
    expect([names(feed), feed.complete()]).toEqual(['abcde', true])
    await feed.more()
    expect(server.load).toHaveBeenCalledTimes(2)
  })

  test('says that there is no way to the server, and that there is no such post; and begins again', async () => {
    const server = source(listed('a'))
    server.load.mockRejectedValueOnce(new Refusal('busy'))
    const feed = await begin(server)
    expect(feed.state()).toBe('failed')
    server.load.mockRejectedValueOnce(new Refusal('conversation.unknown'))
    await feed.again()
    expect(feed.state()).toBe('absent')
    await feed.again()
    expect([names(feed), feed.state()]).toEqual(['a', 'ready'])
  })

  test('stays as it is where more of it cannot be had, and can be asked for it again', async () => {
    const server = source(listed('ab', 'b'))
    const feed = await begin(server)
    server.load.mockRejectedValueOnce(new Refusal('busy'))
    await feed.more()
    expect([names(feed), feed.state(), feed.loadingMore()]).toEqual(['ab', 'ready', false])
    server.pages.set('b', listed('c'))
    await feed.more()
    expect(names(feed)).toBe('abc')
  })
})

describe('what happens while it is read', () => {
  test('new posts wait until they are wanted: nothing is pushed away under the eyes', async () => {
    const [server, looks] = [source(listed('bc')), hearing()]
    const feed = await begin({ ...server, looks })
    server.pages.set(undefined, listed('abc'))
    for (let times = 0; times < 5; times += 1) looks.feed.tell()
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect(server.load).toHaveBeenCalledTimes(2) // told five times in a moment, it looks once
    expect([names(feed), feed.fresh()]).toEqual(['bc', 1])
    feed.showFresh()
    expect([names(feed), feed.fresh()]).toEqual(['abc', 0])
  })

  test('an empty feed shows what comes at once', async () => {
    const [server, looks] = [source(listed('')), hearing()]
    const feed = await begin({ ...server, looks })
    server.pages.set(undefined, listed('a'))
    looks.feed.tell()
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect([names(feed), feed.fresh()]).toEqual(['a', 0])
  })

  test('a post in which something happened is looked up once, and keeps who brought it here', async () => {
    const [server, looks] = [source(listed('ab')), hearing()]
    const rafi = { name: 'Rafi' } as PostCard['promotedBy']
    server.pages.set(undefined, { items: [card('a', { promotedBy: rafi }), card('b')], next: null })
    const feed = await begin({ ...server, looks })
    for (const name of ['a', 'a', 'x']) looks.moved.tell(id(name))
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect(server.one.mock.calls).toEqual([['a']])
    expect(feed.posts()[0]).toMatchObject({ likes: 1, promotedBy: rafi })
  })

  test('a post that is not to be seen any more goes, also from among those that wait', async () => {
    const [server, looks] = [source(listed('bc')), hearing()]
    const feed = await begin({ ...server, looks })
    server.pages.set(undefined, listed('abc'))
    looks.feed.tell()
    await vi.advanceTimersByTimeAsync(MOMENT)
    looks.gone.tell(id('a'))
    looks.gone.tell(id('b'))
    expect([names(feed), feed.fresh(), feed.state()]).toEqual(['c', 0, 'ready'])
    server.one.mockRejectedValueOnce(new Refusal('conversation.unknown'))
    looks.moved.tell(id('c'))
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect(names(feed)).toBe('')
  })

  test('a post that cannot be looked up just now stays as it was', async () => {
    const [server, looks] = [source(listed('a')), hearing()]
    const feed = await begin({ ...server, looks })
    server.one.mockRejectedValueOnce(new Refusal('busy'))
    looks.moved.tell(id('a'))
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect(feed.posts()).toMatchObject([{ likes: 0 }])
    looks.moved.tell(id('a'))
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect(feed.posts()).toMatchObject([{ likes: 1 }])
  })

  test('the page of a single post says so when that is gone', async () => {
    const [server, looks] = [source(listed('a')), hearing()]
    const feed = await begin({ ...server, looks, grows: false })
    looks.gone.tell(id('a'))
    expect(feed.state()).toBe('absent')
  })

  test('the server is told what stands on the screen, until nobody looks any more', async () => {
    const [server, looks] = [source(listed('ab')), hearing()]
    await begin({ ...server, looks })
    expect(looks.show).toHaveBeenCalledWith([], { feed: true })
    expect(looks.shown.change).toHaveBeenLastCalledWith(['a', 'b'])
    for (const end of ends.splice(0)) end()
    expect(looks.shown.end).toHaveBeenCalledOnce()
    looks.feed.tell()
    looks.moved.tell(id('a'))
    await vi.advanceTimersByTimeAsync(MOMENT)
    expect([server.load.mock.calls.length, server.one.mock.calls.length]).toEqual([1, 0])
  })
})

describe('a guest, who hears nothing', () => {
  test('looks for new ones now and then, and not while the page is hidden', async () => {
    const server = source(listed('b'))
    const feed = await begin(server)
    server.pages.set(undefined, listed('ab'))
    page.visibilityState = 'hidden'
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(feed.fresh()).toBe(0)
    page.visibilityState = 'visible'
    page.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(0)
    expect(feed.fresh()).toBe(1)
    for (const end of ends.splice(0)) end()
    await vi.advanceTimersByTimeAsync(2 * MINUTE)
    expect(server.load).toHaveBeenCalledTimes(2)
  })

  test('has the single post that they read looked up again', async () => {
    const server = source(listed('a'))
    const feed = await begin({ ...server, grows: false })
    await vi.advanceTimersByTimeAsync(MINUTE + MOMENT)
    expect(feed.posts()).toMatchObject([{ likes: 1 }])
    expect(server.load).toHaveBeenCalledTimes(1)
  })
})
