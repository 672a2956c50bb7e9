import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { MINUTE, SECOND } from '../../../shared/kernel/time.ts'
import type { PostCard, PostPage } from '../../../shared/protocol/posts.ts'
import type { Sync } from '../../sync/index.ts'

/** What happens to a post in this while is one reason to look it up again. */
const A_MOMENT = SECOND / 3
/** A guest hears nothing: they look again so often, and when they come back to the page. */
const NOW_AND_THEN = MINUTE

type Looks = Omit<Sync['looks'], 'queue'>

export interface FeedPorts {
  load(cursor: string | undefined): Promise<PostPage>
  /** @throws Refusal `conversation.unknown` where there is no such post for the reader (any more) */
  one(post: ConversationId): Promise<PostCard>
  /** null: nobody is signed in */
  readonly looks: Looks | null
  /** is it a list to which new ones come? */
  readonly grows: boolean
}

/** A list of posts as it stands on the screen: it moves with what happens, but nothing is pushed away under the eyes. */
export interface Feed {
  readonly posts: Accessor<readonly PostCard[]>
  readonly state: Accessor<'loading' | 'ready' | 'failed' | 'absent'>
  readonly loadingMore: Accessor<boolean>
  readonly complete: Accessor<boolean>
  /** how many have come since, that are not shown yet */
  readonly fresh: Accessor<number>
  showFresh(): void
  more(): Promise<void>
  again(): Promise<void>
  /** Shows at once what is about to be so. */
  change(post: ConversationId, how: (card: PostCard) => PostCard): void
  /** Looks it up again. */
  renew(post: ConversationId): void
  /** @returns puts it back where it stood */
  drop(post: ConversationId): () => void
}

const isUnknown = (error: unknown) => error instanceof Refusal && error.code === 'conversation.unknown'

export const createFeed = ({ load, one, looks, grows }: FeedPorts): Feed => {
  const [posts, setPosts] = createSignal<readonly PostCard[]>([])
  const [state, setState] = createSignal<'loading' | 'ready' | 'failed' | 'absent'>('loading')
  const [waiting, setWaiting] = createSignal<readonly PostCard[]>([])
  const [cursor, setCursor] = createSignal<string | null>(null)
  const [loadingMore, setLoadingMore] = createSignal(false)
  const timers = new Map<ConversationId, number>()
  let ended = false

  const known = (post: ConversationId) => posts().some(({ conversation }) => conversation === post)
  const unknownAmong = (cards: readonly PostCard[]) => cards.filter(({ conversation }) => !known(conversation))

  const again = async () => {
    if (posts().length === 0) setState('loading')
    try {
      const page = await load(undefined)
      if (ended) return
      setPosts(page.items)
      setCursor(page.next)
      setWaiting([])
      setState('ready')
    } catch (error) {
      setState(isUnknown(error) ? 'absent' : 'failed')
    }
  }

  const more = async () => {
    const from = cursor()
    if (from === null || loadingMore()) return
    setLoadingMore(true)
    try {
      const page = await load(from)
      setPosts((before) => [...before, ...unknownAmong(page.items)])
      setCursor(page.next)
    } catch {
      setState(posts().length > 0 ? 'ready' : 'failed')
    }
    setLoadingMore(false)
  }

  /** Those that came since wait until somebody asks for them: what is being read stays where it is. */
  const lookForNew = async () => {
    if (!grows || state() !== 'ready') return
    try {
      const { items } = await load(undefined)
      if (posts().length === 0) setPosts(items)
      else setWaiting(unknownAmong(items))
    } catch {
      // looked for again with the next that comes
    }
  }

  const drop = (post: ConversationId) => {
    const at = posts().findIndex(({ conversation }) => conversation === post)
    const card = posts()[at]
    setPosts((before) => before.filter(({ conversation }) => conversation !== post))
    setWaiting((before) => before.filter(({ conversation }) => conversation !== post))
    if (!grows && posts().length === 0) setState('absent')
    return () => {
      if (card && !known(post)) setPosts((before) => before.toSpliced(at, 0, card))
    }
  }

  const renewNow = async (post: ConversationId) => {
    timers.delete(post)
    try {
      const card = await one(post)
      change(post, ({ promotedBy }) => ({ ...card, promotedBy }))
    } catch (error) {
      if (isUnknown(error)) drop(post)
    }
  }
  const renew = (post: ConversationId) => {
    if (!known(post) || timers.has(post)) return
    timers.set(
      post,
      window.setTimeout(() => void renewNow(post), A_MOMENT),
    )
  }

  const change: Feed['change'] = (post, how) =>
    setPosts((before) => before.map((card) => (card.conversation === post ? how(card) : card)))

  if (looks)
    followAlong(
      looks,
      createMemo(() => posts().map(({ conversation }) => conversation)),
      grows,
      {
        renew,
        drop,
        feed: () => void lookForNew(),
      },
    )
  else
    lookNowAndThen(() => {
      for (const { conversation } of grows ? [] : posts()) renew(conversation)
      void lookForNew()
    })
  onCleanup(() => {
    ended = true
    for (const timer of timers.values()) clearTimeout(timer)
  })
  void again()

  return {
    posts,
    state,
    loadingMore,
    complete: () => cursor() === null,
    fresh: () => waiting().length,
    showFresh() {
      setPosts((before) => [...unknownAmong(waiting()), ...before])
      setWaiting([])
    },
    more,
    again,
    change,
    renew,
    drop,
  }
}

interface Hears {
  renew(post: ConversationId): void
  drop(post: ConversationId): void
  feed(): void
}

/** A member hears of what is on the screen. */
const followAlong = (looks: Looks, posts: Accessor<readonly ConversationId[]>, feed: boolean, hears: Hears) => {
  const shown = looks.show([], { feed })
  createEffect(() => shown.change(posts()))
  let timer = 0
  const stop = [
    looks.moved.on(hears.renew),
    looks.gone.on(hears.drop),
    looks.feed.on(() => {
      clearTimeout(timer)
      timer = window.setTimeout(hears.feed, A_MOMENT)
    }),
  ]
  onCleanup(() => {
    shown.end()
    clearTimeout(timer)
    for (const end of stop) end()
  })
}

const lookNowAndThen = (look: () => void) => {
  const whenSeen = () => document.visibilityState === 'visible' && look()
  const timer = window.setInterval(whenSeen, NOW_AND_THEN)
  document.addEventListener('visibilitychange', whenSeen)
  window.addEventListener('focus', whenSeen)
  onCleanup(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', whenSeen)
    window.removeEventListener('focus', whenSeen)
  })
}
