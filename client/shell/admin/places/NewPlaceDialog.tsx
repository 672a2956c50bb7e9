import { createSignal, createUniqueId } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { PlacePicker } from '../../../kinds/places/index.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { createForm } from '../../form.ts'
import { useSession } from '../../session.ts'
import type { Kept } from './kept.ts'
import { type Entered, PlaceFields, wishOf, wrongIn } from './PlaceFields.tsx'
import { sortWithin } from './within.ts'

interface NewPlaceDialogProps {
  readonly kept: Kept
  readonly within: PlaceId | null
  readonly onAdded: (place: PlaceId) => void
  readonly onClose: () => void
}

/** Adds a place, within another or at the top. */
export const NewPlaceDialog = (props: NewPlaceDialogProps) => {
  const { accounts } = useSession()
  const id = createUniqueId()
  const [parent, setParent] = createSignal(props.within)
  const start: Entered = {
    name: '',
    nameBn: '',
    sort: sortWithin(props.within ? props.kept.all()?.get(props.within) : undefined),
  }
  const form = createForm<Entered>({
    start,
    check: wrongIn,
    about: { 'place.twin': 'name' },
    async send(entered) {
      const made = await accounts.addPlace({ body: { ...wishOf(entered), parent: parent() } })
      await props.kept.again()
      toast(t('places.admin.added', made.name), { tone: 'success' })
      props.onAdded(made.id)
      props.onClose()
    },
  })
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('places.admin.add')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={form.busy()}>
            {t('places.admin.add')}
          </Button>
        </>
      }
    >
      <form id={id} class="places-form" method="post" noValidate={true} onSubmit={form.submit}>
        <Failure of={form.failure()} />
        <PlaceFields form={form} />
        <PlacePicker
          label={t('places.admin.within')}
          none={t('places.admin.top')}
          tree={props.kept.living() ?? null}
          value={parent()}
          onChange={setParent}
        />
      </form>
    </Dialog>
  )
}
