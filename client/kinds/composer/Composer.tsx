import { createEffect, createSignal, createUniqueId, Show, useContext } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ConversationId, FileId } from '../../../shared/kernel/ids.ts'
import type { KindName } from '../../../shared/kernel/kind.ts'
import type { Message, Sticker } from '../../../shared/kinds/thread/index.ts'
import { later } from '../../ui/later.tsx'
import { t } from '../../words/index.ts'
import { AttachButton } from '../attach/AttachButton.tsx'
import { TrayView } from '../attach/TrayView.tsx'
import { createGoing, trayOf } from '../attach/tray.ts'
import { carriesFocus } from '../carry.ts'
import { holdsBack } from '../held/held.ts'
import { useLive } from '../live.tsx'
import { WaitingBar } from '../sending/WaitingBar.tsx'
import { RecordBar } from '../voice/RecordBar.tsx'
import type { Recording } from '../voice/recording.ts'
import { About } from './About.tsx'
import type { Into, Place } from './command.ts'
import { createDraft } from './draft.ts'
import { EmojiButton } from './EmojiButton.tsx'
import { Field } from './Field.tsx'
import { createFileEntry } from './files.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { createPen } from './pen.ts'
import { createPress } from './press.ts'
import { SendButton } from './SendButton.tsx'
import { SuggestionList } from './SuggestionList.tsx'
import { change, excess, fits, speak, speakWith } from './sending.ts'
import { createSuggestions } from './suggestions.ts'
import { Tools, ToolsButton, toolsShown } from './Tools.tsx'
import { WayContext } from './way.ts'
import './composer.css'

const HeldBar = later(async () => (await import('../held/HeldBar.tsx')).HeldBar)
const HelpDialog = later(async () => (await import('./HelpDialog.tsx')).HelpDialog)

interface ComposerProps {
  readonly conversation: ConversationId
  readonly kind: KindName | null
  /** the state of the kind: who may be mentioned, and what can be told to do */
  readonly state: unknown
  /** what is answered: where it stands, and itself once it is here */
  readonly replyTo: number | null
  readonly answered: Message | null
  readonly onReplyTo: (seq: number | null) => void
  readonly editing: Message | null
  /** in a board: under what it is said */
  readonly into?: Into
  readonly onDone: () => void
  /** something was said: it waits to be sent, and stands at the end */
  readonly onSaid: () => void
  readonly onEditLast: () => void
}

/** Where one writes. */
export const Composer = (props: ComposerProps) => {
  const live = useLive()
  const list = createUniqueId()
  let box!: HTMLFormElement
  const holding = () => holdsBack(live, props.conversation)
  const area = () => box.querySelector('textarea')
  carriesFocus('box', area)
  const { caret, look, apply, edit, insert } = createPen(area)
  const [helping, setHelping] = createSignal(false)
  const way = useContext(WayContext)
  const { text, type, clear, save } = createDraft(props, live, area, () => way?.private() ?? false)
  const tray = trayOf(live.account, props.conversation)
  const focus = () => area()?.focus()
  const take = (chosen: readonly File[]) => {
    tray.add(chosen)
    focus()
  }
  const files = createFileEntry(take)
  const [recording, setRecording] = createSignal<Recording | null>(null)
  const place = (): Place => ({
    live,
    conversation: props.conversation,
    state: props.state,
    kind: props.kind,
    into: props.into,
    way,
    giveBack(said, attached) {
      type(text() ? `${said}\n${text()}` : said)
      for (const { id, name, size } of attached) tray.adopt(id, name, size)
      focus()
    },
    help: () => setHelping(true),
  })
  const suggestions = createSuggestions(place, text, caret)
  const open = () => suggestions.all().length > 0
  createEffect(() => way?.wrote(text().trim() !== ''))

  const send = async () => {
    const said = text()
    if (!fits(said, props.editing ? null : tray, props.editing ? undefined : props.into)) return
    if (!props.editing && way?.holds()) return
    if (props.editing) change(place(), props.editing, said)
    else {
      const { replyTo } = props
      clear() // at once: what is typed from now on is the next message
      if (tray.items.length > 0) speakWith(place(), said, replyTo, tray, props.onSaid)
      else if (!(await speak(place(), said, replyTo, props.onSaid))) return type(said + text())
    }
    props.onDone()
    focus()
  }
  /** Goes by itself: what stands in the box stays there. */
  const sendSticker = (sticker: Sticker) => {
    const { replyTo, editing } = props
    const body = { type: 'message.send' as const, sticker, ...(replyTo !== null && { replyTo }) }
    if (way) way.say(body, () => undefined)
    else live.wish(props.conversation, body)
    if (!editing) props.onDone()
    props.onSaid()
  }
  /** What was spoken goes as soon as it is there. */
  const sendWhenThere = createGoing(tray, () => {
    speakWith(place(), '', props.replyTo, tray, props.onSaid)
    props.onDone()
  })
  /** It goes as soon as it is there; beside other files it waits with them. */
  const sendGif = (upload: FileId, name: string, size: number) => {
    const alone = tray.items.length === 0
    tray.adopt(upload, name, size)
    if (alone) sendWhenThere()
  }
  const press = createPress({
    area: () => area()!,
    suggestions,
    apply,
    edit,
    send: () => void send(),
    leave: () => props.onDone(),
    editLast: () => props.onEditLast(),
  })

  return (
    <form
      class="composer"
      ref={box}
      data-dropping={files.over() ? t('files.dropHere') : undefined}
      {...files.handlers}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Dynamic component={way?.Head} />
      <About editing={props.editing} answered={props.answered} onDone={props.onDone} />
      <Show when={open()}>
        <SuggestionList id={list} suggestions={suggestions} onTake={(taken) => apply(suggestions.take(taken))} />
      </Show>
      <Show when={toolsShown()}>
        <Tools onEdit={edit} />
      </Show>
      <WaitingBar place={place()} />
      <Show when={holding()}>
        <HeldBar conversation={place().conversation} />
      </Show>
      <TrayView tray={tray} />
      <Show when={recording()}>
        {(begun) => (
          <RecordBar
            recording={begun()}
            onSend={(file) => {
              setRecording(null)
              take([file])
              sendWhenThere()
            }}
            onDiscard={() => {
              setRecording(null)
              focus()
            }}
          />
        )}
      </Show>
      <div class="composer-line" hidden={recording() !== null}>
        <AttachButton onFiles={take} />
        <Show when={!(props.into || way?.private() || live.guest)}>
          <MoreMenu
            conversation={props.conversation}
            text={props.editing ? '' : text()}
            replyTo={props.replyTo}
            place={place()}
            editing={props.editing !== null}
            onTaken={() => {
              clear()
              props.onDone()
            }}
            onSaid={props.onSaid}
          />
        </Show>
        <ToolsButton />
        <Field
          list={list}
          text={text()}
          label={way?.label() ?? null}
          suggestions={suggestions}
          onType={type}
          onPress={press}
          onLook={look}
          onLeave={save}
        />
        <EmojiButton onPick={insert} onSticker={sendSticker} onGif={sendGif} onLeave={focus} />
        <SendButton
          text={text()}
          tray={tray}
          editing={props.editing !== null}
          onRecord={(begun) => setRecording(begun)}
        />
      </div>
      <p class="composer-excess" role="status">
        {excess(text()) > 0 ? t('composer.tooLong', excess(text())) : ''}
      </p>
      <Show when={helping()}>
        <HelpDialog place={place()} onClose={() => setHelping(false)} />
      </Show>
    </form>
  )
}
