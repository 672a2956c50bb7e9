import { createSignal, Show } from 'solid-js'
import { DAY } from '../../../../shared/kernel/time.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { MomentField } from '../../../ui/MomentField.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { t } from '../../../words/index.ts'

const LENGTHS = { day: DAY, week: 7 * DAY, month: 30 * DAY, moment: null, ever: null } as const
type Length = keyof typeof LENGTHS
const NAMES = Object.keys(LENGTHS) as Length[]

interface SuspendDialogProps {
  readonly name: string
  readonly onClose: () => void
  /** @returns whether it was done */
  readonly onSend: (body: { readonly reason: string; readonly until: number | null }) => Promise<boolean>
}

export const SuspendDialog = (props: SuspendDialogProps) => {
  const [reason, setReason] = createSignal('')
  const [length, setLength] = createSignal<Length>('week')
  const [moment, setMoment] = createSignal<number | null>(null)
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const until = (): number | null => {
    const lasts = LENGTHS[length()]
    return length() === 'moment' ? moment() : lasts && Date.now() + lasts
  }
  const noReason = () => !reason().trim()
  const noMoment = () => length() === 'moment' && (moment() ?? 0) <= Date.now()
  const send = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (noReason() || noMoment() || busy()) return
    setBusy(true)
    const done = await props.onSend({ reason: reason().trim(), until: until() })
    setBusy(false)
    if (done) props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('staff.suspend.ask', props.name)}
      description={t('staff.suspend.body')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('action.cancel')}</Button>
          <Button tone="danger" type="submit" form="suspend" busy={busy()}>
            {t('staff.suspend.action')}
          </Button>
        </>
      }
    >
      <form id="suspend" class="person-form" onSubmit={send} novalidate={true}>
        <TextArea
          label={t('staff.suspend.reason')}
          hint={t('staff.suspend.reasonHint')}
          error={tried() && noReason() ? t('staff.suspend.reasonMissing') : null}
          value={reason()}
          maxLength={500}
          onValue={setReason}
        />
        <SelectField
          label={t('staff.suspend.until')}
          value={length()}
          options={NAMES.map((value) => ({ value, label: t(`staff.suspend.for.${value}`) }))}
          onValue={setLength}
        />
        <Show when={length() === 'moment'}>
          <MomentField
            label={t('staff.suspend.moment')}
            error={tried() && noMoment() ? t('staff.suspend.momentMissing') : null}
            value={moment()}
            min={Date.now()}
            onValue={setMoment}
          />
        </Show>
      </form>
    </Dialog>
  )
}
