import Images from 'lucide-solid/icons/images'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Attached } from '../../../shared/kernel/file.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { later } from '../../ui/later.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'
import { picturesIn } from '../media/FileList.tsx'
import { altOf, Picture } from '../media/Picture.tsx'
import type { PostApi } from './api.ts'
import { pathOf } from './deeds.ts'
import { More } from './FeedList.tsx'
import { FeedStates } from './FeedStates.tsx'
import { createFeed } from './feed.ts'
import './feed.css'
import './pictures.css'

const Viewer = later(async () => (await import('../media/Viewer.tsx')).Viewer)

interface Hung {
  readonly file: Attached
  readonly post: PostCard
}

/** One that is for contacts by now hangs here no longer, also for its contacts. */
const hangings = (posts: readonly PostCard[]): Hung[] =>
  posts
    .filter(({ audience }) => audience === 'public')
    .flatMap((post) => picturesIn(post.files).map((file) => ({ file, post })))

/** The pictures of public posts, the newest first. */
export const GalleryPage = (props: { readonly api: PostApi }) => {
  const live = useLiveIfSigned()
  const { api } = props
  useTitle(() => t('post.gallery'))
  const feed = createFeed({
    load: (cursor) => api.gallery({ query: { ...(cursor && { cursor }) } }),
    one: (post) => api.post({ params: { post } }),
    looks: live?.sync.looks ?? null,
    grows: true,
  })
  const hung = createMemo(() => new Map(hangings(feed.posts()).map((one) => [one.file.id as string, one])))
  const [viewed, view] = createSignal<string | null>(null)
  return (
    <section class="page gallery-page" aria-labelledby="gallery-title">
      <header class="feed-head">
        <div>
          <h1 id="gallery-title">{t('post.gallery')}</h1>
          <p class="soft">{t('post.galleryLead')}</p>
        </div>
      </header>
      <p class="feed-fresh" role="status">
        <Show when={feed.fresh() > 0}>
          <Button tone="primary" size="small" onClick={feed.showFresh}>
            {t('post.fresh', feed.fresh())}
          </Button>
        </Show>
      </p>
      <FeedStates feed={feed} coming={<Coming />} failed={t('post.galleryFailed')}>
        <Show
          when={hung().size > 0}
          fallback={
            <EmptyState icon={Images} title={t('post.galleryEmpty')}>
              {t('post.galleryEmptyBody')}
            </EmptyState>
          }
        >
          <ul class="gallery" aria-label={t('post.gallery')}>
            <For each={[...hung().keys()]}>
              {(id) => <Show when={hung().get(id)}>{(one) => <Tile hung={one()} onOpen={() => view(id)} />}</Show>}
            </For>
          </ul>
          <Show when={!feed.complete()}>
            <More feed={feed} label={t('post.galleryMore')} />
          </Show>
        </Show>
      </FeedStates>
      <Show when={viewed()}>
        {(first) => (
          <Viewer
            pictures={[...hung().values()].map(({ file }) => file)}
            first={first()}
            about={({ id }) => <About hung={hung().get(id)} />}
            onClose={() => view(null)}
          />
        )}
      </Show>
    </section>
  )
}

/** The places of pictures that are on their way. */
const Coming = () => (
  <div class="gallery" role="status" aria-label={t('post.galleryLoading')}>
    <For each={Array.from({ length: 12 })}>{() => <Skeleton shape="block" />}</For>
  </div>
)

const Tile = (props: { readonly hung: Hung; readonly onOpen: () => void }) => (
  <li>
    <button
      type="button"
      class="post-picture"
      aria-label={t('post.galleryOpen', altOf(props.hung.file), props.hung.post.by.name)}
      onClick={() => props.onOpen()}
    >
      <Picture file={props.hung.file} sizes="(max-width: 44rem) 30vw, 15rem" />
      <span class="gallery-by" aria-hidden="true">
        {props.hung.post.by.name}
      </span>
    </button>
  </li>
)

/** From a picture to where it comes from; nothing, once that is gone. */
const About = (props: { readonly hung: Hung | undefined }) => (
  <Show when={props.hung}>
    {(one) => (
      <p class="viewer-about">
        <a class="one-line" href={pathOf(one().post.conversation)} dir="auto">
          {one().post.title || t('post.toPost')}
        </a>
        <a class="one-line" href={`/${one().post.by.username}`}>
          {one().post.by.name}
        </a>
      </p>
    )}
  </Show>
)
