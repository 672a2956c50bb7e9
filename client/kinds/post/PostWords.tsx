import Globe from 'lucide-solid/icons/globe'
import Lock from 'lucide-solid/icons/lock'
import { Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ago, moment, t } from '../../words/index.ts'
import { minute } from '../list/minute.ts'
import { Prose } from '../prose/Prose.tsx'
import { tongueOf } from '../prose/tongue.ts'
import { pathOf } from './deeds.ts'

type Words = Pick<PostCard, 'conversation' | 'by' | 'title' | 'text' | 'audience' | 'at' | 'editedAt'>

/** Who wrote it, when, and for whom. */
export const PostHead = (props: { readonly post: Words }) => (
  <header class="post-head">
    <Avatar name={props.post.by.name} seed={props.post.by.id} />
    <div class="post-by">
      <a class="post-author one-line" href={`/${props.post.by.username}`}>
        {props.post.by.name}
      </a>
      <p class="post-when">
        <a href={pathOf(props.post.conversation)}>
          <time datetime={new Date(props.post.at).toISOString()} title={moment(props.post.at)}>
            {ago(Math.min(props.post.at, minute()), minute())}
          </time>
        </a>
        <Show when={props.post.editedAt}>{(at) => <span title={moment(at())}> · {t('post.edited')}</span>}</Show>
        <span class="post-audience">
          {' · '}
          <Dynamic component={props.post.audience === 'public' ? Globe : Lock} size={14} aria-hidden={true} />{' '}
          {t(`post.${props.post.audience}`)}
        </span>
      </p>
    </div>
  </header>
)

interface PostTextProps {
  readonly post: Words
  /** `h1` on its own page */
  readonly heading: 'h1' | 'h2' | 'h3'
  readonly id: string
}

/** What it says. */
export const PostText = (props: PostTextProps) => (
  <>
    <Show when={props.post.title}>
      <Dynamic component={props.heading} class="post-title" id={props.id} dir="auto" lang={tongueOf(props.post.title)}>
        <Show when={props.heading !== 'h1'} fallback={props.post.title}>
          <a href={pathOf(props.post.conversation)}>{props.post.title}</a>
        </Show>
      </Dynamic>
    </Show>
    <Show when={props.post.text.trim()}>
      <div class="post-text prose" dir="auto" lang={tongueOf(props.post.text)}>
        <Prose text={props.post.text} />
      </div>
    </Show>
  </>
)
