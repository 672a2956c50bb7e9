import Megaphone from 'lucide-solid/icons/megaphone'
import { createSignal, createUniqueId, onMount, Show } from 'solid-js'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { type Deeds, pathOf } from './deeds.ts'
import { PostActions } from './PostActions.tsx'
import { PostFiles } from './PostFiles.tsx'
import { PostHead, PostText } from './PostWords.tsx'
import './post.css'

const ShareDialog = later(async () => (await import('./ShareDialog.tsx')).ShareDialog)

interface PostViewProps {
  readonly post: PostCard
  readonly deeds: Deeds | null
  /** on its own page all of it is shown */
  readonly whole?: boolean
}

/** A post, as it stands in a list or on its own page. */
export const PostView = (props: PostViewProps) => {
  const id = createUniqueId()
  const [sharing, setSharing] = createSignal(false)
  const [cut, setCut] = createSignal(false)
  let words!: HTMLDivElement
  onMount(() => {
    if (!props.whole) setCut(words.scrollHeight > words.clientHeight + 8)
  })
  return (
    <article
      class="post sheet"
      data-whole={props.whole ? '' : undefined}
      aria-labelledby={props.post.title ? id : undefined}
      aria-label={props.post.title ? undefined : props.post.by.name}
    >
      <Show when={props.post.promotedBy}>
        {(by) => (
          <p class="post-promoter">
            <Megaphone size={14} aria-hidden={true} /> {t('post.promotedBy', by().name)}
          </p>
        )}
      </Show>
      <PostHead post={props.post} />
      <div class="post-words" ref={words} data-cut={cut() ? '' : undefined}>
        <PostText post={props.post} heading={props.whole ? 'h1' : 'h2'} id={id} />
        <Show when={props.post.quoted}>
          {(quoted) => (
            <section class="post-quoted" aria-label={quoted().title || quoted().by.name}>
              <PostHead post={quoted()} />
              <PostText post={quoted()} heading={props.whole ? 'h2' : 'h3'} id={`${id}-quoted`} />
              <Show when={quoted().files.length > 0}>
                <PostFiles files={quoted().files} />
              </Show>
            </section>
          )}
        </Show>
        <Show when={props.post.quotes && !props.post.quoted}>
          <p class="post-quoted post-away">{t('post.quotedAway')}</p>
        </Show>
      </div>
      <Show when={cut()}>
        <a class="post-read-on" href={pathOf(props.post.conversation)}>
          {t('post.readOn')}
        </a>
      </Show>
      <Show when={props.post.files.length > 0}>
        <PostFiles files={props.post.files} whole={props.whole ?? false} />
      </Show>
      <PostActions post={props.post} deeds={props.deeds} onShare={() => setSharing(true)} />
      <Show when={sharing()}>
        <ShareDialog post={props.post} onClose={() => setSharing(false)} />
      </Show>
    </article>
  )
}
