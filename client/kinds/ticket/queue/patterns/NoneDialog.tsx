import { createSignal, For } from 'solid-js'
import { LONGEST_REASON } from '../../../../../shared/protocol/patterns.ts'
import { Button } from '../../../../ui/Button.tsx'
import { TextField } from '../../../../ui/TextField.tsx'
import { number, t } from '../../../../words/index.ts'
import { FormDialog } from '../FormDialog.tsx'
import type { Told } from './watching.ts'

interface NoneDialogProps {
  readonly told: Told
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

const REASONS = ['drill', 'announced', 'unrelated'] as const

/** Why many tickets at once are none: it is counted, and whoever set the limits looks at it. */
export const NoneDialog = (props: NoneDialogProps) => {
  const [reason, setReason] = createSignal('')
  const done = () => reason().trim() && props.onReason(reason().trim())
  return (
    <FormDialog title={t('pattern.noneTitle')} action={t('pattern.noneAction')} onDone={done} onClose={props.onClose}>
      <div class="pattern-reasons">
        <For each={REASONS}>
          {(one) => (
            <Button
              size="small"
              aria-pressed={reason() === t(`pattern.${one}`)}
              onClick={() => setReason(t(`pattern.${one}`))}
            >
              {t(`pattern.${one}`)}
            </Button>
          )}
        </For>
      </div>
      <TextField
        label={t('pattern.reason')}
        hint={t('pattern.reasonHint')}
        value={reason()}
        onValue={setReason}
        maxLength={LONGEST_REASON}
        required={true}
        dir="auto"
        autocomplete="off"
      />
      <p class="soft pattern-measured">{t('pattern.measured', props.told.told, number(props.told.none))}</p>
    </FormDialog>
  )
}
