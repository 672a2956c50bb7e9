import MapPin from 'lucide-solid/icons/map-pin'
import Minus from 'lucide-solid/icons/minus'
import Plus from 'lucide-solid/icons/plus'
import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { IconButton } from '../../ui/IconButton.tsx'
import { number, t } from '../../words/index.ts'
import { coordinatesOf } from './coordinates.ts'
import { createHand, wayOf } from './hand.ts'
import { Credit, Pieces } from './Pieces.tsx'
import { away, FARTHEST, moved, NEAREST, type Point, zoomed } from './projection.ts'

interface MapViewProps {
  readonly middle: Point
  readonly zoom: number
  readonly onMove: (middle: Point, zoom: number) => void
  /** what is marked; null: the middle itself, wherever that is */
  readonly pin: Point | null | 'none'
  readonly label: string
  /** drawn over it, from its middle: that is where its origin lies */
  readonly over?: JSX.Element
  /** somebody pressed on it without dragging */
  readonly onPress?: (point: Point) => void
}

/** A pointer that moved less than so many pixels pressed, and did not drag. */
const STEADY = 6

/** A map to look around in: by mouse, finger and keys. */
export const MapView = (props: MapViewProps) => {
  const hint = createUniqueId()
  const [size, setSize] = createSignal({ width: 0, height: 0 })
  let room!: HTMLElement
  onMount(() => {
    const measure = new ResizeObserver(() => setSize({ width: room.clientWidth, height: room.clientHeight }))
    measure.observe(room)
    onCleanup(() => measure.disconnect())
  })
  const drag = (right: number, down: number) => props.onMove(moved(props.middle, props.zoom, right, down), props.zoom)
  const step = (by: 1 | -1, { x, y } = { x: 0, y: 0 }) => {
    const to = Math.min(NEAREST, Math.max(FARTHEST, props.zoom + by))
    if (to !== props.zoom) props.onMove(zoomed(props.middle, props.zoom, to, x, y), to)
  }
  const hand = createHand({ drag: (right, down) => drag(-right, -down), step })
  const spotOf = ({ clientX, clientY }: MouseEvent) => {
    const { left, top, width, height } = room.getBoundingClientRect()
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 }
  }
  const press = (event: KeyboardEvent) => {
    const way = event.ctrlKey || event.metaKey || event.altKey ? null : wayOf(event)
    if (!way) return
    event.preventDefault()
    event.stopPropagation()
    if ('step' in way) step(way.step)
    else drag(way.right, way.down)
  }
  const pin = () =>
    props.pin && props.pin !== 'none' ? away(props.middle, props.pin, props.zoom) : { right: 0, down: 0 }
  /** where a pointer came down that has hardly moved since */
  let touched: { readonly x: number; readonly y: number } | null = null
  const steady = ({ x, y }: { readonly x: number; readonly y: number }) =>
    touched !== null && Math.hypot(x - touched.x, y - touched.y) < STEADY
  return (
    <div class="map-frame">
      <section
        class="map"
        role="application"
        tabindex={0}
        aria-label={props.label}
        aria-describedby={hint}
        ref={room}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          room.setPointerCapture(event.pointerId)
          touched = event.isPrimary ? spotOf(event) : null
          hand.down(event.pointerId, spotOf(event))
        }}
        onPointerMove={(event) => {
          if (props.onPress && steady(spotOf(event))) return
          touched = null
          hand.move(event.pointerId, spotOf(event))
        }}
        onPointerUp={(event) => {
          hand.up(event.pointerId)
          const { x, y } = spotOf(event)
          if (steady({ x, y })) props.onPress?.(moved(props.middle, props.zoom, x, y))
          touched = null
        }}
        onPointerCancel={(event) => hand.up(event.pointerId)}
        onDblClick={(event) => props.onPress || step(1, spotOf(event))}
        on:wheel={{
          passive: false,
          handleEvent(event: WheelEvent) {
            event.preventDefault()
            hand.wheel(event.deltaY * (event.deltaMode === 1 ? 32 : 1), spotOf(event))
          },
        }}
      >
        <Pieces middle={props.middle} zoom={props.zoom} width={size().width} height={size().height} />
        {props.over}
        <Show when={props.pin !== 'none'}>
          <span class="map-pin" style={{ transform: `translate(${pin().right}px, ${pin().down}px)` }}>
            <MapPin aria-hidden={true} />
          </span>
        </Show>
      </section>
      <div class="map-zoom">
        <IconButton
          icon={Plus}
          size="small"
          label={t('place.nearer')}
          aria-disabled={props.zoom >= NEAREST}
          onClick={() => step(1)}
        />
        <IconButton
          icon={Minus}
          size="small"
          label={t('place.farther')}
          aria-disabled={props.zoom <= FARTHEST}
          onClick={() => step(-1)}
        />
      </div>
      <Credit />
      <p class="unseen" id={hint}>
        {t('place.keys')}
      </p>
      <p class="unseen" role="status">
        <Show when={size().width > 0}>{t('place.middle', coordinatesOf(props.middle), number(props.zoom))}</Show>
      </p>
    </div>
  )
}
