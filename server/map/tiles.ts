import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { LRUCache } from 'lru-cache'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Outside } from '../outgoing/index.ts'
import { lastingOf } from './lasting.ts'

/** A square of the map. */
export interface Tile {
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
  /** until then it is what is drawn there, in ms since 1970 */
  readonly until: number
}

export interface Square {
  readonly z: number
  readonly x: number
  readonly y: number
}

/** A square has some twenty kilobytes. */
const LARGEST = 512 * 1024
const ROOM = 64 * 1024 * 1024
const PICTURES = ['image/png', 'image/jpeg', 'image/webp']
/** Who does not answer is left alone for so long, square by square; after so many of them in a row, altogether. */
const REST = 30 * SECOND
const MOST_FAILURES = 5

interface TilesOptions {
  readonly find: Outside['find']
  /** the address of a square: `https://tile.example/{z}/{x}/{y}.png`; null: there is no map */
  readonly template: string | undefined
  /** who asks, as those who draw the map want to be told: https://operations.osmfoundation.org/policies/tiles */
  readonly agent: string
  readonly now: () => number
  /** of all that is kept, in bytes */
  readonly room?: number
}

/**
 * The squares of the map. Asked for by many at once, one is fetched once; what was fetched is kept as long as its maker
 * allows, and longer where its maker cannot be reached.
 */
export const createTiles = ({ find, template, agent, now, room = ROOM }: TilesOptions) => {
  const kept = new LRUCache<string, Tile>({ maxSize: room, sizeCalculation: ({ bytes }) => bytes.length + 200 })
  const coming = new Map<string, Promise<Tile | null>>()
  const resting = new LRUCache<string, number>({ max: 10_000 })
  let failures = 0
  let restUntil = 0

  const ask = async (address: string): Promise<Tile | null> => {
    const found = await find(address, { accept: PICTURES.join(), agent, most: LARGEST })
    if (!found || found.body.length >= LARGEST) return null
    const type = (await fileTypeFromBuffer(found.body))?.mime
    if (!type || !PICTURES.includes(type)) return null
    const etag = `"${createHash('sha256').update(found.body).digest('base64url').slice(0, 22)}"`
    return { type, bytes: found.body, etag, until: now() + lastingOf(found.cacheControl) }
  }

  const fetched = async (address: string): Promise<Tile | null> => {
    if (now() < restUntil || now() < (resting.get(address) ?? 0)) return null
    const tile = await ask(address)
    if (tile) {
      failures = 0
      kept.set(address, tile)
      return tile
    }
    resting.set(address, now() + REST)
    failures += 1
    if (failures >= MOST_FAILURES) {
      restUntil = now() + REST
      failures = 0
    }
    return null
  }

  /** One way out for all who want the same. */
  const together = (address: string): Promise<Tile | null> => {
    const before = coming.get(address)
    if (before) return before
    const asked = fetched(address).finally(() => coming.delete(address))
    coming.set(address, asked)
    return asked
  }

  /** @throws Refusal  `map.off` where there is no map, `map.unreachable` where this square cannot be had now */
  return async ({ z, x, y }: Square): Promise<Tile> => {
    if (!template) throw new Refusal('map.off')
    const address = template.replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`)
    const here = kept.get(address)
    if (here && now() < here.until) return here
    const tile = (await together(address)) ?? here
    if (!tile) throw new Refusal('map.unreachable', { retryAfter: REST / SECOND })
    return tile
  }
}
export type Tiles = ReturnType<typeof createTiles>
