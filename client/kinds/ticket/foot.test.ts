import { describe, expect, test } from 'vitest'
import { DAY } from '../../../shared/kernel/time.ts'
import { type Ticket, ticket } from '../../../shared/kinds/ticket/index.ts'
import { asha, mitu, rafi, somewhere } from '../../../shared/testing/index.ts'
import { belowOf, numberOf } from './foot.ts'

const RULES = { reopenDays: 14, rating: true }
const NOW = 100 * DAY
const standing = (more: Partial<Ticket> = {}): Ticket => ({
  ...ticket.initial,
  number: 'CMP-26-7K2QX4M-8',
  desk: 'complaint',
  requester: asha.account,
  parts: { [asha.account]: 'requester', [mitu.account]: 'follower', [rafi.account]: 'agent' },
  stage: 'open',
  ...more,
})
const solved = standing({ stage: 'solved', endedAt: NOW - DAY })
const by = (who: typeof asha, one: Ticket, rules: typeof RULES | null = RULES) => belowOf(one, who.account, rules, NOW)

describe('REP7 below what was said in a ticket', () => {
  test('one writes on while it is open, and after it was solved', () => {
    expect(by(asha, standing())).toEqual({ shut: null, reopens: false, rates: false })
    expect(by(asha, solved).shut).toBeNull()
  })

  test('whoever asked opens it again within the days of the desk, and rates how it was', () => {
    expect(by(asha, solved)).toEqual({ shut: null, reopens: true, rates: true })
    const closed = standing({ stage: 'closed', ending: 'fixed', endedAt: NOW - 15 * DAY })
    expect(by(asha, closed)).toEqual({ shut: 'closed', reopens: false, rates: true })
  })

  test('followers do neither; the staff opens it again at any time', () => {
    expect(by(mitu, solved)).toEqual({ shut: null, reopens: false, rates: false })
    expect(by(rafi, standing({ stage: 'closed', endedAt: 0 }))).toEqual({ shut: 'closed', reopens: true, rates: false })
  })

  test('is asked once for every time that it was solved', () => {
    const rated = { episode: 1, good: true }
    expect(by(asha, { ...solved, rated }).rates).toBe(false)
    expect(by(asha, { ...solved, rated, episode: 2 }).rates).toBe(true)
  })

  test('nothing is rated where the desk asks for none, where nobody knows yet, or where nothing was done', () => {
    expect(by(asha, solved, { ...RULES, rating: false }).rates).toBe(false)
    expect(by(asha, solved, null)).toEqual({ shut: null, reopens: false, rates: false })
    expect(by(asha, standing({ stage: 'closed', ending: 'cancelled', endedAt: NOW })).rates).toBe(false)
  })

  test('it goes on elsewhere once it was merged', () => {
    const { stage, ending, movedAt, endedAt, episode } = standing()
    const before = { stage, ending, movedAt, endedAt, episode }
    const merged = { ...solved, mergedInto: { conversation: somewhere(1), number: 'CMP-26-K7QD3AB-8', before } }
    expect(by(asha, merged)).toEqual({ shut: 'merged', reopens: false, rates: false })
  })
})

test('a number that was guessed is not shown', () => {
  expect([numberOf(standing()), numberOf({ number: 'NEW-00-00000-0' })]).toEqual(['CMP-26-7K2QX4M-8', null])
})
