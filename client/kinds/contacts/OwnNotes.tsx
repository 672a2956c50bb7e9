import { createSignal, createUniqueId, For } from 'solid-js'
import type { Row } from '../../sync/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import './adding.css'

interface OwnNotesProps {
  readonly row: Row
  readonly labels: readonly string[]
  readonly onClose: () => void
}

/** What one calls a contact, and the label they are kept under: for nobody else's eyes (CO6). */
export const OwnNotes = (props: OwnNotesProps) => {
  const live = useLive()
  const known = createUniqueId()
  const [alias, setAlias] = createSignal(props.row.tuned.alias ?? '')
  const [label, setLabel] = createSignal(props.row.tuned.label ?? '')
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    live.tune(props.row.conversation, { alias: alias().trim() || null, label: label().trim() || null })
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('contacts.own.title', props.row.other ? live.name(props.row.other) : '')}
      size="small"
    >
      <form class="adding" onSubmit={save}>
        <TextField
          label={t('contacts.own.alias')}
          value={alias()}
          onValue={setAlias}
          maxLength={80}
          optional={true}
          autocomplete="off"
          dir="auto"
        />
        <TextField
          label={t('contacts.own.label')}
          hint={t('contacts.own.labelHint')}
          value={label()}
          onValue={setLabel}
          maxLength={40}
          optional={true}
          autocomplete="off"
          dir="auto"
          list={known}
        />
        <datalist id={known}>
          <For each={props.labels}>{(one) => <option value={one} />}</For>
        </datalist>
        <div class="adding-end">
          <Button type="submit" tone="primary">
            {t('contacts.own.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
