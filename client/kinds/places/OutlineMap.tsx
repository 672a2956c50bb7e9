import { createEffect, createSignal, For, on, Show } from 'solid-js'
import type { Outline } from '../../../shared/kernel/outline.ts'
import { MapView } from '../place/MapView.tsx'
import type { Point } from '../place/projection.ts'
import { pathOn, spotOf, viewOn } from './drawing.ts'
import './outline.css'

const DHAKA = { middle: { lat: 23.8103, lon: 90.4125 }, zoom: 12 }
/** As wide and high as the map is on a phone. */
const WIDTH = 320
const HEIGHT = 240

interface OutlineMapProps {
  readonly outline: Outline | null
  /** shown behind it, for finding one's way: those beside it, say */
  readonly others?: readonly Outline[]
  readonly label: string
  /** set by hand so far; left out: nothing is drawn by hand */
  readonly corners?: readonly Point[]
  readonly onPress?: (point: Point) => void
  /** where the middle of the map is */
  readonly onMiddle?: (point: Point) => void
}

/** The map with an outline on it, to look at or to be drawn. */
export const OutlineMap = (props: OutlineMapProps) => {
  const start = viewOn(props.outline ?? props.others?.[0] ?? null, WIDTH, HEIGHT) ?? DHAKA
  const [middle, setMiddle] = createSignal<Point>(start.middle)
  const [zoom, setZoom] = createSignal(start.zoom)
  const look = (point: Point, at: number) => {
    setMiddle(point)
    setZoom(at)
    props.onMiddle?.(point)
  }
  // another outline than the one that is drawn here: one goes there
  createEffect(
    on(
      () => (props.onPress ? null : props.outline),
      (outline) => {
        const there = viewOn(outline, WIDTH, HEIGHT)
        if (there) look(there.middle, there.zoom)
      },
      { defer: true },
    ),
  )
  return (
    <MapView
      middle={middle()}
      zoom={zoom()}
      pin="none"
      label={props.label}
      onMove={look}
      {...(props.onPress && { onPress: props.onPress })}
      over={
        <svg class="map-over outline" aria-hidden="true">
          <For each={props.others ?? []}>
            {(other) => <path class="outline-other" d={pathOn(other, middle(), zoom())} />}
          </For>
          <Show when={props.outline}>{(outline) => <path d={pathOn(outline(), middle(), zoom())} />}</Show>
          <Show when={props.corners}>
            {(corners) => (
              <>
                <path class="outline-aim" d="M-8 0H8M0 -8V8" />
                <For each={corners()}>
                  {(corner) => {
                    const at = () => spotOf(corner, middle(), zoom())
                    return <circle cx={at().right} cy={at().down} r="5" />
                  }}
                </For>
              </>
            )}
          </Show>
        </svg>
      }
    />
  )
}
