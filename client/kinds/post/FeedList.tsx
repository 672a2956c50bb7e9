import Newspaper from 'lucide-solid/icons/newspaper'
import { createMemo, For, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { Button, type Icon } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { t } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'
import { createDeeds, isHidden } from './deeds.ts'
import { FeedStates } from './FeedStates.tsx'
import type { Feed } from './feed.ts'
import { PostView } from './PostView.tsx'
import './feed.css'

interface FeedListProps {
  readonly feed: Feed
  /** what is said where there is nothing */
  readonly empty: JSX.Element
  /** a page at a press: what stands below the list stays within reach */
  readonly paged?: boolean
}

/** Posts below each other. What comes meanwhile waits above, until somebody wants to see it. */
export const FeedList = (props: FeedListProps) => {
  const live = useLiveIfSigned()
  const { feed } = props
  const deeds = live && createDeeds(live, feed)
  const shown = createMemo(() =>
    live ? feed.posts().filter(({ conversation }) => !isHidden(live, conversation)) : feed.posts(),
  )
  let top!: HTMLDivElement
  const showFresh = () => {
    feed.showFresh()
    top.scrollIntoView({ block: 'start' })
    top.querySelector<HTMLElement>('.post a')?.focus({ preventScroll: true })
  }
  return (
    <div class="feed" ref={top}>
      <p class="feed-fresh" role="status">
        <Show when={feed.fresh() > 0}>
          <Button tone="primary" size="small" onClick={showFresh}>
            {t('post.fresh', feed.fresh())}
          </Button>
        </Show>
      </p>
      <FeedStates feed={feed}>
        <Show when={shown().length > 0} fallback={props.empty}>
          <For each={shown().map(({ conversation }) => conversation)}>
            {(id) => (
              <Show when={shown().find(({ conversation }) => conversation === id)}>
                {(post) => <PostView post={post()} deeds={deeds} />}
              </Show>
            )}
          </For>
          <Show when={!feed.complete()}>
            <More feed={feed} paged={props.paged ?? false} />
          </Show>
        </Show>
      </FeedStates>
    </div>
  )
}

/** More come by themselves as one gets near the end; the button is for those who get there another way. */
export const More = (props: { readonly feed: Feed; readonly label?: string; readonly paged?: boolean }) => {
  let end!: HTMLParagraphElement
  onMount(() => {
    if (props.paged) return
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && void props.feed.more(), {
      rootMargin: '600px',
    })
    near.observe(end)
    onCleanup(() => near.disconnect())
  })
  return (
    <p class="feed-more" ref={end}>
      <Button busy={props.feed.loadingMore()} onClick={() => void props.feed.more()}>
        {props.label ?? t('post.more')}
      </Button>
    </p>
  )
}

/** Nothing was posted, and why that may be. */
export const NoPosts = (props: {
  readonly icon?: Icon
  readonly title: string
  readonly children?: JSX.Element
  readonly action?: JSX.Element
}) => (
  <EmptyState icon={props.icon ?? Newspaper} title={props.title} action={props.action}>
    {props.children}
  </EmptyState>
)
