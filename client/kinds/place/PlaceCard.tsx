import Copy from 'lucide-solid/icons/copy'
import ExternalLink from 'lucide-solid/icons/external-link'
import MapPin from 'lucide-solid/icons/map-pin'
import { createSignal, Show } from 'solid-js'
import type { Place } from '../../../shared/kinds/thread/index.ts'
import { drawn } from '../../ui/drawn.ts'
import { later } from '../../ui/later.tsx'
import { toast } from '../../ui/Toast.tsx'
import { t } from '../../words/index.ts'
import { coordinatesOf, outsideOf } from './coordinates.ts'
import { Credit, Pieces } from './Pieces.tsx'
import './place.css'

const MapDialog = later(async () => (await import('./MapDialog.tsx')).MapDialog)

const [PinIcon, OpenIcon, CopyIcon] = [drawn(MapPin), drawn(ExternalLink), drawn(Copy)]

/** As much as is seen of it in a thread: streets, and what they are called. */
const ZOOM = 15
const WIDTH = 340
const HEIGHT = 150

/** Where something is: a still picture of the map around it, and the ways there. */
export const PlaceCard = (props: { readonly place: Place }) => {
  const [open, setOpen] = createSignal(false)
  const at = () => coordinatesOf(props.place)
  const copy = () =>
    void navigator.clipboard.writeText(at()).then(
      () => toast(t('messages.copied')),
      () => undefined,
    )
  return (
    <section class="place" aria-label={props.place.name ? t('place.said', props.place.name) : t('place.one')}>
      <div class="map-frame place-map">
        <button
          type="button"
          class="map"
          aria-label={t('place.look', props.place.name ?? at())}
          onClick={() => setOpen(true)}
        >
          <Pieces middle={props.place} zoom={ZOOM} width={WIDTH} height={HEIGHT} />
          <span class="map-pin">
            <PinIcon />
          </span>
        </button>
        <Credit />
      </div>
      <div class="place-foot">
        <p class="place-words">
          <b dir="auto">{props.place.name ?? t('place.one')}</b>
          <span dir="ltr">{at()}</span>
        </p>
        <a
          class="icon-button"
          data-size="small"
          href={outsideOf(props.place, navigator.userAgent)}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('place.outside')}
          title={t('place.outside')}
        >
          <OpenIcon />
        </a>
        <button
          type="button"
          class="icon-button"
          data-size="small"
          aria-label={t('place.copy')}
          title={t('place.copy')}
          onClick={copy}
        >
          <CopyIcon />
        </button>
      </div>
      <Show when={open()}>
        <MapDialog place={props.place} onClose={() => setOpen(false)} />
      </Show>
    </section>
  )
}
