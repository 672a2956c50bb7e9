import { fileTypeFromBuffer } from 'file-type'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Outside } from '../outgoing/index.ts'
import type { Gifs, GifWish, Moving } from './gifs.ts'

const MEGABYTE = 1024 * 1024
const LARGEST_PREVIEW = MEGABYTE
const ROOM = 32 * MEGABYTE
/** All frames together, in pixels. */
const MOST_PIXELS = 50_000_000
const TYPES = ['image/gif', 'image/webp', 'image/png', 'image/jpeg']

export interface Preview {
  readonly type: string
  readonly bytes: Buffer
}

interface ShopOptions {
  readonly find: Outside['find']
  /** null: nobody has any for this house */
  readonly gifs: Gifs | null
  /** of the one that is sent, in bytes */
  readonly largest: number
}

/** What people see of those who have moving pictures: what they find, what it looks like, and what they take. */
export const createShop = ({ find, gifs, largest }: ShopOptions) => {
  const known = new LRUCache<string, Moving>({ max: 5_000 })
  const previews = new LRUCache<string, Preview>({ maxSize: ROOM, sizeCalculation: ({ bytes }) => bytes.length + 200 })

  const demanded = (): Gifs => {
    if (!gifs) throw new Refusal('gifs.off')
    return gifs
  }
  /** Another node may have found it, or this one long ago. */
  const one = async (id: string): Promise<Moving> => {
    const moving = known.get(id) ?? (await demanded().one(id))
    if (!moving) throw new Refusal('gifs.unknown')
    known.set(id, moving)
    return moving
  }
  const fetched = async (address: string, most: number, types: readonly string[]): Promise<Preview> => {
    const found = await find(address, { accept: types.join(), agent: 'HelloworldChat', most })
    const type = found && found.body.length < most && (await fileTypeFromBuffer(found.body))?.mime
    if (!type || !types.includes(type)) throw new Refusal('gifs.unreachable', { retryAfter: 5 })
    return { type, bytes: found.body }
  }
  const begun = async ({ bytes }: Preview): Promise<Preview> => {
    try {
      return { type: 'image/webp', bytes: await sharp(bytes, { limitInputPixels: MOST_PIXELS }).webp().toBuffer() }
    } catch {
      throw new Refusal('gifs.unreachable', { retryAfter: 5 })
    }
  }

  return {
    async find(wish: GifWish) {
      const page = await demanded().find(wish)
      for (const moving of page.items) known.set(moving.id, moving)
      const items = page.items.map(({ id, says, width, height }) => ({ id, says, width, height }))
      return { items, next: page.next }
    },
    /** @param still  only how it begins, for those who do not want things to move */
    async preview(id: string, still: boolean): Promise<Preview> {
      const key = `${id}${still ? ' still' : ''}`
      const kept = previews.get(key)
      if (kept) return kept
      demanded()
      const moving = await fetched((await one(id)).small, LARGEST_PREVIEW, TYPES)
      const preview = still ? await begun(moving) : moving
      previews.set(key, preview)
      return preview
    },
    /** @throws Refusal  `gifs.unreachable` also where it is no GIF, or larger than people may send */
    async take(id: string): Promise<{ readonly says: string; readonly bytes: Buffer }> {
      demanded()
      const { whole, says } = await one(id)
      const { bytes } = await fetched(whole, largest, ['image/gif'])
      return { says, bytes }
    },
  }
}
export type Shop = ReturnType<typeof createShop>
