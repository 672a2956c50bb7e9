import { createSignal } from 'solid-js'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { PlacePicker, placeName } from '../../../kinds/places/index.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { useSession } from '../../session.ts'
import type { Kept } from './kept.ts'
import { takes } from './within.ts'

interface MoveDialogProps {
  readonly kept: Kept
  readonly place: KeptPlace
  readonly onClose: () => void
}

/** Moves a place, with all that lies within it. */
export const MoveDialog = (props: MoveDialogProps) => {
  const { accounts } = useSession()
  const [parent, setParent] = createSignal(props.place.parent)
  const [failure, setFailure] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const move = async () => {
    setBusy(true)
    try {
      await accounts.changePlace({ params: { place: props.place.id }, body: { parent: parent() } })
      await props.kept.again()
      toast(t('places.admin.moved', placeName(props.place)), { tone: 'success' })
      props.onClose()
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
      title={t('places.admin.moveTitle', placeName(props.place))}
      description={t('places.admin.moveBody')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" busy={busy()} disabled={parent() === props.place.parent} onClick={() => void move()}>
            {t('places.admin.move')}
          </Button>
        </>
      }
    >
      <div class="places-form">
        <Failure of={failure()} />
        <PlacePicker
          label={t('places.admin.within')}
          none={t('places.admin.top')}
          tree={props.kept.living() ?? null}
          barred={(place) => {
            const tree = props.kept.all()
            const to = tree?.get(place.id)
            return !(tree && to && takes(tree, props.place.id, to))
          }}
          value={parent()}
          onChange={setParent}
        />
      </div>
    </Dialog>
  )
}
