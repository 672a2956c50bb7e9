import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Written } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import type { Into } from './command.ts'

/** What is begun under different topics does not follow the account: this page remembers it for each. */
const begun = new Map<string, Written>()

const here = ({ conversation, into }: Writing): Live['sync']['drafts'] => {
  const key = `${conversation} ${into && 'topic' in into ? into.topic : ''}`
  return {
    changes: { on: () => () => undefined } as unknown as Live['sync']['drafts']['changes'],
    of: () => begun.get(key) ?? { text: '', replyTo: null },
    write: (_, draft) => void begun.set(key, draft),
    save: () => Promise.resolve(),
  }
}

interface Writing {
  readonly conversation: ConversationId
  readonly replyTo: number | null
  readonly onReplyTo: (seq: number | null) => void
  readonly editing: Message | null
  readonly into?: Into | undefined
}

/** What stands in the box: a draft, which follows the account from device to device, or a message that is changed. */
export const createDraft = (props: Writing, { sync }: Live, area: () => HTMLTextAreaElement | null) => {
  const drafts = props.into ? here(props) : sync.drafts
  const [text, setText] = createSignal(drafts.of(props.conversation).text)
  const [before, setBefore] = createSignal('')
  const keep = (typed: string) => drafts.write(props.conversation, { text: typed, replyTo: props.replyTo })

  // Another device wrote on: what is typed here wins as long as the person types here.
  onCleanup(
    drafts.changes.on(() => {
      if (props.editing || area() === document.activeElement) return
      const draft = drafts.of(props.conversation)
      setText(draft.text)
      props.onReplyTo(draft.replyTo)
    }),
  )
  createEffect(
    on(
      () => props.editing,
      (editing, last) => {
        if (editing) {
          if (!last) setBefore(text())
          setText(editing.text)
        } else if (last) setText(before())
        if (editing || last) area()?.focus()
      },
    ),
  )
  createEffect(
    on(
      () => props.replyTo,
      (seq) => {
        if (drafts.of(props.conversation).replyTo === seq) return // the draft says so itself
        keep(props.editing ? before() : text())
        area()?.focus()
      },
      { defer: true },
    ),
  )
  return {
    text,
    type(typed: string) {
      setText(typed)
      if (props.editing) return
      keep(typed)
      if (typed.trim()) sync.typing.wrote(props.conversation)
      else sync.typing.stopped(props.conversation)
    },
    clear() {
      setText('')
      drafts.write(props.conversation, { text: '', replyTo: null })
      drafts.save(props.conversation)
      sync.typing.stopped(props.conversation)
    },
    save: () => drafts.save(props.conversation),
  }
}
