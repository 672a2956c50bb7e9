import Archive from 'lucide-solid/icons/archive'
import ArchiveRestore from 'lucide-solid/icons/archive-restore'
import ArrowLeft from 'lucide-solid/icons/arrow-left'
import FolderTree from 'lucide-solid/icons/folder-tree'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, Show } from 'solid-js'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { placeName } from '../../../kinds/places/index.tsx'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { confirmed } from '../../../ui/Confirm.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t, why } from '../../../words/index.ts'
import { Failure } from '../../Card.tsx'
import { createForm } from '../../form.ts'
import { useSession } from '../../session.ts'
import type { Kept } from './kept.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { OutlinePart } from './OutlinePart.tsx'
import { type Entered, PlaceFields, wishOf, wrongIn } from './PlaceFields.tsx'

interface PlaceSheetProps {
  readonly place: KeptPlace
  readonly kept: Kept
  readonly onBack: () => void
  readonly onAdd: () => void
}

/** One place: what it is called, where it lies, what can be done with it. What is being typed stays while that changes. */
export const PlaceSheet = (props: PlaceSheetProps) => {
  const { accounts } = useSession()
  const [moving, setMoving] = createSignal(false)
  const { id, name, nameBn, sort } = props.place
  const called = () => placeName(props.place)
  const path = () => props.kept.all()?.pathOf(id) ?? []
  const retired = () => path().some((above) => above.retiredAt !== null)
  const inside = () => props.kept.all()?.childrenOf(id).length ?? 0

  const form = createForm<Entered>({
    start: { name, nameBn: nameBn ?? '', sort },
    check: wrongIn,
    about: { 'place.twin': 'name' },
    async send(entered) {
      await accounts.changePlace({ params: { place: id }, body: wishOf(entered) })
      await props.kept.again()
      toast(t('places.admin.saved'), { tone: 'success' })
    },
  })
  const retire = async (wanted: boolean) => {
    const [title, body] = [t('places.admin.retireTitle', called()), t('places.admin.retireBody')]
    if (wanted && !(await confirmed({ title, body, action: t('places.admin.retire'), danger: true }))) return
    try {
      await accounts.changePlace({ params: { place: id }, body: { retired: wanted } })
      toast(wanted ? t('places.admin.gone', called()) : t('places.admin.restored', called()), { tone: 'success' })
      await props.kept.again()
    } catch (refused) {
      toast(why(refused), { tone: 'danger' })
    }
  }

  return (
    <section class="places-one sheet" aria-label={called()}>
      <Button class="places-back" tone="quiet" size="small" icon={ArrowLeft} onClick={props.onBack}>
        {t('places.admin.back')}
      </Button>
      <header class="places-title">
        <p class="soft" dir="auto">
          {[t(`places.sort.${props.place.sort}`), ...path().slice(0, -1).map(placeName).reverse()].join(' · ')}
        </p>
        <h3 dir="auto">
          {called()}
          <Show when={retired()}>
            <Badge tone="warning">{t('places.admin.outOfUse')}</Badge>
          </Show>
        </h3>
        <p class="soft">
          {t('places.admin.inside', inside())} · {t('places.admin.people', props.place.people)}
        </p>
      </header>
      <div class="places-ways">
        <Show when={!retired()}>
          <Button size="small" icon={Plus} onClick={props.onAdd}>
            {t('places.admin.addWithin')}
          </Button>
        </Show>
        <Button size="small" icon={FolderTree} onClick={() => setMoving(true)}>
          {t('places.admin.move')}
        </Button>
        <Show
          when={props.place.retiredAt === null}
          fallback={
            <Button size="small" icon={ArchiveRestore} onClick={() => void retire(false)}>
              {t('places.admin.restore')}
            </Button>
          }
        >
          <Button size="small" icon={Archive} onClick={() => void retire(true)}>
            {t('places.admin.retire')}
          </Button>
        </Show>
      </div>
      <form class="places-form" method="post" noValidate={true} onSubmit={form.submit}>
        <Failure of={form.failure()} />
        <PlaceFields form={form} />
        <Button type="submit" tone="primary" busy={form.busy()}>
          {t('action.save')}
        </Button>
      </form>
      <OutlinePart place={props.place} kept={props.kept} />
      <Show when={moving()}>
        <MoveDialog kept={props.kept} place={props.place} onClose={() => setMoving(false)} />
      </Show>
    </section>
  )
}
