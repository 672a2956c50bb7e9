import LocateFixed from 'lucide-solid/icons/locate-fixed'
import X from 'lucide-solid/icons/x'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { rounded } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/index.ts'
import { coordinatesOf } from '../place/coordinates.ts'
import { whereNow } from '../place/here.ts'
import { MapView } from '../place/MapView.tsx'
import type { Point } from '../place/projection.ts'

interface PointFieldProps {
  readonly value: Point | null
  readonly optional: boolean
  readonly error: string | null
  readonly onValue: (point: Point | null) => void
}

const DHAKA: Point = { lat: 23.8103, lon: 90.4125 }
const CITY = 12
const STREET = 16

/** A point on the map: where one is, where one taps, or the middle for those who go by keys. */
export const PointField = (props: PointFieldProps) => {
  const id = createUniqueId()
  const [middle, setMiddle] = createSignal(props.value ?? DHAKA)
  const [zoom, setZoom] = createSignal(props.value ? STREET : CITY)
  const [asking, setAsking] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  const choose = ({ lat, lon }: Point) => props.onValue({ lat: rounded(lat), lon: rounded(lon) })
  const findMe = async () => {
    setAsking(true)
    setWrong(null)
    const here = await whereNow()
    setAsking(false)
    if (typeof here === 'string') return void setWrong(t(`place.${here}`))
    setMiddle(here)
    setZoom(STREET)
    choose(here)
  }
  const said = () => wrong() ?? (props.value ? t('desk.pointAt', coordinatesOf(props.value)) : t('desk.pointHint'))
  return (
    <fieldset class="field-group desk-choices desk-point" aria-describedby={`${id}-said`} data-field="point">
      <legend>
        {t('desk.point')}
        <Show when={props.optional}>
          <span class="field-optional"> {t('form.optional')}</span>
        </Show>
      </legend>
      <div class="desk-point-deeds">
        <Button icon={LocateFixed} busy={asking()} onClick={() => void findMe()}>
          {t('desk.here')}
        </Button>
        <Button onClick={() => choose(middle())}>{t('desk.middle')}</Button>
        <Show when={props.value}>
          <Button tone="quiet" icon={X} onClick={() => props.onValue(null)}>
            {t('desk.noPoint')}
          </Button>
        </Show>
      </div>
      <MapView
        middle={middle()}
        zoom={zoom()}
        pin={props.value ?? 'none'}
        label={t('desk.map')}
        onMove={(to, at) => {
          setMiddle(to)
          setZoom(at)
        }}
        onPress={choose}
      />
      <p class={props.error ? 'field-error' : 'field-hint'} id={`${id}-said`} role="status">
        {props.error && !props.value ? props.error : said()}
      </p>
    </fieldset>
  )
}
