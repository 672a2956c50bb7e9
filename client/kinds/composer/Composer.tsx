import SendHorizontal from 'lucide-solid/icons/send-horizontal'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_TEXT, type Message } from '../../../shared/kinds/thread/index.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { GrowingText } from '../../ui/TextArea.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { mentionsIn } from './mentions.ts'
import './composer.css'

interface ComposerProps {
  readonly conversation: ConversationId
  /** the state of the kind: who may be mentioned */
  readonly state: unknown
  /** what is answered: where it stands, and itself once it is here */
  readonly replyTo: number | null
  readonly answered: Message | null
  readonly onReplyTo: (seq: number | null) => void
  readonly editing: Message | null
  readonly onDone: () => void
  readonly onEditLast: () => void
}

/** Where one writes. What stands in it is a draft, which follows the account from device to device. */
export const Composer = (props: ComposerProps) => {
  const live = useLive()
  const { sync } = live
  const [text, setText] = createSignal(sync.drafts.of(props.conversation).text)
  const [before, setBefore] = createSignal('')
  let box!: HTMLFormElement
  const area = () => box.querySelector('textarea')

  // Another device wrote on: what is typed here wins as long as the person types here.
  onCleanup(
    sync.drafts.changes.on(() => {
      if (props.editing || area() === document.activeElement) return
      const draft = sync.drafts.of(props.conversation)
      setText(draft.text)
      props.onReplyTo(draft.replyTo)
    }),
  )
  createEffect(
    on(
      () => props.editing,
      (editing, last) => {
        if (editing) {
          setBefore(text())
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
        if (sync.drafts.of(props.conversation).replyTo === seq) return // the draft says so itself
        keep(props.editing ? before() : text())
        area()?.focus()
      },
      { defer: true },
    ),
  )

  const keep = (typed: string) => sync.drafts.write(props.conversation, { text: typed, replyTo: props.replyTo })

  const type = (typed: string) => {
    setText(typed)
    if (props.editing) return
    keep(typed)
    if (typed.trim()) sync.typing.wrote(props.conversation)
    else sync.typing.stopped(props.conversation)
  }

  const send = () => {
    const said = text()
    if (!said.trim()) return
    const mentions = mentionsIn(said, props.state, live)
    const named = mentions.length > 0 ? { mentions } : {}
    if (props.editing) {
      live.wish(props.conversation, { type: 'message.edit', target: props.editing.seq, text: said, ...named })
    } else {
      const answered = props.replyTo === null ? {} : { replyTo: props.replyTo }
      live.wish(props.conversation, { type: 'message.send', text: said, ...answered, ...named })
      setText('')
      sync.drafts.write(props.conversation, { text: '', replyTo: null })
      sync.drafts.save(props.conversation)
    }
    props.onDone()
    area()?.focus()
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      send()
    } else if (event.key === 'Escape') props.onDone()
    else if (event.key === 'ArrowUp' && text() === '') {
      event.preventDefault()
      props.onEditLast()
    }
  }

  return (
    <form
      class="composer"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Show when={props.editing ?? props.answered}>
        {(message) => (
          <div class="composer-about">
            <p>
              <b>{props.editing ? t('messages.editing') : t('messages.replying', live.name(message().by))}</b>
              <span>{message().text.slice(0, 140)}</span>
            </p>
            <IconButton
              icon={X}
              size="small"
              label={props.editing ? t('messages.cancelEdit') : t('messages.cancelReply')}
              onClick={() => props.onDone()}
            />
          </div>
        )}
      </Show>
      <div class="composer-line">
        <GrowingText
          value={text()}
          onValue={type}
          onKeyDown={press}
          onBlur={() => sync.drafts.save(props.conversation)}
          aria-label={t('messages.write')}
          placeholder={t('messages.write')}
          maxLength={LONGEST_TEXT}
          dir="auto"
          enterkeyhint="send"
        />
        <button
          type="submit"
          class="composer-send"
          disabled={!text().trim()}
          aria-label={props.editing ? t('messages.sendEdit') : t('messages.send')}
        >
          <SendHorizontal aria-hidden="true" />
        </button>
      </div>
    </form>
  )
}
