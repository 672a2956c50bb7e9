import type { Language } from '../../../../../shared/kernel/describe.ts'
import type { AccountId } from '../../../../../shared/kernel/ids.ts'
import type { ENDINGS, Ticket } from '../../../../../shared/kinds/ticket/index.ts'
import type { BulkDeed } from '../../../../../shared/protocol/bulks.ts'
import { stageChoices } from '../choices.ts'
import type { Choice } from '../Pick.tsx'
import { tagsIn } from '../tags.ts'

/** They stand in different places, so all ways are open. */
const ANYWHERE: Pick<Ticket, 'stage'> = { stage: 'new' }

/** Where several can go at once; where one of them cannot, it is said of that one. */
export const stagesForAll = (
  language: Language,
  words: { readonly reopen: string; readonly close: (why: string) => string },
): readonly Choice[] => [...stageChoices(ANYWHERE, null, language, words), { value: 'reopen', label: words.reopen }]

/** What going there is, with why. */
export const stageDeed = (to: string, why: string): BulkDeed => {
  const words = why.trim() === '' ? {} : { words: why.trim() }
  if (to === 'reopen') return { type: 'reopen', ...words }
  if (to.startsWith('closed:')) return { type: 'close', ending: to.slice(7) as (typeof ENDINGS)[number], ...words }
  return { type: 'move', to: to as 'open', ...words }
}

export const tagDeed = (add: string, remove: string): BulkDeed | null => {
  const tags = { add: [...tagsIn(add)], remove: [...tagsIn(remove)] }
  return tags.add.length + tags.remove.length > 0 ? { type: 'tag', ...tags } : null
}

export const assignDeed = (to: string): BulkDeed => ({ type: 'assign', to: (to || null) as AccountId | null })
