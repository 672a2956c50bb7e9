import { expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { rafi, somewhere } from '../../../shared/testing/index.ts'
import { entriesOf, type Telling } from './entries.ts'

const [chat, group] = [somewhere(1), somewhere(2)]
const raised = (seq: number, about = chat) =>
  ({ type: 'notification.raised', seq, about, reason: 'mention', from: rafi.account }) as Telling
const read = (seq: number, about: ConversationId | null) => ({ type: 'notification.read', seq, about }) as Telling

const lines = (tellings: Telling[], open: Record<ConversationId, number>) =>
  entriesOf(tellings, open).map(
    ({ notice, unread, more }) => `${notice.seq}${unread ? ' new' : ''}${more ? ` +${more}` : ''}`,
  )

test('the newest comes first, and what was read stays', () => {
  expect(lines([raised(2), read(3, chat), raised(4, group)], { [group]: 4 })).toEqual(['4 new', '2'])
})

test('what waits about one conversation is one line, as the badge counts it', () => {
  expect(lines([raised(2), raised(3, group), raised(4), raised(5)], { [chat]: 5, [group]: 3 })).toEqual([
    '5 new +2',
    '3 new',
  ])
})

test('what was read before somebody was told again stands by itself', () => {
  expect(lines([raised(2), read(3, chat), raised(4)], { [chat]: 4 })).toEqual(['4 new', '2'])
})

test('all may be read at once', () => {
  expect(lines([raised(2), raised(3, group), read(4, null)], {})).toEqual(['3', '2'])
})

test('what is being marked as read here is read, before the log says so', () => {
  expect(lines([raised(2)], {})).toEqual(['2'])
})
