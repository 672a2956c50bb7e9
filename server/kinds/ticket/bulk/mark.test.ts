import { expect, test } from 'vitest'
import type { AccountId, ConversationId } from '../../../../shared/kernel/ids.ts'
import { backFrom, commandsTo, isTouched, type Mark } from './mark.ts'

const OMAR = 'omar' as AccountId
const calm: Mark = {
  desk: 'support',
  category: 'printer',
  assignee: null,
  priority: 'normal',
  stage: 'open',
  ending: null,
  tags: [],
  links: [],
}
const types = (want: Partial<Mark>, now: Partial<Mark>) =>
  commandsTo({ ...calm, ...want }, { ...calm, ...now }).map(({ type }) => type)

test('what stands as it is to needs nothing', () => {
  expect(types({}, {})).toEqual([])
  expect(types({ stage: 'new' }, { stage: 'new' })).toEqual([])
})

test('what was given, ranked and tagged is so again', () => {
  const now = { assignee: OMAR, priority: 'urgent', tags: ['paper'] } as const
  expect(commandsTo(calm, { ...calm, ...now })).toEqual([
    { type: 'ticket.prioritise', priority: 'normal' },
    { type: 'ticket.tag', tags: [] },
    { type: 'ticket.assign', to: null },
  ])
})

test('what ended is opened before it is given back, and what had ended ends as it did', () => {
  expect(types({ stage: 'waiting', assignee: OMAR }, { stage: 'solved' })).toEqual([
    'ticket.reopen',
    'ticket.assign',
    'ticket.move',
  ])
  expect(types({ stage: 'open' }, { stage: 'closed', ending: 'fixed' })).toEqual(['ticket.reopen'])
  expect(types({ stage: 'solved' }, { stage: 'closed', ending: 'fixed' })).toEqual(['ticket.reopen', 'ticket.solve'])
  expect(commandsTo({ ...calm, stage: 'closed', ending: 'answered' }, calm)).toEqual([
    { type: 'ticket.close', ending: 'answered' },
  ])
  expect(types({ stage: 'closed', ending: 'answered' }, { stage: 'solved' })).toEqual(['ticket.close'])
})

test('BLK3 what was new is open: nobody makes it unseen again', () => {
  expect(types({ stage: 'new' }, { stage: 'solved' })).toEqual(['ticket.reopen'])
  expect(types({ stage: 'new' }, { stage: 'waiting' })).toEqual(['ticket.move'])
})

test('what went to another desk comes back with its category and its holder', () => {
  const want = { ...calm, assignee: OMAR }
  expect(commandsTo(want, { ...calm, desk: 'help', category: null, assignee: OMAR })).toEqual([
    { type: 'ticket.transfer', desk: 'support', category: 'printer' },
    { type: 'ticket.assign', to: OMAR },
  ])
})

test('BLK3 what somebody else changed elsewhere stays, and what they changed there counts', () => {
  const after: Mark = { ...calm, priority: 'urgent' }
  const tagged: Mark = { ...after, tags: ['paper'] }
  expect(isTouched(calm, after, tagged)).toBe(false)
  expect(backFrom(calm, after, tagged)).toEqual({ ...calm, tags: ['paper'] })
  expect(isTouched(calm, after, { ...tagged, priority: 'low' })).toBe(true)
})

test('BLK3 what was tied is tied no longer, and the other way round', () => {
  const tied: Mark = { ...calm, links: ['other' as ConversationId] }
  expect(commandsTo(calm, tied)).toEqual([{ type: 'ticket.unlink', to: 'other' }])
  expect(commandsTo(tied, calm)).toEqual([{ type: 'ticket.link', to: 'other', tie: 'related' }])
})
