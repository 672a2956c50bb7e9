import { createEffect, createSignal, on, onCleanup, untrack } from 'solid-js'
import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Written } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import type { Into } from './command.ts'

/** What is begun under different topics does not follow the account: this page remembers it for each. */
const begun = new Map<string, Written>()

const here = ({ conversation, into }: Writing, account: AccountId): Live['sync']['drafts'] => {
  const key = `${account} ${conversation} ${into && 'topic' in into ? into.topic : ''}`
  return {
    changes: { on: () => () => undefined } as unknown as Live['sync']['drafts']['changes'],
    of: () => begun.get(key) ?? { text: '', replyTo: null },
    write: (_, draft) => void begun.set(key, draft),
    save: () => Promise.resolve(),
  }
}

/**
 * A note that is begun is nobody else's and never becomes an answer: this page remembers it, apart from the draft, and for
 * whoever signs in here next it is not there.
 */
const notes = new Map<string, string>()
const noteOf = (account: AccountId, conversation: ConversationId): string => `${account} ${conversation}`

/** Has this account begun a note there? */
export const noteBegun = (account: AccountId, conversation: ConversationId): boolean =>
  notes.has(noteOf(account, conversation))

interface Writing {
  readonly conversation: ConversationId
  readonly replyTo: number | null
  readonly onReplyTo: (seq: number | null) => void
  readonly editing: Message | null
  readonly into?: Into | undefined
}

/**
 * What stands in the box: a draft, which follows the account from device to device, or a message that is changed.
 *
 * @param quiet  is it for some only? Then the others are not told that somebody writes
 */
export const createDraft = (
  props: Writing,
  { sync, account }: Live,
  area: () => HTMLTextAreaElement | null,
  quiet: () => boolean = () => false,
) => {
  const drafts = props.into ? here(props, account) : sync.drafts
  const note = () => noteOf(account, props.conversation)
  const kept = () => (quiet() ? (notes.get(note()) ?? '') : drafts.of(props.conversation).text)
  const [text, setText] = createSignal(untrack(kept))
  const [before, setBefore] = createSignal('')
  const keep = (typed: string) => {
    if (!quiet()) drafts.write(props.conversation, { text: typed, replyTo: props.replyTo })
    else if (typed) notes.set(note(), typed)
    else notes.delete(note())
  }

  // Another device wrote on: what is typed here wins as long as the person types here.
  onCleanup(
    drafts.changes.on(() => {
      if (props.editing || quiet() || area() === document.activeElement) return
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
  const tell = () => {
    if (text().trim() && !quiet()) sync.typing.wrote(props.conversation)
    else sync.typing.stopped(props.conversation)
  }
  const turn = () => {
    if (props.editing) setBefore(kept())
    else setText(kept())
    tell()
  }
  createEffect(on(quiet, turn, { defer: true }))
  return {
    text,
    type(typed: string) {
      setText(typed)
      if (props.editing) return
      keep(typed)
      tell()
    },
    clear() {
      setText('')
      if (quiet()) notes.delete(note())
      else {
        drafts.write(props.conversation, { text: '', replyTo: null })
        drafts.save(props.conversation)
      }
      sync.typing.stopped(props.conversation)
    },
    save: () => drafts.save(props.conversation),
  }
}
