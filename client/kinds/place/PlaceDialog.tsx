import LocateFixed from 'lucide-solid/icons/locate-fixed'
import { createSignal, createUniqueId, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { LONGEST_PLACE_NAME, rounded } from '../../../shared/kinds/thread/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { coordinatesOf, pointIn } from './coordinates.ts'
import { whereNow } from './here.ts'
import { MapView } from './MapView.tsx'
import type { Point } from './projection.ts'
import './place.css'

interface PlaceDialogProps {
  readonly conversation: ConversationId
  readonly onSaid: () => void
  readonly onClose: () => void
}

const DHAKA: Point = { lat: 23.8103, lon: 90.4125 }
const CITY = 12
const STREET = 16

/** Shares a place: where one is, or any that one points to. */
export const PlaceDialog = (props: PlaceDialogProps) => {
  const live = useLive()
  const form = createUniqueId()
  const [point, setPoint] = createSignal(DHAKA)
  const [zoom, setZoom] = createSignal(CITY)
  const [name, setName] = createSignal('')
  /** what stands in the field while it is no point */
  const [typed, setTyped] = createSignal<string | null>(null)
  const [asking, setAsking] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)

  const show = (middle: Point, at: number) => {
    setPoint({ lat: rounded(middle.lat), lon: rounded(middle.lon) })
    setZoom(at)
    setTyped(null)
  }
  const type = (text: string) => {
    const there = pointIn(text)
    if (there) show(there, Math.max(zoom(), STREET))
    setTyped(text)
  }
  const findMe = async () => {
    setAsking(true)
    setWrong(null)
    const here = await whereNow()
    setAsking(false)
    if (typeof here === 'string') setWrong(t(`place.${here}`))
    else show(here, STREET)
  }
  const lost = () => typed() !== null && pointIn(typed()!) === null
  const send = (event: Event) => {
    event.preventDefault()
    if (lost()) return
    const called = name().trim()
    live.wish(props.conversation, { type: 'message.send', place: { ...point(), ...(called && { name: called }) } })
    props.onSaid()
    props.onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={props.onClose}
      title={t('place.new')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" disabled={lost()}>
            {t('place.send')}
          </Button>
        </>
      }
    >
      <form id={form} class="place-form" onSubmit={send}>
        <div class="place-find">
          <Button icon={LocateFixed} busy={asking()} onClick={() => void findMe()}>
            {t('place.here')}
          </Button>
          <p class="soft" role="status">
            <Show when={wrong()} fallback={t('place.choose')}>
              {(why) => <span class="place-wrong">{why()}</span>}
            </Show>
          </p>
        </div>
        <MapView middle={point()} zoom={zoom()} pin={null} label={t('place.map')} onMove={show} />
        <div class="place-fields">
          <TextField
            label={t('place.name')}
            optional={true}
            value={name()}
            onValue={setName}
            maxLength={LONGEST_PLACE_NAME}
            dir="auto"
            autocomplete="off"
          />
          <TextField
            label={t('place.coordinates')}
            value={typed() ?? coordinatesOf(point())}
            onValue={type}
            error={lost() ? t('place.noPoint') : null}
            dir="ltr"
            autocomplete="off"
            inputmode="text"
          />
        </div>
      </form>
    </Dialog>
  )
}
