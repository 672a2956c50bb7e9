import { expect, test } from 'vitest'
import { kindOf } from '../../shared/kinds/index.ts'
import { asha, mitu, rafi } from '../../shared/testing/index.ts'
import { isOwn } from './own.ts'

const among = (name: Parameters<typeof kindOf>[0], state: object, who: typeof asha) => {
  const kind = kindOf(name)
  return isOwn(kind, { ...(kind.initial as object), ...state }, who.account)
}

test('REP8 a ticket is among the conversations of those who are in it, not of all who may see it', () => {
  const ticket = { desk: 'support', parts: { [asha.account]: 'requester', [rafi.account]: 'agent' } }
  expect([asha, rafi, mitu].map((who) => among('ticket', ticket, who))).toEqual([true, true, false])
})

test('a group is, wherever it is known; a post is among nobody’s', () => {
  expect(among('group', {}, asha)).toBe(true)
  expect(among('post', { author: asha.account, audience: 'public' }, asha)).toBe(false)
})
