import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY, SECOND } from '../../shared/kernel/time.ts'
import type { mapRoutes } from '../../shared/protocol/map.ts'
import type { Content, Handlers } from '../http/handler.ts'
import type { Square, Tile, Tiles } from './tiles.ts'

/** @throws Refusal  `input.invalid` beyond the edge of the world */
const onTheMap = ({ z, x, y }: Square): Square => {
  if (Math.max(x, y) < 2 ** z) return { z, x, y }
  throw new Refusal('input.invalid', { issues: [{ path: x < 2 ** z ? 'y' : 'x', message: 'must be on the map' }] })
}

const contentOf = ({ type, bytes, etag, until }: Tile, now: number): Content => {
  const seconds = Math.floor(Math.max(0, Math.min(DAY, until - now)) / SECOND)
  return {
    type,
    size: bytes.length,
    etag,
    fields: [['cache-control', `private, max-age=${seconds}`]],
    open: async ({ first, last }) => new Blob([Uint8Array.from(bytes.subarray(first, last + 1))]).stream(),
  }
}

export const createMapHandlers = (tiles: Tiles, now: () => number): Handlers<typeof mapRoutes> => ({
  mapTile: async ({ params }) => contentOf(await tiles(onTheMap(params)), now()),
})
