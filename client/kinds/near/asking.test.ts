import { expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { join, joinedIn, spotOf, wordsToAsk } from './asking.ts'

const form = { id: 'complaint', publicity: 'map', dedupe: { metres: 250, days: 30 } } as const
const given = { category: 'road', point: { lat: 23.810331234, lon: 90.4 } }

test('ALK4 asks what lies near once it is known what it is about and where', () => {
  expect(spotOf(form, given)).toEqual({ desk: 'complaint', category: 'road', lat: '23.81033', lon: '90.40000' })
  expect(spotOf(form, { ...given, category: null })).toBeNull()
  expect(spotOf(form, { ...given, point: null })).toBeNull()
})

test('ALK4 asks nothing where the desk shows nothing to others, or gathers nothing', () => {
  expect(spotOf({ ...form, publicity: 'private' }, given)).toBeNull()
  expect(spotOf({ ...form, dedupe: null }, given)).toBeNull()
})

test('ALK6 asks what was said in similar words once there are some', () => {
  expect(wordsToAsk(' No water ')).toBe('No water')
  expect(wordsToAsk('পানি নেই')).toBe('পানি নেই')
  expect(wordsToAsk('Water')).toBeNull()
  expect(wordsToAsk('a b')).toBeNull()
  expect(wordsToAsk('water '.repeat(60))).toHaveLength(200)
})

test('ALK1 whoever says that they have the same is counted there, until they take it back', () => {
  const [one, other] = ['one', 'other'].map((id) => ({ conversation: id as ConversationId, mine: null, others: 2 }))
  const joined = joinedIn([one!, other!], one!.conversation, true)
  expect(joined).toEqual([{ ...one, mine: 'joined', others: 3 }, other])
  expect(joinedIn(joined, one!.conversation, false)).toEqual([one, other])
})

test('ALK1 says that one has the same, and takes it back, each under an id of its own', async () => {
  const command = vi.fn().mockResolvedValue({ seq: 1 })
  const report = 'r' as ConversationId
  await join({ command }, report, true)
  await join({ command }, report, false)
  const asked = command.mock.calls.map(([{ params, body }]) => [params.conversation, body.body.type])
  expect(asked).toEqual([
    [report, 'ticket.join'],
    [report, 'ticket.leave'],
  ])
  expect(command.mock.calls[0]![0].body.id).not.toBe(command.mock.calls[1]![0].body.id)
})
