import { useNavigate } from '@solidjs/router'
import FileQuestion from 'lucide-solid/icons/file-question-mark'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { toast } from '../../ui/Toast.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { createTray } from '../attach/tray.ts'
import { type Live, useLiveIfSigned } from '../live.tsx'
import type { PostApi } from './api.ts'
import { Comments } from './Comments.tsx'
import { createDeeds, pathOf, wishIn } from './deeds.ts'
import { FeedStates } from './FeedStates.tsx'
import { createFeed, type Feed } from './feed.ts'
import { GuestComments } from './GuestComments.tsx'
import { PostForm, type Written } from './PostForm.tsx'
import { PostView } from './PostView.tsx'
import { createPictures } from './pictures.ts'
import './feed.css'

interface PostPageProps {
  readonly post: ConversationId
  readonly api: PostApi
  /** the comment that the address leads to */
  readonly at: number | null
  readonly editing: boolean
  /** it was changed, or not: the address may forget it */
  readonly onEdited: () => void
  /** what guests can do instead of commenting */
  readonly ways: JSX.Element
}

/** One post, and what is said about it. */
export const PostPage = (props: PostPageProps) => {
  const live = useLiveIfSigned()
  const navigate = useNavigate()
  const { api, post } = props
  const feed = createFeed({
    load: async () => ({ items: [await api.post({ params: { post } })], next: null }),
    one: (id) => api.post({ params: { post: id } }),
    looks: live?.sync.looks ?? null,
    grows: false,
  })
  const card = () => feed.posts()[0] ?? null
  useTitle(() => card()?.title || t('post.feed'))
  const own = () => live !== null && card()?.by.id === live.account
  // gone by one's own hand, it leads back to the others
  const left = {
    ...feed,
    drop() {
      navigate('/')
      return () => navigate(pathOf(post))
    },
  }
  const deeds = live && createDeeds(live, left)
  return (
    <div class="page feed-page">
      <FeedStates feed={feed} coming={<SkeletonRows rows={2} label={t('post.loading')} />}>
        <Switch>
          <Match when={feed.state() === 'absent'}>
            <EmptyState
              heading="h1"
              icon={FileQuestion}
              title={t('post.absent')}
              action={<ButtonLink href="/">{t('post.toFeed')}</ButtonLink>}
            >
              {t('post.absentBody')}
            </EmptyState>
          </Match>
          <Match when={card()}>
            {(there) => (
              <>
                <Show
                  when={props.editing && own() && live}
                  fallback={<PostView post={there()} deeds={deeds} whole={true} />}
                >
                  {(signed) => <Edit post={there()} live={signed()} feed={feed} onDone={props.onEdited} />}
                </Show>
                <Show when={live} fallback={<GuestComments post={post} api={api} ways={props.ways} />}>
                  <Comments post={post} at={props.at} />
                </Show>
              </>
            )}
          </Match>
        </Switch>
      </FeedStates>
    </div>
  )
}

interface EditProps {
  readonly post: PostCard
  readonly live: Live
  readonly feed: Feed
  readonly onDone: () => void
}

const Edit = (props: EditProps) => {
  const { title, text, audience, files, conversation } = props.post
  const pictures = createPictures(createTray(), files)
  const [written, setWritten] = createSignal<Written>({ title, text, audience })
  const save = async () => {
    const done = await wishIn(props.live, conversation, {
      type: 'post.edit',
      ...written(),
      title: written().title.trim(),
      files: pictures.ids(),
    })
    if (!done) return false
    pictures.done()
    props.feed.renew(conversation)
    if (done === 'done') toast(t('post.saved'), { tone: 'success' })
    props.onDone()
    return true
  }
  return (
    <section class="post sheet" aria-labelledby="post-edit">
      <h1 class="page-title" id="post-edit">
        {t('post.edit')}
      </h1>
      <PostForm
        written={written()}
        pictures={pictures}
        onWrite={setWritten}
        onSend={save}
        send={t('post.save')}
        narrow={audience === 'contacts'}
        wordless={props.post.quotes !== null}
        beside={<Button onClick={() => props.onDone()}>{t('post.cancel')}</Button>}
      />
    </section>
  )
}
