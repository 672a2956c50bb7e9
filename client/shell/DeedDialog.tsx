import { createSignal, type JSX } from 'solid-js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { t } from '../words/index.ts'
import { Failure } from './Card.tsx'

interface DeedDialogProps {
  readonly title: string
  readonly description?: JSX.Element
  readonly size?: 'small' | 'medium' | 'large'
  /** what the button says */
  readonly action: string
  /** not yet: something is missing, or nothing is another than before */
  readonly disabled?: boolean
  /** @returns false: there is more to do here. What it throws is shown, and nothing is lost */
  readonly onDeed: () => Promise<boolean | undefined>
  readonly onClose: () => void
  readonly children: JSX.Element
}

/** Something is looked at, changed, and then done; it closes when that is. */
export const DeedDialog = (props: DeedDialogProps) => {
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const go = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      if ((await props.onDeed()) !== false) props.onClose()
    } catch (refused) {
      setFailure(refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      size={props.size ?? 'medium'}
      title={props.title}
      description={props.description}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" busy={busy()} disabled={props.disabled ?? false} onClick={() => void go()}>
            {props.action}
          </Button>
        </>
      }
    >
      <Failure of={failure()} />
      {props.children}
    </Dialog>
  )
}
