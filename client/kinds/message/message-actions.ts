import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'

/** What one can do with a message. */
export interface MessageActions {
  reply(message: Message): void
  react(message: Message, emoji: string, on: boolean): void
  edit(message: Message): void
  forward(message: Message): void
  pin(message: Message, on: boolean): void
  keep(message: Message, on: boolean): void
  unread(message: Message): void
  hide(message: Message): void
  remove(message: Message): void
  copy(message: Message): void
}

/** The message that the composer is about, as answered or as changed, and the one that is passed on. */
export const createMessageActions = (live: Live, conversation: ConversationId) => {
  const [replyTo, setReplyTo] = createSignal(live.sync.drafts.of(conversation).replyTo)
  const [editing, setEditing] = createSignal<Message | null>(null)
  const [forwarding, setForwarding] = createSignal<Message | null>(null)
  const wish = (body: Parameters<Live['wish']>[1]) => live.wish(conversation, body)

  const remove = async (target: number) => {
    const question = {
      title: t('messages.removeTitle'),
      body: t('messages.removeBody'),
      action: t('messages.removeYes'),
      danger: true,
    }
    if (await confirmed(question)) wish({ type: 'message.remove', target })
  }
  /** Leaves what the composer is about: the change first, and the answer that was begun before it stays. */
  const done = () => {
    if (editing()) setEditing(null)
    else setReplyTo(null)
  }
  const actions: MessageActions = {
    reply: ({ seq }) => {
      setEditing(null)
      setReplyTo(seq)
    },
    react: ({ seq }, emoji, on) => wish({ type: on ? 'message.react' : 'message.unreact', target: seq, emoji }),
    edit: setEditing,
    forward: setForwarding,
    pin: ({ seq }, on) => wish({ type: on ? 'message.pin' : 'message.unpin', target: seq }),
    keep: ({ seq }, on) =>
      live.wish(live.self, { type: on ? 'message.keep' : 'message.unkeep', conversation, message: seq }),
    unread: ({ seq }) => live.sync.markUnread(conversation, seq),
    hide: ({ seq }) => live.wish(live.self, { type: 'message.hide', conversation, message: seq }),
    remove: ({ seq }) => void remove(seq),
    copy: ({ text }) => void navigator.clipboard.writeText(text).then(() => toast(t('messages.copied'))),
  }
  return { actions, replyTo, setReplyTo, editing, forwarding, done, forwarded: () => setForwarding(null) }
}
