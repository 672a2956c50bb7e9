import { afterEach, expect, test } from 'vitest'
import { speak } from '../../../words/index.ts'
import { mayWords, permittedOf } from './permitted.ts'

afterEach(() => speak('en'))

const row = (action: string) => ({ action, roles: [], inTickets: [], platform: false })
const table = ['account.read', 'message.send', 'message.keep', 'ticket.handOver', 'ticket.open'].map(row)
const found = (sought: string) =>
  permittedOf(table, sought).map(({ subject, rows }) => [subject, ...rows.map(({ action }) => action)])

test('STA11 each stands with its like', () =>
  expect(found('')).toEqual([
    ['own', 'account.read', 'message.keep'],
    ['talk', 'message.send'],
    ['tickets', 'ticket.open'],
    ['assistant', 'ticket.handOver'],
  ]))

test('STA11 found by words, by the name and by what it is about, in whatever order', async () => {
  expect(found('Message WRITE')).toEqual([['talk', 'message.send']])
  expect(found('ticket.open')).toEqual([['tickets', 'ticket.open']])
  expect(found('assistant')).toEqual([['assistant', 'ticket.handOver']])
  expect(found('nothing like it')).toEqual([])
  await speak('bn')
  expect(found('বার্তা লেখা')).toEqual([['talk', 'message.send']])
})

test('STA11 what is newer than the page goes by its name, and is there', () => {
  expect(mayWords('kite.fly')).toBe('kite.fly')
  expect(permittedOf([row('kite.fly')], '')).toEqual([{ subject: 'house', rows: [row('kite.fly')] }])
})
