import { join } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import { routes } from '../../shared/protocol/http.ts'
import { createFigureHandlers, createSuggestionHandlers } from '../bot/index.ts'
import { createCalendarHandlers } from '../calendar/index.ts'
import { createHttp } from '../http/http.ts'
import type { Answers } from '../hub/answers.ts'
import { createConversationHandlers } from '../hub/routes.ts'
import {
  createArticleHandlers,
  createBoardHandlers,
  createBulkHandlers,
  createDeskHandlers,
  createGroupHandlers,
  createKeptDeskHandlers,
  createNearHandlers,
  createPatternHandlers,
  createPostHandlers,
  createPublicHandlers,
  createQueueHandlers,
  createViewHandlers,
} from '../kinds/index.ts'
import { createLook } from '../log/look.ts'
import type { Metrics } from '../metrics.ts'
import { createPlaceHandlers } from '../places/index.ts'
import { createSearch, createSearchHandlers, createShelfHandlers } from '../search/index.ts'
import { createSurveyHandlers } from '../surveys/index.ts'
import type { OpenedAccounts } from './accounts.ts'
import type { OpenedFiles } from './files.ts'
import { type Ground, publicUrlOf } from './ground.ts'
import type { OpenedModeration } from './moderation.ts'
import type { OpenedOffers } from './outside.ts'
import type { OpenedStaff } from './staff.ts'

/** Only the bytes of a file are larger than what is said otherwise. */
const UPLOADS = '/api/v1/uploads/'
const MEGABYTE = 1024 * 1024

interface Opened {
  readonly accounts: OpenedAccounts
  readonly staff: OpenedStaff
  readonly answers: Answers
  readonly files: OpenedFiles
  readonly offers: OpenedOffers
  readonly moderation: OpenedModeration
  readonly metrics: Metrics
}

export const openHttp = (ground: Ground, { accounts, staff, answers, files, offers, moderation, metrics }: Opened) => {
  const { config, log, clock, random, newId, orm, pool, redis } = ground
  const database = async () => void (await pool.query('select 1'))
  const reach = async () => {
    if (redis?.trouble) throw new Error(redis.trouble)
  }
  return createHttp({
    config,
    version: about.version,
    routes,
    handlers: {
      ...accounts.handlers,
      ...staff,
      ...createConversationHandlers(answers, orm),
      ...createCalendarHandlers({
        orm,
        pool,
        look: createLook(pool),
        random,
        now: clock.now,
        publicUrl: publicUrlOf(config),
      }),
      ...createBoardHandlers({ pool, look: createLook(pool) }),
      ...createBulkHandlers({ pool, newId }),
      ...createDeskHandlers({ orm, pool }),
      ...createKeptDeskHandlers({ pool }),
      ...createPublicHandlers({ orm, pool }),
      ...createNearHandlers({ orm, pool, now: clock.now }),
      ...createPatternHandlers({ pool, now: clock.now }),
      ...createQueueHandlers({ pool }),
      ...createViewHandlers({ orm, pool, newId }),
      ...createGroupHandlers(orm),
      ...createArticleHandlers({ pool, people: accounts.cards }),
      ...createPostHandlers({ pool, look: createLook(pool), people: accounts.cards }),
      ...files.handlers,
      ...offers,
      ...moderation.handlers,
      ...createSearchHandlers(createSearch(pool)),
      ...createSuggestionHandlers({ pool, now: clock.now }),
      ...createFigureHandlers({ pool, config, now: clock.now }),
      ...createShelfHandlers({ pool, look: createLook(pool) }),
      ...createPlaceHandlers({ pool, places: ground.places, scopes: ground.scopes, newId }),
      ...createSurveyHandlers({ orm, pool, look: createLook(pool), now: clock.now }),
    },
    authenticate: accounts.authenticate,
    checks: { database, ...(redis && { redis: reach }) },
    pages: join(import.meta.dirname, '../../dist/client'),
    redis: redis?.client ?? null,
    log,
    registry: metrics.registry,
    newId,
    bodyLimit: (method, path) => (method === 'PATCH' && path.startsWith(UPLOADS) ? files.largest : MEGABYTE),
    more: accounts.mail.pages,
  })
}
