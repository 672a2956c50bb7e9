import { type Attached, sortOf } from '../../kernel/file.ts'
import type { FileId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { isSeen } from '../../kernel/text.ts'
import { decideThread, isThreadCommand, type Message, presumedOfThread, type ThreadFacts } from '../thread/index.ts'
import { decideArticle, isArticleCommand } from './article/index.ts'
import type { PostCommand } from './commands.ts'
import type { Opinion, PostEvent } from './events.ts'
import type { Post } from './state.ts'

export interface PostFacts extends ThreadFacts {
  /** may the actor see the post that is to be quoted? */
  readonly quotable: boolean
  /** what the actor thought of this post before */
  readonly mine: { readonly opinion: Opinion | null; readonly promoted: boolean } | null
}
export const presumes: PostFacts = { ...presumedOfThread, quotable: true, mine: null }

type PostContext = Context<PostFacts, Message>
type Wish<T extends PostCommand['type']> = Extract<PostCommand, { type: T }>

const publish = (post: Post, wish: Wish<'post.publish'>, { head, facts }: PostContext): PostEvent[] => {
  const { type: _, quotes, files: ids, ...said } = wish
  if (head > 0 || post.author) throw new Refusal('conversation.exists')
  if (quotes !== undefined && !facts.quotable) throw new Refusal('conversation.unknown')
  if (quotes === undefined && !ids && isEmpty(said)) throw new Refusal('message.empty')
  const files = ids && shown(ids, facts.files)
  return [{ type: 'post.published', ...said, ...(quotes !== undefined && { quotes }), ...(files && { files }) }]
}

const isEmpty = ({ title, text }: { title: string; text: string }) => !isSeen(title) && !isSeen(text)

/** What is to be shown with a post: pictures and films, in the order in which they were named. */
const shown = (ids: readonly FileId[], known: readonly Attached[] = []): Attached[] => {
  const files = ids.flatMap((id) => known.find((file) => file.id === id) ?? [])
  if (files.length < ids.length) throw new Refusal('file.unknown')
  if (!files.every((file) => SHOWN.has(sortOf(file)))) throw new Refusal('file.type')
  return files
}
const SHOWN: ReadonlySet<string> = new Set(['image', 'video'])

const edit = (post: Post, { type: _, files: ids, ...wish }: Wish<'post.edit'>, facts: PostFacts): PostEvent[] => {
  const { title = post.title, text = post.text, audience = post.audience } = wish
  // what contacts said to each other is not for everybody to read because the author thinks better of it
  if (post.audience === 'contacts' && audience === 'public') throw new Refusal('post.narrower')
  const files = ids ? shown(ids, [...(facts.files ?? []), ...post.files]) : post.files
  if (isEmpty({ title, text }) && files.length === 0 && !post.quotes) throw new Refusal('message.empty')
  const kept = JSON.stringify(files) === JSON.stringify(post.files)
  const same = title === post.title && text === post.text && audience === post.audience && kept
  return same ? [] : [{ type: 'post.edited', title, text, audience, ...(!kept && { files: [...files] }) }]
}

const own = (post: Post, { actor }: PostContext): void => {
  if (post.author !== actor.account) throw new Refusal('post.notYours')
}

/** Whether the actor may see the post at all was asked before: server/log/slip.ts. */
export const decide = (post: Post, command: PostCommand, context: PostContext): readonly PostEvent[] => {
  if (command.type === 'post.publish') return publish(post, command, context)
  const { actor, facts } = context
  if (isArticleCommand(command)) {
    if (post.author && !post.article) throw new Refusal('conversation.unknown')
    return decideArticle(post.article ?? null, command, actor)
  }
  if (!post.author || post.removed || post.article) throw new Refusal('conversation.unknown')
  const isAuthor = post.author === actor.account
  if (isThreadCommand(command))
    return decideThread(post.pins, command, context, {
      from: 1,
      removeOthers: isAuthor,
      pin: isAuthor,
      mentionEveryone: false,
    })
  switch (command.type) {
    case 'post.edit':
      own(post, context)
      return edit(post, command, facts)
    case 'post.remove':
      own(post, context)
      return [{ type: 'post.removed' }]
    case 'post.rate':
      return facts.mine?.opinion === command.opinion ? [] : [{ type: 'post.rated', opinion: command.opinion }]
    case 'post.promote':
      if (isAuthor) throw new Refusal('post.yours')
      return facts.mine?.promoted ? [] : [{ type: 'post.promoted' }]
    case 'post.unpromote':
      return facts.mine && !facts.mine.promoted ? [] : [{ type: 'post.unpromoted' }]
  }
}
