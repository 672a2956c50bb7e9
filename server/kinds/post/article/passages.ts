import type { Stored } from '../../../../shared/kernel/kind.ts'
import type { PostEvent } from '../../../../shared/kinds/post/index.ts'
import type { Job } from '../../../log/order.ts'

const CHANGES: ReadonlySet<string> = new Set(['article.published', 'article.retired', 'article.restored'])

/** What the bot rests its answers on follows what is shown (server/bot/grounding): one job for all that waits. */
export const passageJobs = (events: readonly Stored<PostEvent>[]): Job[] =>
  events.some(({ type }) => CHANGES.has(type)) ? [{ task: 'passages', payload: {}, key: 'passages' }] : []
