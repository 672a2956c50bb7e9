import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { decideThread, isThreadCommand, type Message, presumedOfThread, type ThreadFacts } from '../thread/index.ts'
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
  const { type: _, quotes, ...said } = wish
  if (head > 0 || post.author) throw new Refusal('conversation.exists')
  if (quotes !== undefined && !facts.quotable) throw new Refusal('conversation.unknown')
  if (quotes === undefined && isEmpty(said)) throw new Refusal('message.empty')
  return [{ type: 'post.published', ...said, ...(quotes !== undefined && { quotes }) }]
}

const isEmpty = ({ title, text }: { title: string; text: string }) => !title.trim() && !text.trim()

const edit = (post: Post, { type: _, ...wish }: Wish<'post.edit'>): PostEvent[] => {
  const { title = post.title, text = post.text, audience = post.audience } = wish
  // what contacts said to each other is not for everybody to read because the author thinks better of it
  if (post.audience === 'contacts' && audience === 'public') throw new Refusal('post.narrower')
  if (isEmpty({ title, text }) && !post.quotes) throw new Refusal('message.empty')
  const same = title === post.title && text === post.text && audience === post.audience
  return same ? [] : [{ type: 'post.edited', title, text, audience }]
}

const own = (post: Post, { actor }: PostContext): void => {
  if (post.author !== actor.account) throw new Refusal('post.notYours')
}

/** Whether the actor may see the post at all was asked before: server/log/slip.ts. */
export const decide = (post: Post, command: PostCommand, context: PostContext): readonly PostEvent[] => {
  if (command.type === 'post.publish') return publish(post, command, context)
  if (!post.author || post.removed) throw new Refusal('conversation.unknown')
  const { actor, facts } = context
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
      return edit(post, command)
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
