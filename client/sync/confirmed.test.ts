import { describe, expect, test } from 'vitest'
import type { Stored } from '../../shared/kernel/kind.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Change, Entry, Page } from '../../shared/protocol/log.ts'
import { asha, MORNING, rafi, somewhere } from '../../shared/testing/index.ts'
import { Confirmed } from './confirmed.ts'
import { countOf } from './unread.ts'

const id = somewhere(1)
const at = (seq: number, fact: Record<string, unknown>): Entry => ({
  seq,
  at: MORNING + seq,
  by: rafi.account,
  command: `command ${seq}`,
  ...fact,
})
const sent = (seq: number) => at(seq, { type: 'message.sent', text: `text ${seq}` })

const page = (events: readonly Entry[], more: Partial<Page> = {}): Page => ({
  conversation: id,
  kind: 'group',
  epoch: 'e',
  head: events.at(-1)?.seq ?? 0,
  state: kindOf('group').initial,
  stateSeq: 0,
  from: 1,
  own: { role: 'member', joined: 1, delivered: 0, read: 0, unreadFrom: null },
  anchor: 1,
  events: [...events],
  about: [],
  receipts: [],
  ...more,
})

const change = (events: readonly Entry[], more: Partial<Change> = {}): Change => ({
  ...page(events),
  changedAt: MORNING,
  unread: 0,
  ...more,
})

describe('the confirmed log', () => {
  test('takes the next, ignores the old, and keeps what lies beyond a hole', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    expect(confirmed.receive([sent(1), sent(2)])).toHaveLength(2)
    expect(confirmed.receive([sent(2), sent(1)])).toEqual([])
    expect(confirmed.receive([sent(5), sent(4)])).toEqual([])
    expect(confirmed).toMatchObject({ head: 2, hole: true })
    expect(confirmed.receive([sent(3)]).map(({ seq }) => seq)).toEqual([3, 4, 5])
    expect(confirmed).toMatchObject({ head: 5, hole: false })
  })

  test('a flood beyond a hole is not kept, and the hole is not forgotten', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    confirmed.receive(Array.from({ length: 2_000 }, (_, index) => sent(index + 2)))
    confirmed.receive([sent(1)])
    expect(confirmed.head).toBe(500)
    expect(confirmed.hole).toBe(true)
  })

  test('LOG7 an event that the rules stumble over leaves everything readable, and asks for the state', () => {
    const kind = {
      ...kindOf('group'),
      evolve(state: unknown, event: Stored) {
        if (event.type === 'group.broken') throw new TypeError('what is this?')
        return state
      },
    }
    const confirmed = new Confirmed(id, kind, asha.account)
    confirmed.receive([sent(1), at(2, { type: 'group.broken' }), sent(3)])
    expect(confirmed).toMatchObject({ head: 3, astray: true, last: { text: 'text 3' } })
    const state = { ...(kind.initial as object), name: 'As the server has it' }
    confirmed.absorb(page([sent(3)], { state, stateSeq: 2 }))
    expect(confirmed).toMatchObject({ astray: false, state })
  })

  test('LOG7 what a newer server made of an event unknown here is taken over, or asked for', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    confirmed.receive([sent(1), at(2, { type: 'group.dressed', colour: 'red' })])
    expect(confirmed).toMatchObject({ head: 2, stateSeq: 0, astray: false })
    confirmed.take(change([sent(1)], { head: 2, stateSeq: 2, state: null }), false)
    expect(confirmed.astray).toBe(true)
    const state = { ...(kindOf('group').initial as object), colour: 'red' }
    confirmed.take(change([sent(1)], { head: 2, stateSeq: 2, state }), false)
    expect(confirmed).toMatchObject({ state, stateSeq: 2, astray: false })
  })

  test('who must not see the past any more holds nothing of it, and has nothing of it to read', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    confirmed.receive([
      at(1, { type: 'group.created', name: 'Cricket', visibility: 'private', history: 'all' }),
      sent(2),
      at(3, { type: 'member.joined', account: asha.account }),
      at(4, { type: 'group.changed', about: 'Fridays' }),
    ])
    expect(confirmed).toMatchObject({ from: 1, last: { seq: 2 } })
    expect(countOf(confirmed.unread)).toBe(1)
    confirmed.receive([at(5, { type: 'group.changed', history: 'joined' })])
    expect(confirmed).toMatchObject({ from: 3, low: 3, last: null })
    expect(confirmed.held.at(2)).toBeUndefined()
    expect(countOf(confirmed.unread)).toBe(0)
  })

  test('an older answer says nothing of the state, nor of what was read since', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    confirmed.receive([at(1, { type: 'group.created', name: 'Now', visibility: 'public', history: 'all' }), sent(2)])
    confirmed.place({ read: 2, unreadFrom: 2 })
    confirmed.absorb(page([sent(1)], { head: 1 }))
    expect(confirmed.state).toMatchObject({ name: 'Now' })
    expect(confirmed.own).toMatchObject({ read: 2, unreadFrom: 2 })
  })

  test('too much missed: begins anew with the newest, and knows that it does', () => {
    const confirmed = new Confirmed(id, kindOf('group'), asha.account)
    confirmed.receive([sent(1), sent(2)])
    confirmed.absorb(page([sent(40), sent(41)]))
    expect(confirmed).toMatchObject({ head: 41, low: 40, leaps: 1, last: { text: 'text 41' } })
    expect(confirmed.held.at(1)).toBeUndefined()
    expect(confirmed.unread.sure).toBe(false)
  })
})
