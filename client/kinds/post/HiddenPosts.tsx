import Eye from 'lucide-solid/icons/eye'
import EyeOff from 'lucide-solid/icons/eye-off'
import { For, Show } from 'solid-js'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { plain } from '../prose/plain.ts'
import { pathOf, showAgain } from './deeds.ts'
import { More, NoPosts } from './FeedList.tsx'
import { FeedStates } from './FeedStates.tsx'
import { createFeed } from './feed.ts'
import './hidden.css'

/** What one hid from oneself, and the way back. */
export const HiddenPosts = () => {
  const live = useLive()
  const feed = createFeed({
    load: (cursor) => live.api.hiddenPosts({ query: { ...(cursor && { cursor }) } }),
    one: (post) => live.api.post({ params: { post } }),
    looks: live.sync.looks,
    grows: true,
  })
  const show = (post: PostCard) => {
    showAgain(live, post)
    feed.drop(post.conversation)
    toast(t('post.shownAgain'))
  }
  return (
    <FeedStates feed={feed}>
      <Show when={feed.posts().length > 0} fallback={<NoPosts icon={EyeOff} title={t('post.noneHidden')} />}>
        <ul class="hidden-posts">
          <For each={feed.posts()}>
            {(post) => (
              <li>
                <Avatar name={post.by.name} seed={post.by.id} />
                <span class="hidden-words">
                  <a class="one-line" dir="auto" href={pathOf(post.conversation)}>
                    {post.title || plain(post.text).slice(0, 120) || t('post.pictures')}
                  </a>
                  <span class="one-line soft">{post.by.name}</span>
                </span>
                <Button size="small" icon={Eye} onClick={() => show(post)}>
                  {t('post.showAgain')}
                </Button>
              </li>
            )}
          </For>
        </ul>
        <Show when={!feed.complete()}>
          <More feed={feed} paged={true} />
        </Show>
      </Show>
    </FeedStates>
  )
}
