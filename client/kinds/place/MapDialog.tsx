import ExternalLink from 'lucide-solid/icons/external-link'
import { createSignal } from 'solid-js'
import type { Place } from '../../../shared/kinds/thread/index.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../words/index.ts'
import { coordinatesOf, outsideOf } from './coordinates.ts'
import { MapView } from './MapView.tsx'
import type { Point } from './projection.ts'

const NEAR = 16

/** The map around a place, to look around in. */
export const MapDialog = (props: { readonly place: Place; readonly onClose: () => void }) => {
  const [middle, setMiddle] = createSignal<Point>(props.place)
  const [zoom, setZoom] = createSignal(NEAR)
  const show = (point: Point, at: number) => {
    setMiddle(point)
    setZoom(at)
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={props.place.name ?? t('place.one')}
      description={<span dir="ltr">{coordinatesOf(props.place)}</span>}
      size="large"
      actions={
        <>
          <ButtonLink
            icon={ExternalLink}
            href={outsideOf(props.place, navigator.userAgent)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('place.outside')}
          </ButtonLink>
          <Button onClick={() => show(props.place, NEAR)}>{t('place.back')}</Button>
        </>
      }
    >
      <MapView
        middle={middle()}
        zoom={zoom()}
        pin={props.place}
        label={t('place.mapOf', props.place.name ?? coordinatesOf(props.place))}
        onMove={show}
      />
    </Dialog>
  )
}
