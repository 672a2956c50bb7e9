import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import type { Live } from '../live.tsx'
import { linkTo } from '../thread/link.ts'
import { createSelection, type Selection } from './selection.ts'

/** The menu that is open: of which message, at which button. It stays until what was chosen in it has the focus. */
export interface MenuOf {
  readonly message: Message
  readonly at: HTMLElement
  /** only the reactions */
  readonly quick: boolean
}

/** What lies over the thread just now; one thing at a time. */
export type Layer =
  | { readonly what: 'picker' | 'history' | 'reactions' | 'readers'; readonly message: Message }
  | { readonly what: 'forward'; readonly messages: readonly number[] }

/** What one can do with a message. */
export interface MessageActions {
  reply(message: Message): void
  react(message: Message, emoji: string, on: boolean): void
  edit(message: Message): void
  forward(messages: readonly number[]): void
  pin(message: Message, on: boolean): void
  keep(seqs: readonly number[], on: boolean): void
  unread(message: Message): void
  hide(seqs: readonly number[]): void
  remove(seqs: readonly number[]): void
  dismissPreview(message: Message): void
  copy(text: string): void
  copyLink(message: Message): void
  show(layer: Layer | null): void
  menu(): MenuOf | null
  openMenu(menu: MenuOf | null): void
  readonly selection: Selection
}

/** The message that the composer is about, as answered or as changed, and what lies over the thread. */
export const createMessageActions = (live: Live, conversation: ConversationId) => {
  const [replyTo, setReplyTo] = createSignal(live.sync.drafts.of(conversation).replyTo)
  const [editing, setEditing] = createSignal<Message | null>(null)
  const [layer, setLayer] = createSignal<Layer | null>(null)
  const [menu, openMenu] = createSignal<MenuOf | null>(null)
  const selection = createSelection()
  const wish = (body: Parameters<Live['wish']>[1]) => live.wish(conversation, body)

  const mark = (type: 'message.keep' | 'message.unkeep' | 'message.hide', seqs: readonly number[]) => {
    for (const message of seqs) live.wish(live.self, { type, conversation, message })
  }
  /** Several are asked about also where one is not: nothing brings them back. */
  const hide = async (seqs: readonly number[]) => {
    const question = {
      title: t('message.hideMany', seqs.length),
      body: t('message.hideBody'),
      action: t('messages.removeYes'),
      danger: true,
    }
    if (seqs.length === 1 || (await confirmed(question))) mark('message.hide', seqs)
  }
  const remove = async (seqs: readonly number[]) => {
    const question = {
      title: seqs.length === 1 ? t('messages.removeTitle') : t('message.removeMany', seqs.length),
      body: t('messages.removeBody'),
      action: t('messages.removeYes'),
      danger: true,
    }
    if (await confirmed(question)) for (const target of seqs) wish({ type: 'message.remove', target })
  }
  const copy = (text: string, said: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(said),
      () => undefined, // the browser forbids it
    )
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
    forward: (messages) => setLayer({ what: 'forward', messages }),
    pin: ({ seq }, on) => wish({ type: on ? 'message.pin' : 'message.unpin', target: seq }),
    keep: (seqs, on) => mark(on ? 'message.keep' : 'message.unkeep', seqs),
    unread: ({ seq }) => live.sync.markUnread(conversation, seq),
    hide: (seqs) => void hide(seqs),
    remove: (seqs) => void remove(seqs),
    dismissPreview: ({ seq }) => wish({ type: 'preview.dismiss', target: seq }),
    copy: (text) => copy(text, t('messages.copied')),
    copyLink: ({ seq }) => copy(linkTo(conversation, seq), t('message.linked')),
    show: setLayer,
    menu,
    openMenu,
    selection,
  }
  return { actions, replyTo, setReplyTo, editing, layer, done }
}
