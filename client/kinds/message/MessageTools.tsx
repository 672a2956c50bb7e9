import Ellipsis from 'lucide-solid/icons/ellipsis'
import FaceSmiling from 'lucide-solid/icons/face-slightly-smiling-plus'
import ReplyArrow from 'lucide-solid/icons/reply'
import { Show } from 'solid-js'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { drawn } from '../../ui/drawn.ts'
import { t } from '../../words/index.ts'
import type { MessageActions } from './message-actions.ts'
import './tools.css'

const More = drawn(Ellipsis)
const SmilePlus = drawn(FaceSmiling)
const Reply = drawn(ReplyArrow)

interface MessageToolsProps {
  readonly message: Message
  readonly actions: MessageActions
  /** may one answer it? */
  readonly writes: boolean
  /** somebody points at it, or has the focus in it: only then are the buttons seen, and their icons drawn */
  readonly near: boolean
}

/**
 * What is done most with a message, above its corner while one points at it or has the focus in it: it takes no room, so
 * nothing moves. Plain buttons: there are hundreds of them, and all share one menu.
 */
export const MessageTools = (props: MessageToolsProps) => {
  const open = (quick: boolean) => (event: MouseEvent) =>
    props.actions.openMenu({ message: props.message, at: event.currentTarget as HTMLElement, quick })
  return (
    <div class="message-tools">
      <button
        type="button"
        class="message-more"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={t('message.react')}
        title={t('message.react')}
        onClick={open(true)}
      >
        {props.near && <SmilePlus />}
      </button>
      <Show when={props.writes}>
        <button
          type="button"
          class="message-more"
          aria-label={t('message.reply')}
          title={t('message.reply')}
          onClick={() => props.actions.reply(props.message)}
        >
          {props.near && <Reply />}
        </button>
      </Show>
      <button
        type="button"
        class="message-more"
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={t('messages.actions')}
        title={t('messages.actions')}
        onClick={open(false)}
      >
        {props.near && <More />}
      </button>
    </div>
  )
}
