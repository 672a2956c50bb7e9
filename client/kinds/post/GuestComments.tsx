import { createResource, For, type JSX, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { amend, type Erased, type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import type { Comments as Said } from '../../../shared/protocol/posts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ago, moment, t } from '../../words/index.ts'
import { minute } from '../list/minute.ts'
import { Prose } from '../prose/Prose.tsx'
import { tongueOf } from '../prose/tongue.ts'
import type { PostApi } from './api.ts'

/** The comments as they stand: what was said, with what was said about it later. */
const commentsIn = ({ page: { events, about } }: Said): Message[] => {
  const later = [...events, ...about] as unknown as Stored[]
  return events
    .filter(({ type }) => type === 'message.sent')
    .map((sent) => later.reduce(amend, messageOf(sent as unknown as Stored<MessageSent> & Erased)))
    .filter(({ removed }) => !removed)
}

interface GuestCommentsProps {
  readonly post: ConversationId
  readonly api: PostApi
  readonly ways: JSX.Element
}

/** What was said about a post, to be read by somebody who has no account. */
export const GuestComments = (props: GuestCommentsProps) => {
  const [said, { refetch }] = createResource(() =>
    props.api.comments({ params: { post: props.post } }).catch(() => null),
  )
  const again = () => document.visibilityState === 'visible' && void refetch()
  window.addEventListener('focus', again)
  onCleanup(() => window.removeEventListener('focus', again))
  const comments = () => {
    const there = said.latest
    return there ? commentsIn(there) : []
  }
  const person = (message: Message) => said.latest?.people.find(({ id }) => id === message.by)
  return (
    <section class="comments" id="comments" aria-labelledby="comments-title" tabindex={-1}>
      <h2 id="comments-title">{t('post.commentsTitle')}</h2>
      <Show when={said.latest && comments().length === 0}>
        <p class="soft comments-none">{t('post.noCommentsGuest')}</p>
      </Show>
      <ol class="comments-list">
        <For each={comments()}>
          {(comment) => (
            <li class="comment">
              <Avatar name={person(comment)?.name ?? ''} seed={comment.by} size="small" />
              <div>
                <p class="post-when">
                  <a class="post-author" href={`/${person(comment)?.username ?? ''}`}>
                    {person(comment)?.name}
                  </a>{' '}
                  <time datetime={new Date(comment.at).toISOString()} title={moment(comment.at)}>
                    {ago(Math.min(comment.at, minute()), minute())}
                  </time>
                </p>
                <div class="prose" dir="auto" lang={tongueOf(comment.text)}>
                  <Prose text={comment.text} />
                </div>
              </div>
            </li>
          )}
        </For>
      </ol>
      <p class="comments-guest">
        {t('post.guestComment')} <span>{props.ways}</span>
      </p>
    </section>
  )
}
