import SendHorizontal from 'lucide-solid/icons/send-horizontal'
import Type from 'lucide-solid/icons/type'
import { createSignal, createUniqueId, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { KindName } from '../../../shared/kernel/kind.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { later } from '../../ui/later.tsx'
import { GrowingText } from '../../ui/TextArea.tsx'
import { number, t } from '../../words/index.ts'
import { AttachButton } from '../attach/AttachButton.tsx'
import { TrayView } from '../attach/TrayView.tsx'
import { trayOf } from '../attach/tray.ts'
import { carriesFocus } from '../carry.ts'
import { useLive } from '../live.tsx'
import { About } from './About.tsx'
import { applyEdit, typedIn } from './apply.ts'
import type { Place } from './command.ts'
import { createDraft } from './draft.ts'
import { EmojiButton } from './EmojiButton.tsx'
import type { Edit } from './edits.ts'
import { createFileEntry } from './files.ts'
import { MoreMenu } from './MoreMenu.tsx'
import { createPress } from './press.ts'
import { optionId, SuggestionList } from './SuggestionList.tsx'
import { change, excess, fits, speak, speakWith } from './sending.ts'
import { EDITS, type EditName } from './shortcuts.ts'
import { createSuggestions } from './suggestions.ts'
import { showTools, Tools, toolsShown } from './Tools.tsx'
import './composer.css'

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
  const area = () => box.querySelector('textarea')
  carriesFocus('box', area)
  const [caret, setCaret] = createSignal(0)
  const [helping, setHelping] = createSignal(false)
  const { text, type, clear, save } = createDraft(props, live, area)
  const tray = trayOf(live.account, props.conversation)
  const files = createFileEntry((chosen) => {
    tray.add(chosen)
    area()?.focus()
  })
  const place = (): Place => ({
    live,
    conversation: props.conversation,
    state: props.state,
    kind: props.kind,
    help: () => setHelping(true),
  })
  const suggestions = createSuggestions(place, text, caret)
  const open = () => suggestions.all().length > 0

  const look = () => setCaret(area()?.selectionStart ?? 0)
  const apply = (edit: Edit | null) => {
    const at = area()
    if (edit && at) applyEdit(at, edit)
    look()
  }
  const edit = (name: EditName) => apply(EDITS[name](typedIn(area()!)))
  const insert = (said: string) => {
    const { selectionStart: from, selectionEnd: to } = area()!
    apply({ from, to, insert: said, select: [from + said.length, from + said.length] })
  }
  const send = async () => {
    const said = text()
    if (!fits(said, props.editing ? null : tray)) return
    if (props.editing) change(place(), props.editing, said)
    else {
      const { replyTo } = props
      clear() // at once: what is typed from now on is the next message
      if (tray.items.length > 0) speakWith(place(), said, replyTo, tray, props.onSaid)
      else if (!(await speak(place(), said, replyTo, props.onSaid))) return type(said + text())
    }
    props.onDone()
    area()?.focus()
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
      <About editing={props.editing} answered={props.answered} onDone={props.onDone} />
      <Show when={open()}>
        <SuggestionList id={list} suggestions={suggestions} onTake={(taken) => apply(suggestions.take(taken))} />
      </Show>
      <Show when={toolsShown()}>
        <Tools onEdit={edit} />
      </Show>
      <TrayView tray={tray} />
      <div class="composer-line">
        <AttachButton
          onFiles={(chosen) => {
            tray.add(chosen)
            area()?.focus()
          }}
        />
        <MoreMenu conversation={props.conversation} onSaid={props.onSaid} />
        <button
          type="button"
          class="icon-button composer-format"
          aria-label={toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
          title={toolsShown() ? t('composer.hideTools') : t('composer.showTools')}
          aria-expanded={toolsShown()}
          onClick={() => showTools(!toolsShown())}
        >
          <Type size={20} aria-hidden={true} />
        </button>
        <GrowingText
          value={text()}
          onValue={(typed) => {
            type(typed)
            look()
          }}
          onKeyDown={press}
          onSelect={look}
          onKeyUp={look}
          onClick={look}
          onBlur={save}
          role={open() ? 'combobox' : undefined}
          aria-expanded={open() ? true : undefined}
          aria-autocomplete="list"
          aria-controls={open() ? list : undefined}
          aria-activedescendant={open() ? optionId(list, suggestions.pointed()) : undefined}
          aria-invalid={excess(text()) > 0 ? true : undefined}
          aria-label={t('messages.write')}
          placeholder={t('messages.write')}
          dir="auto"
        />
        <EmojiButton onPick={insert} onLeave={() => area()?.focus()} />
        <button
          type="submit"
          class="composer-send"
          disabled={!text().trim() && (props.editing !== null || tray.items.length === 0)}
          aria-label={props.editing ? t('messages.sendEdit') : t('messages.send')}
        >
          <SendHorizontal aria-hidden="true" />
        </button>
      </div>
      <p class="composer-excess" role="status">
        {excess(text()) > 0 ? t('composer.tooLong', number(excess(text()))) : ''}
      </p>
      <Show when={helping()}>
        <HelpDialog place={place()} onClose={() => setHelping(false)} />
      </Show>
    </form>
  )
}
