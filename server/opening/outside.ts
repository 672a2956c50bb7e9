import about from '../../package.json' with { type: 'json' }
import { limitsOf } from '../files/index.ts'
import { createGifHandlers, createShop, createTenor } from '../gifs/index.ts'
import type { LoadSampler } from '../hub/load.ts'
import { createMapHandlers, createTiles } from '../map/index.ts'
import { createOutside, type Outside } from '../outgoing/index.ts'
import type { OpenedFiles } from './files.ts'
import { type Ground, publicUrlOf } from './ground.ts'

/** What is not this server's own, and which a test stands in for. */
export interface World {
  readonly outside?: Outside
  /** how busy the machine is */
  readonly load?: LoadSampler
  /** what the clock on the wall says, in ms since 1970 */
  readonly now?: () => number
}

/** The way to what others have: no connection is made before somebody asks. */
export const openOutside = ({ undo }: Ground, { outside = createOutside() }: World): Pick<Outside, 'find'> => {
  undo.push(() => outside.end())
  return outside
}

/** Where nobody is to be asked for previews, no page is found. */
export const NOTHING: Pick<Outside, 'find'> = { find: async () => null }

/** What this house has that others may not have: what it shows of the world comes from outside. */
export const openOffers = ({ config, clock }: Ground, { find }: Pick<Outside, 'find'>, files: OpenedFiles) => {
  const agent = `HelloworldChat/${about.version} (${publicUrlOf(config)})`
  const tiles = createTiles({ find, template: config.MAP_TILES, agent, now: clock.now })
  const gifs = config.GIFS_KEY ? createTenor({ find, key: config.GIFS_KEY, base: config.GIFS_URL }) : null
  const shop = createShop({ find, gifs, largest: limitsOf(config).largest.image })
  return {
    ...createMapHandlers(tiles, clock.now),
    ...createGifHandlers(shop, files.take),
    offers: async () => ({ map: config.MAP_TILES !== undefined, gifs: gifs !== null }),
  }
}
export type OpenedOffers = ReturnType<typeof openOffers>
