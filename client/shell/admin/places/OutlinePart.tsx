import Pencil from 'lucide-solid/icons/pencil'
import Trash from 'lucide-solid/icons/trash'
import { createResource, createSignal, Show } from 'solid-js'
import type { Outline } from '../../../../shared/kernel/outline.ts'
import type { KeptPlace } from '../../../../shared/protocol/places.ts'
import { OutlineMap, placeName } from '../../../kinds/places/index.tsx'
import { Button } from '../../../ui/Button.tsx'
import { later } from '../../../ui/later.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { t, why } from '../../../words/index.ts'
import { useSession } from '../../session.ts'
import type { Kept } from './kept.ts'

const OutlineDialog = later(async () => (await import('./OutlineDialog.tsx')).OutlineDialog)

/** Where a place lies on the map. */
export const OutlinePart = (props: { readonly place: KeptPlace; readonly kept: Kept }) => {
  const { accounts } = useSession()
  const [drawing, setDrawing] = createSignal(false)
  const read = async (place: KeptPlace) =>
    place.outlined ? (await accounts.placeOutline({ params: { place: place.id } })).outline : null
  const [own] = createResource(() => props.place, read)
  /** what it lies in, to find one's way by: the nearest around it that has one */
  const around = () =>
    (props.kept.all()?.pathOf(props.place.id) ?? []).slice(0, -1).findLast(({ outlined }) => outlined)
  const [outer] = createResource(around, read)
  const outline = () => (own.error ? null : (own.latest ?? null))
  const others = () => [outer.error ? null : outer.latest].filter((one) => one !== null && one !== undefined)

  const save = async (drawn: Outline | null) => {
    await accounts.changePlace({ params: { place: props.place.id }, body: { outline: drawn } })
    await props.kept.again()
    toast(drawn ? t('places.outline.saved') : t('places.outline.removed'), { tone: 'success' })
  }
  const remove = () => save(null).catch((refused) => toast(why(refused), { tone: 'danger' }))

  return (
    <section class="places-outline" aria-label={t('places.outline.title')}>
      <h4>{t('places.outline.title')}</h4>
      <Show when={outline()} fallback={<p class="soft">{!props.place.outlined && t('places.outline.none')}</p>}>
        {(there) => (
          <OutlineMap outline={there()} others={others()} label={t('places.outline.of', placeName(props.place))} />
        )}
      </Show>
      <div class="places-ways">
        <Button size="small" icon={Pencil} onClick={() => setDrawing(true)}>
          {props.place.outlined ? t('places.outline.change') : t('places.outline.draw')}
        </Button>
        <Show when={props.place.outlined}>
          <Button size="small" tone="quiet" icon={Trash} onClick={() => void remove()}>
            {t('places.outline.remove')}
          </Button>
        </Show>
      </div>
      <Show when={drawing()}>
        <OutlineDialog
          name={placeName(props.place)}
          outline={outline()}
          others={others()}
          onSave={save}
          onClose={() => setDrawing(false)}
        />
      </Show>
    </section>
  )
}
