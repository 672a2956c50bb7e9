import PenLine from 'lucide-solid/icons/pen-line'
import { createSignal, type JSX, Show } from 'solid-js'
import { ButtonLink } from '../../ui/Button.tsx'
import { useTitle } from '../../ui/title.ts'
import { t } from '../../words/index.ts'
import { HeldBar } from '../held/HeldBar.tsx'
import { useLiveIfSigned } from '../live.tsx'
import type { PostApi } from './api.ts'
import { FeedList, NoPosts } from './FeedList.tsx'
import { createFeed } from './feed.ts'
import { SearchField } from './SearchField.tsx'

interface FeedPageProps {
  readonly api: PostApi
  /** what guests are told first */
  readonly welcome?: JSX.Element
}

/** The first page: what there is to read. */
export const FeedPage = (props: FeedPageProps) => {
  const live = useLiveIfSigned()
  useTitle(() => (live ? t('frame.home') : null))
  const { api } = props
  const feed = createFeed({
    load: (cursor) => api.feed({ query: { ...(cursor && { cursor }) } }),
    one: (post) => api.post({ params: { post } }),
    looks: live?.sync.looks ?? null,
    grows: true,
  })
  const [sought, setSought] = createSignal('')
  const write = () => (
    <ButtonLink tone="primary" icon={PenLine} href="/create_post">
      {t('post.write')}
    </ButtonLink>
  )
  return (
    <>
      {props.welcome}
      <section class="page feed-page" aria-labelledby="feed-title">
        <Show
          when={live}
          fallback={
            <header class="feed-head">
              <div>
                <h2 id="feed-title">{t('post.guestTitle')}</h2>
                <p class="soft">{t('post.guestLead')}</p>
              </div>
            </header>
          }
        >
          <header class="feed-head">
            <h1 id="feed-title">{t('post.feed')}</h1>
            {write()}
          </header>
        </Show>
        <Show when={live}>
          <HeldBar conversation={null} />
        </Show>
        <SearchField onSearch={setSought} />
        <Show when={sought()} keyed={true}>
          {(words) => <Found words={words} api={api} />}
        </Show>
        <Show when={!sought()}>
          <FeedList
            feed={feed}
            empty={
              <Show when={live} fallback={<NoPosts title={t('post.none')}>{t('post.noneGuest')}</NoPosts>}>
                <NoPosts title={t('post.none')} action={write()}>
                  {t('post.noneBody')}
                </NoPosts>
              </Show>
            }
          />
        </Show>
      </section>
    </>
  )
}

/** What was found, in place of what is new. */
const Found = (props: { readonly words: string; readonly api: PostApi }) => {
  const { api, words } = props
  const feed = createFeed({
    load: (cursor) => api.searchPosts({ query: { q: words, ...(cursor && { cursor }) } }),
    one: (post) => api.post({ params: { post } }),
    looks: useLiveIfSigned()?.sync.looks ?? null,
    grows: true,
  })
  return (
    <>
      <h2 class="feed-found">{t('post.found', words)}</h2>
      <FeedList feed={feed} empty={<NoPosts title={t('post.nothingFound')} />} />
    </>
  )
}
