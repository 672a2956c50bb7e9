import { useNavigate } from '@solidjs/router'
import { type CommandId, type ConversationId, uuidv7 } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Opinion, PostCommand } from '../../../shared/kinds/post/index.ts'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t, why } from '../../words/index.ts'
import { tellHeld } from '../held/telling.ts'
import type { Live } from '../live.tsx'
import type { Feed } from './feed.ts'

export const newId = <Id extends string>(): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as Id

export const pathOf = (post: ConversationId): string => `/posts/${post}`

/**
 * Wishes for something in a post; what is refused or held back is said.
 *
 * @returns what came of it; null: it was refused
 */
export const wishIn = async (live: Live, post: ConversationId, body: PostCommand): Promise<'done' | 'held' | null> => {
  try {
    const { held } = await live.api.command({ params: { conversation: post }, body: { id: newId<CommandId>(), body } })
    if (held) tellHeld(body.type)
    return held ? 'held' : 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    toast(why(error), { tone: 'warning' })
    return null
  }
}

/** The own opinion changed, and the counts with it, as the server will count. */
export const rated = (card: PostCard, opinion: Opinion | null): PostCard => {
  const before = card.mine.opinion
  const change = (which: Opinion) => Number(opinion === which) - Number(before === which)
  return {
    ...card,
    likes: card.likes + change('like'),
    dislikes: card.dislikes + change('dislike'),
    mine: { ...card.mine, opinion },
  }
}

export const promoted = (card: PostCard, on: boolean): PostCard => ({
  ...card,
  promotions: card.promotions + Number(on) - Number(card.mine.promoted),
  mine: { ...card.mine, promoted: on },
})

const copy = (text: string, said: string) =>
  void navigator.clipboard.writeText(text).then(
    () => toast(said),
    () => undefined, // the browser forbids it
  )

export const copyText = ({ title, text }: PostCard): void =>
  copy([title, text].filter(Boolean).join('\n\n'), t('post.copied'))
export const copyLink = ({ conversation }: PostCard): void =>
  copy(new URL(pathOf(conversation), location.origin).href, t('post.linked'))

/** Whoever hides the first event of a post hides the post. */
const FIRST = 1

/**
 * Did the reader hide it? Known here before the server has heard of it, and of what another device hid. Drawn anew
 * whenever something of the account changes.
 */
export const isHidden = (live: Pick<Live, 'rows' | 'sync'>, post: ConversationId): boolean => {
  live.rows()
  return live.sync.self.hidden[post]?.includes(FIRST) ?? false
}

/** What was hidden from oneself stands in the lists again. */
export const showAgain = (live: Live, { conversation }: PostCard): void =>
  live.wish(live.self, { type: 'message.unhide', conversation, message: FIRST })

/** What a member does with a post that stands in a list. */
export const createDeeds = (live: Live, feed: Pick<Feed, 'change' | 'renew' | 'drop'>) => {
  const navigate = useNavigate()
  /** Shown at once; where it is refused, the post is looked up again. */
  const wish = async ({ conversation }: PostCard, body: PostCommand, shown: (card: PostCard) => PostCard) => {
    feed.change(conversation, shown)
    const done = (await wishIn(live, conversation, body)) === 'done'
    if (!done) feed.renew(conversation)
    return done
  }
  return {
    rate(card: PostCard, pressed: Opinion) {
      const opinion = card.mine.opinion === pressed ? null : pressed
      void wish(card, { type: 'post.rate', opinion }, (before) => rated(before, opinion))
    },
    async promote(card: PostCard) {
      const on = !card.mine.promoted
      const body = { type: on ? 'post.promote' : 'post.unpromote' } as const
      if ((await wish(card, body, (before) => promoted(before, on))) && on) toast(t('post.promoteDone'))
    },
    hide(card: PostCard) {
      live.wish(live.self, { type: 'message.hide', conversation: card.conversation, message: FIRST })
      const putBack = feed.drop(card.conversation)
      const undo = () => {
        showAgain(live, card)
        putBack()
      }
      toast(t('post.hidden'), { action: { label: t('post.undo'), run: undo } })
    },
    async remove({ conversation }: PostCard) {
      const question = {
        title: t('post.removeTitle'),
        body: t('post.removeBody'),
        action: t('post.remove'),
        danger: true,
      }
      if (!(await confirmed(question)) || !(await wishIn(live, conversation, { type: 'post.remove' }))) return
      feed.drop(conversation)
      toast(t('post.removed'))
    },
    edit: ({ conversation }: PostCard) => navigate(`${pathOf(conversation)}?edit=1`),
  }
}
export type Deeds = ReturnType<typeof createDeeds>
