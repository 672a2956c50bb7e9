import Megaphone from 'lucide-solid/icons/megaphone'
import MessageSquare from 'lucide-solid/icons/message-square'
import ThumbsDown from 'lucide-solid/icons/thumbs-down'
import ThumbsUp from 'lucide-solid/icons/thumbs-up'
import { Show } from 'solid-js'
import type { PostCard } from '../../../shared/protocol/posts.ts'
import type { Icon } from '../../ui/Button.tsx'
import { number, roughly, t } from '../../words/index.ts'
import { useLiveIfSigned } from '../live.tsx'
import { type Deeds, pathOf } from './deeds.ts'
import { PostMenu } from './PostMenu.tsx'

interface PostActionsProps {
  readonly post: PostCard
  /** null: nobody is signed in */
  readonly deeds: Deeds | null
  readonly onShare: () => void
}

interface PressProps {
  readonly icon: Icon
  readonly label: string
  readonly count: number
  readonly pressed: boolean
  readonly hint?: string
  /** null: whoever presses it is asked who they are first */
  readonly onPress: (() => void) | null
  readonly post: PostCard
}

/** A button that stays pressed, with how many pressed it. For guests it leads to where one signs in. */
const Press = (props: PressProps) => {
  const face = () => (
    <>
      {props.icon({ size: 18, 'aria-hidden': true })}
      <Show when={props.count > 0}>
        <span class="post-count">{roughly(props.count)}</span>
      </Show>
    </>
  )
  const said = () => (props.count > 0 ? `${props.label}, ${number(props.count)}` : props.label)
  return (
    <Show
      when={props.onPress}
      fallback={
        <a
          class="post-press"
          href={`/login?next=${encodeURIComponent(pathOf(props.post.conversation))}`}
          aria-label={said()}
          title={props.label}
        >
          {face()}
        </a>
      }
    >
      {(press) => (
        <button
          type="button"
          class="post-press"
          aria-pressed={props.pressed}
          aria-label={said()}
          title={props.hint ?? props.label}
          onClick={() => press()()}
        >
          {face()}
        </button>
      )}
    </Show>
  )
}

/** What one can do with a post, and how many did. */
export const PostActions = (props: PostActionsProps) => {
  const live = useLiveIfSigned()
  const own = () => props.post.by.id === live?.account
  const rate = (opinion: 'like' | 'dislike') => {
    const { deeds, post } = props
    return deeds && (() => deeds.rate(post, opinion))
  }
  const promote = () => {
    const { deeds, post } = props
    return deeds && (() => void deeds.promote(post))
  }
  return (
    <footer class="post-actions">
      <Press
        post={props.post}
        icon={ThumbsUp}
        label={t('post.like')}
        count={props.post.likes}
        pressed={props.post.mine.opinion === 'like'}
        onPress={rate('like')}
      />
      <Press
        post={props.post}
        icon={ThumbsDown}
        label={t('post.dislike')}
        count={props.post.dislikes}
        pressed={props.post.mine.opinion === 'dislike'}
        onPress={rate('dislike')}
      />
      <a
        class="post-press"
        href={`${pathOf(props.post.conversation)}#comments`}
        aria-label={props.post.comments > 0 ? t('post.comments', props.post.comments) : t('post.comment')}
        title={t('post.comment')}
      >
        <MessageSquare size={18} aria-hidden={true} />
        <Show when={props.post.comments > 0}>
          <span class="post-count">{roughly(props.post.comments)}</span>
        </Show>
      </a>
      <Show when={!own()}>
        <Press
          post={props.post}
          icon={Megaphone}
          label={props.post.mine.promoted ? t('post.promoted') : t('post.promote')}
          hint={t('post.promoteHint')}
          count={props.post.promotions}
          pressed={props.post.mine.promoted}
          onPress={promote()}
        />
      </Show>
      <Show when={own() && props.post.promotions > 0}>
        <span class="post-promotions" title={t('post.promotions', props.post.promotions)}>
          <Megaphone size={18} aria-hidden={true} />
          <span class="unseen">{t('post.promotions', props.post.promotions)}</span>
          <span aria-hidden="true">{roughly(props.post.promotions)}</span>
        </span>
      </Show>
      <span class="post-menu">
        <PostMenu post={props.post} deeds={props.deeds} own={own()} onShare={props.onShare} />
      </span>
    </footer>
  )
}
