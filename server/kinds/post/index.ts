import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { beginning } from '../../../shared/kernel/text.ts'
import type { Post, PostCommand, PostEvent, PostFacts } from '../../../shared/kinds/post/index.ts'
import { filesOf } from '../file.row.ts'
import type { Announcement, Asked, Fork, ServerKind } from '../kind.ts'
import { type Notice, notify } from '../notice.ts'
import { asking, byName } from '../thread/asking.ts'
import { threadFacts } from '../thread/forward.ts'
import { papersOf, surveyJobs } from '../thread/survey.ts'
import { unfurl } from '../thread/unfurl.ts'
import { demandFreeSlug, passageJobs } from './article/index.ts'
import { opinionOf } from './marks.ts'
import { rowsOf, toRow } from './rows.ts'

const authorise = async (fork: Fork, asked: Asked<PostCommand>): Promise<PostFacts> => {
  const { actor, body, conversation, look } = asked
  await demandFreeSlug(fork, asked)
  const thread = await threadFacts(fork, asked)
  const quotes = body.type === 'post.publish' ? body.quotes : undefined
  const quotable = quotes === undefined || (await look(actor.account, [quotes])).get(quotes)?.kind === 'post'
  const files = body.type === 'post.publish' || body.type === 'post.edit' ? body.files : undefined
  const asks = body.type === 'post.rate' || body.type === 'post.promote' || body.type === 'post.unpromote'
  return {
    ...thread,
    ...(files && { files: await filesOf(fork, actor.account, files) }),
    quotable,
    mine: asks ? await opinionOf(fork(), actor.account, conversation) : null,
  }
}

/** Who is named in a comment, and the author of the post; each once. Whether they may see it is asked when they are told. */
const tellings = (event: Stored<PostEvent>, { author }: Post): Pick<Notice, 'to' | 'reason' | 'message'>[] => {
  if (event.type !== 'message.sent' && event.type !== 'message.edited') return []
  const message = event.type === 'message.sent' ? event.seq : event.target
  const named: readonly AccountId[] = event.mentions ?? []
  const comment = event.type === 'message.sent' && author && !named.includes(author)
  return [
    ...[...new Set(named)].map((to) => ({ to, reason: 'mention' as const, message })),
    ...(comment ? [{ to: author, reason: 'comment' as const, message }] : []),
  ]
}

const noticesOf = (event: Stored<PostEvent>, post: Post, about: ConversationId): Notice[] =>
  tellings(event, post)
    .filter(({ to }) => to !== event.by)
    .map((telling) => ({ ...telling, about, from: event.by, seq: event.seq, name: beginning(post.title, 80) }))

const announces = (events: readonly Stored<PostEvent>[], post: Post): Announcement[] =>
  events.flatMap((event): Announcement[] => {
    if (event.type === 'post.promoted') return [{ to: 'contacts', of: event.by }]
    if (event.type !== 'post.published') return []
    return post.audience === 'public' ? [{ to: 'everybody' }] : [{ to: 'contacts', of: event.by }]
  })

/** Everything the server knows about posts. Nothing outside this folder imports past this file. */
export const postKind: ServerKind<Post, PostEvent, PostCommand, PostFacts> = {
  authorise,
  row: toRow,
  rows: rowsOf,
  papers: papersOf,
  announces,
  react: (events, post, conversation) => [
    ...notify(events.flatMap((event) => noticesOf(event, post, conversation))),
    ...unfurl(events, conversation),
    ...asking(events, conversation, byName),
    ...surveyJobs(events, conversation),
    ...passageJobs(events),
  ],
}
export { createArticleHandlers } from './article/index.ts'
export { createPostHandlers } from './routes.ts'
