import { createSignal } from 'solid-js'
import { inLanguage } from '../../../../../shared/kinds/ticket/desk/index.ts'
import { SelectField } from '../../../../ui/SelectField.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { toast } from '../../../../ui/Toast.tsx'
import { language, t } from '../../../../words/index.ts'
import type { Asked } from '../asked.ts'
import { workDesks } from '../desks.ts'
import { FormDialog } from '../FormDialog.tsx'
import type { Kept } from './kept.ts'

interface KeepDialogProps {
  readonly kept: Kept
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
  readonly onClose: () => void
}

/** Those who can have a list: oneself, or all who work at one of one's desks. */
export const sharings = () => [
  { value: '', label: t('view.mine') },
  ...workDesks().map(({ id, name }) => ({ value: id, label: t('view.shared', inLanguage(name, language())) })),
]

/** What is shown now, under a name. */
export const KeepDialog = (props: KeepDialogProps) => {
  const [name, setName] = createSignal('')
  const [desk, setDesk] = createSignal('')
  const keep = async () => {
    if (name().trim() === '') return
    const view = await props.kept.keep(name().trim(), desk() || null, props.asked)
    if (!view) return
    toast(t('view.kept'), { tone: 'success' })
    props.onClose()
    props.onAsk({ ...props.asked, view })
  }
  return (
    <FormDialog title={t('view.keep')} action={t('view.save')} onDone={() => void keep()} onClose={props.onClose}>
      <TextField
        label={t('view.name')}
        hint={t('view.nameHint')}
        value={name()}
        onValue={setName}
        maxLength={60}
        required={true}
        dir="auto"
        autocomplete="off"
      />
      <SelectField
        label={t('view.who')}
        hint={desk() ? t('view.sharedHint') : undefined}
        value={desk()}
        options={sharings()}
        onValue={setDesk}
      />
    </FormDialog>
  )
}
