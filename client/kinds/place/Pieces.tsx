import { createMemo, For, Show } from 'solid-js'
import { tileOf } from '../../../shared/protocol/map.ts'
import { t } from '../../words/index.ts'
import { useOffers } from '../offers.ts'
import { type Point, piecesOf, TILE } from './projection.ts'
import './map.css'

/** Who draws the map is left alone for half a minute when they fail (server/map); then a square is asked for once more. */
const LATER = 35_000

const tryLater = (picture: HTMLImageElement) => {
  const { src } = picture
  setTimeout(() => {
    if (!picture.isConnected) return
    picture.src = ''
    picture.src = src
  }, LATER)
}

interface PiecesProps {
  readonly middle: Point
  readonly zoom: number
  /** of what is seen, at most, in pixels */
  readonly width: number
  readonly height: number
}

/**
 * The map around a point, put together of squares; where there are none, the calm grid behind them is seen. All of it is
 * for the eyes: whoever shows it says in words what is to be seen.
 */
export const Pieces = (props: PiecesProps) => {
  const offers = useOffers()
  // by its address a square is the same one after the map moved: it is pushed along, not drawn anew
  const pieces = createMemo(
    () =>
      new Map(
        piecesOf(props.middle, props.zoom, props.width, props.height).map(
          (piece) =>
            [`${tileOf(piece.z, piece.x, piece.y)} ${Math.floor(piece.left / 256 / 2 ** piece.z)}`, piece] as const,
        ),
      ),
  )
  return (
    <Show when={offers().map}>
      <div class="map-pieces" aria-hidden="true">
        <For each={[...pieces().keys()]}>
          {(key) => (
            <img
              class="map-piece"
              src={key.split(' ')[0]}
              alt=""
              width={TILE}
              height={TILE}
              draggable={false}
              style={{ transform: `translate(${pieces().get(key)?.left ?? 0}px, ${pieces().get(key)?.top ?? 0}px)` }}
              onLoad={(event) => event.currentTarget.classList.add('there')}
              onError={(event) => tryLater(event.currentTarget)}
            />
          )}
        </For>
      </div>
    </Show>
  )
}

/** Whose map it is: who draws it wants to be named, and should be. */
export const Credit = () => {
  const offers = useOffers()
  return (
    <Show when={offers().map}>
      <small class="map-credit" lang="en" dir="ltr">
        <a
          href="https://www.openstreetmap.org/copyright"
          target="_blank"
          rel="noopener noreferrer"
          title={t('place.credit')}
        >
          © OpenStreetMap contributors
        </a>
      </small>
    </Show>
  )
}
