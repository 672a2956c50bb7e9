import { expect, test } from 'vitest'
import type { ConversationId } from '../../../../shared/kernel/ids.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import { NOTHING_ALIKE, sameChoices } from './alike.ts'

const card = (conversation: string, more: Partial<TicketCard> = {}): TicketCard =>
  ({
    conversation: conversation as ConversationId,
    number: `CMP-${conversation}`,
    title: `Hole ${conversation}`,
    stage: 'open',
    mergedInto: null,
    others: 0,
    ...more,
  }) as TicketCard

test('AST3 what a ticket may be the same as stands once, the nearest first, and nothing that has ended', () => {
  const alike = {
    ...NOTHING_ALIKE,
    near: { count: 2, items: [card('b', { others: 3 }), card('a')] },
    asset: { count: 2, items: [card('c', { stage: 'solved' }), card('a')] },
    similar: [card('d'), card('e', { mergedInto: 'a' as ConversationId })],
  }
  const choices = sameChoices(alike, 'en', (count) => `${count} more`)
  expect(choices.map(({ value, hint }) => [value, hint])).toEqual([
    ['b', 'CMP-b · open · 3 more'],
    ['a', 'CMP-a · open'],
    ['d', 'CMP-d · open'],
  ])
})
