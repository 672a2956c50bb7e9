import type { Orm } from '../../db/orm.ts'
import { precedents } from '../../kinds/index.ts'
import { languageOf } from '../matter.ts'
import { type Around, type Case, categoryAt, priorityAt } from './cases.ts'

/** So many of each desk, the newest: what is older was sorted by other people. */
const MOST = 100

/**
 * The tickets of a house that ended, as they were told first, and as the staff left them. A desk where the bot does nothing
 * is left alone: nothing of it goes to an endpoint.
 */
export const casesOfEnded = async (orm: Orm, { desks, places }: Around): Promise<Case[]> => {
  const cases: Case[] = []
  for (const [id, config] of desks) {
    if (Object.values(config.bot ?? {}).every((mode) => mode === 'off')) continue
    for (const ended of await precedents.endedAt(orm.em.fork(), id, MOST)) {
      const { conversation, title, text, category, priority, path } = ended
      const hands = await precedents.handsAt(orm.em.fork(), { desk: id, path })
      const place = config.place !== 'none' && ended.place && places.get(ended.place)?.id
      const fresh = { desk: { id, config }, title, text, language: languageOf(`${title} ${text}`, 'en'), hands, places }
      cases.push({
        fresh: { ...fresh, conversation, sorted: category, reply: false },
        // where nothing was left, nobody looked
        right: {
          category: categoryAt(config, category),
          priority: priorityAt(config, priority),
          place: place || undefined,
          // who was there then may be gone now
          assignee: hands.find(({ account }) => account === ended.assignee)?.account,
        },
      })
    }
  }
  return cases
}
