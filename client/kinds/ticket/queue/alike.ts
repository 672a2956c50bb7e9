import type { Language } from '../../../../shared/kernel/describe.ts'
import { isOpen, STAGE_WORDS } from '../../../../shared/kinds/ticket/index.ts'
import type { Alike } from '../../../../shared/protocol/near.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import type { Choice } from './Pick.tsx'

export const NOTHING_ALIKE: Alike = {
  asset: { count: 0, items: [] },
  near: { count: 0, items: [] },
  similar: [],
}

/** What a ticket may be the same as: what lies near first, then what is about the same thing, then what sounds the same. */
export const sameChoices = (
  { near, asset, similar }: Alike,
  language: Language,
  others: (count: number) => string,
): readonly Choice[] => {
  const cards = new Map([...near.items, ...asset.items, ...similar].map((card) => [card.conversation, card] as const))
  const facts = ({ number, stage, others: many }: TicketCard) =>
    [number, STAGE_WORDS[stage][language], ...(many > 0 ? [others(many)] : [])].join(' · ')
  // in what has ended nothing goes on
  return [...cards.values()]
    .filter(({ stage, mergedInto }) => isOpen(stage) && !mergedInto)
    .map((card) => ({ value: card.conversation, label: card.title, hint: facts(card) }))
}
