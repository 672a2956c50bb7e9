import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { uuidv7 } from '../../shared/kernel/ids.ts'
import type { Config } from '../config.ts'
import { migrate, openOrm, poolOf } from '../db/orm.ts'
import { wallClock } from '../hub/clock.ts'
import { type LoadSampler, watchLoad } from '../hub/load.ts'
import { connectRedis } from '../hub/redis.ts'
import { blockedWith, contactsAmong, countsOf, plantPresets } from '../kinds/index.ts'
import { createPlaces } from '../places/index.ts'
import { createScopes, nameSuperadmins } from '../staff/index.ts'

/** What has to be put away at the end, in the order in which it was opened. */
export type Undo = (() => unknown)[]

/** What everything else stands on: the database, Redis where there are several nodes, the clock, chance. */
export const openGround = async (
  config: Config,
  log: Logger,
  undo: Undo,
  { load: sampler, now = wallClock.now }: { readonly load?: LoadSampler; readonly now?: () => number } = {},
) => {
  const clock = { ...wallClock, now }
  const random = (bytes: number) => randomBytes(bytes)
  const orm = await openOrm({ url: config.DATABASE_URL!, pool: config.DATABASE_POOL })
  undo.push(() => orm.close(true))
  await migrate(orm)
  await plantPresets(orm.em.fork())
  const pool = await poolOf(orm)
  const redis = config.REDIS_URL ? await connectRedis({ url: config.REDIS_URL, log }) : null
  if (redis) undo.push(() => redis.close())
  for (const account of await nameSuperadmins(orm, config.SUPERADMINS))
    log.warn({ account }, 'An account is super admin from now on, because SUPERADMINS names it')
  const scopes = createScopes(pool)
  const places = createPlaces(pool)
  redis?.onBack(() => scopes.drop())
  const load = watchLoad({ clock, ...(sampler && { sampler }) })
  undo.push(() => load.close())
  const newId = () => uuidv7(clock.now(), random(10))
  return { config, log, undo, clock, random, newId, orm, pool, redis, load, scopes, places }
}
export type Ground = Awaited<ReturnType<typeof openGround>>

/** What accounts have to know of contacts. */
export const ties = { among: contactsAmong, blockedWith, counts: countsOf }

/** Where people find this house. */
export const publicUrlOf = ({ PUBLIC_URL, PORT }: Config) => PUBLIC_URL ?? `http://localhost:${PORT}`
