import { t } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'
import type { PostApi } from './api.ts'
import { FeedList, NoPosts } from './FeedList.tsx'
import { createFeed } from './feed.ts'

/** What somebody posted, as far as it is for whoever looks: for their page. Draw it anew for another username. */
export const PostList = (props: { readonly username: string; readonly api: PostApi }) => {
  const { api, username } = props
  const feed = createFeed({
    load: (cursor) => api.postsOf({ params: { username }, query: { ...(cursor && { cursor }) } }),
    one: (post) => api.post({ params: { post } }),
    looks: useLiveIfSigned()?.sync.looks ?? null,
    grows: true,
  })
  return <FeedList paged={true} feed={feed} empty={<NoPosts title={t('post.noneHere')} />} />
}
