import { expect, test } from 'vitest'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { asha, farida, rafi, somewhere } from '../../../shared/testing/index.ts'
import type { Row } from '../../sync/index.ts'
import { createArrivals } from './arrivals.ts'

const chat = somewhere(1)
const from = rafi.account

const said = (seq: number, more: Partial<Message> = {}, unread = 1): Row =>
  ({
    conversation: chat,
    unread,
    last: { seq, by: from, mentions: [], everyone: false, removed: false, ...more },
  }) as unknown as Row
const notice = (seq: number, reason: 'mention' | 'message' | 'request', message?: number) => ({
  seq,
  about: chat,
  reason,
  from,
  message,
})

test('a message arrives once', () => {
  const arrivals = createArrivals(asha.account)
  expect(arrivals.since([said(4)], [])).toEqual([{ about: chat, reason: 'message', from, message: 4 }])
  expect(arrivals.since([said(4)], [])).toEqual([])
  expect(arrivals.since([said(5)], [])).toHaveLength(1)
})

test('what was said by oneself, was read already or is deleted is nothing new', () => {
  const arrivals = createArrivals(asha.account)
  expect(arrivals.since([said(1, { by: asha.account })], [])).toEqual([])
  expect(arrivals.since([said(2, {}, 0)], [])).toEqual([])
  expect(arrivals.since([said(3, { removed: true })], [])).toEqual([])
})

test('what is still on its way into the log has no number and does not ring', () => {
  expect(createArrivals(asha.account).since([said(0)], [])).toEqual([])
})

test.each([{ mentions: [asha.account] }, { everyone: true }])('a message that calls one is a mention: %j', (how) => {
  expect(createArrivals(asha.account).since([said(4, how)], [])).toMatchObject([{ reason: 'mention' }])
})

test('a message that calls somebody else is none', () => {
  const arrivals = createArrivals(asha.account)
  expect(arrivals.since([said(4, { mentions: [farida.account] })], [])).toMatchObject([{ reason: 'message' }])
})

test('a mention that is told as well rings once, whichever comes first', () => {
  const seen = createArrivals(asha.account)
  expect(seen.since([said(4, { mentions: [asha.account] })], [])).toHaveLength(1)
  expect(seen.since([], [notice(9, 'mention', 4)])).toEqual([])
  const told = createArrivals(asha.account)
  expect(told.since([], [notice(9, 'mention', 4)])).toHaveLength(1)
  expect(told.since([said(4, { mentions: [asha.account] })], [])).toEqual([])
})

test('a mention hidden behind a later message still rings, when it is told', () => {
  const arrivals = createArrivals(asha.account)
  expect(arrivals.since([said(5)], [])).toMatchObject([{ reason: 'message' }])
  expect(arrivals.since([said(5)], [notice(9, 'mention', 4)])).toMatchObject([{ reason: 'mention', message: 4 }])
})

test('requests and the like ring when they are told, messages when they come', () => {
  const arrivals = createArrivals(asha.account)
  expect(arrivals.since([], [notice(8, 'message', 4), notice(9, 'request')])).toMatchObject([{ reason: 'request' }])
  expect(arrivals.since([], [notice(9, 'request')])).toEqual([])
})
