import { createSignal, createUniqueId, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { HOUR } from '../../../shared/kernel/time.ts'
import type { Meeting } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MomentField } from '../../ui/MomentField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { ownZone, placeOfZone } from './times.ts'
import './meeting.css'

interface MeetingDialogProps {
  readonly conversation: ConversationId
  /** what is changed; missing: a new one is called */
  readonly changes?: { readonly target: number; readonly meeting: Meeting }
  readonly onSaid: () => void
  readonly onClose: () => void
}

const LONGEST_TITLE = 120
const LONGEST_ABOUT = 2_000

/** Calls people together, or says that it is at another time or place. */
export const MeetingDialog = (props: MeetingDialogProps) => {
  const live = useLive()
  const form = createUniqueId()
  const before = props.changes?.meeting
  const [title, setTitle] = createSignal('')
  const [about, setAbout] = createSignal('')
  const [place, setPlace] = createSignal(before?.place ?? '')
  const [starts, setStarts] = createSignal<number | null>(before?.starts ?? null)
  const [ends, setEnds] = createSignal<number | null>(before?.ends ?? null)
  /** An end that was said moves along: who moves the beginning seldom wants it shorter. */
  const begin = (at: number | null) => {
    const [from, to] = [starts(), ends()]
    if (at !== null && to !== null) setEnds(from !== null && to > from ? at + (to - from) : at + HOUR)
    setStarts(at)
  }
  const past = () => (starts() ?? Number.POSITIVE_INFINITY) <= Date.now()
  const backwards = () => (ends() ?? Number.POSITIVE_INFINITY) <= (starts() ?? 0)
  const named = () => props.changes !== undefined || title().trim() !== ''
  const ready = () => named() && starts() !== null && !past() && !backwards()
  const meeting = (): Meeting => {
    const [to, where] = [ends(), place().trim()]
    const zone = ownZone()
    return { starts: starts()!, zone, ...(to !== null && { ends: to }), ...(where && { place: where }) }
  }
  const send = (event: Event) => {
    event.preventDefault()
    if (!ready()) return
    const { changes } = props
    const text = [title().trim(), about().trim()].filter(Boolean).join('\n\n')
    if (changes) live.wish(props.conversation, { type: 'meeting.change', target: changes.target, meeting: meeting() })
    else live.wish(props.conversation, { type: 'message.send', text, meeting: meeting() })
    props.onSaid()
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={props.changes ? t('meeting.changeTitle') : t('meeting.new')}
      description={props.changes ? t('meeting.changeHint') : t('meeting.hint')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={!ready()}>
            {props.changes ? t('action.save') : t('meeting.call')}
          </Button>
        </>
      }
    >
      <form id={form} class="stack-form" onSubmit={send}>
        <Show when={!props.changes}>
          <TextField
            label={t('meeting.title')}
            value={title()}
            onValue={setTitle}
            maxLength={LONGEST_TITLE}
            dir="auto"
            autocomplete="off"
          />
        </Show>
        <div class="meeting-times">
          <MomentField
            label={t('meeting.starts')}
            hint={t('meeting.inZone', placeOfZone(ownZone()))}
            value={starts()}
            min={Date.now()}
            error={past() ? t('poll.past') : null}
            onValue={begin}
          />
          <MomentField
            label={t('meeting.ends')}
            optional={true}
            value={ends()}
            min={starts() ?? Date.now()}
            error={backwards() ? t('meeting.backwards') : null}
            onValue={setEnds}
          />
        </div>
        <TextField
          label={t('meeting.place')}
          optional={true}
          value={place()}
          onValue={setPlace}
          maxLength={200}
          dir="auto"
          autocomplete="off"
        />
        <Show when={!props.changes}>
          <TextArea
            label={t('meeting.about')}
            optional={true}
            value={about()}
            onValue={setAbout}
            maxLength={LONGEST_ABOUT}
            dir="auto"
          />
        </Show>
      </form>
    </Dialog>
  )
}
