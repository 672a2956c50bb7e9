import { createSignal } from 'solid-js'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { PlacePicker, placeName } from '../../../kinds/places/index.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t } from '../../../words/index.ts'
import { DeedDialog } from '../../DeedDialog.tsx'
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
  const move = async (): Promise<undefined> => {
    await accounts.changePlace({ params: { place: props.place.id }, body: { parent: parent() } })
    await props.kept.again()
    toast(t('places.admin.moved', placeName(props.place)), { tone: 'success' })
  }
  return (
    <DeedDialog
      onClose={props.onClose}
      title={t('places.admin.moveTitle', placeName(props.place))}
      description={t('places.admin.moveBody')}
      action={t('places.admin.move')}
      disabled={parent() === props.place.parent}
      onDeed={move}
    >
      <div class="places-form">
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
    </DeedDialog>
  )
}
