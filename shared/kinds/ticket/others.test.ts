import { describe, expect, test } from 'vitest'
import { asha, given, joy, mitu, platform, rafi, somewhere } from '../../testing/index.ts'
import type { Desk } from './desk/index.ts'
import { assetOf, othersIn, type TicketFacts, ticket } from './index.ts'
import { members } from './state.ts'

const field = { en: 'Number on it', bn: '' }
const desk = (publicity: Desk['publicity']) =>
  ({
    publicity,
    fields: [
      { id: 'asset', label: field, sort: 'asset' },
      { id: 'spare', label: field, sort: 'asset', staff: true },
    ],
    categories: [{ id: 'light', label: field }],
    rating: true,
    reopenDays: 7,
    closeDays: 3,
  }) as unknown as Desk
const onMap: Partial<TicketFacts> = { desk: desk('map'), scope: null }
const staff: Partial<TicketFacts> = { ...onMap, scope: { desks: null, places: null } }
const opening = {
  type: 'ticket.open' as const,
  desk: 'complaint',
  title: 'No light',
  category: 'light',
  values: { asset: ' p - 17' },
}
const opened = given(ticket).after(asha, opening, { facts: { ...onMap, opens: 'user', number: 'CMP-26-K7QD3-M' } })
const join = { type: 'ticket.join' } as const
const leave = { type: 'ticket.leave' } as const
const joined = opened.after(mitu, join, { facts: onMap })

describe('ALK1 whoever has the same says so', () => {
  test('once, and is counted without being let in', () => {
    expect(opened.when(mitu, join, { facts: onMap })).toEqual([{ type: 'others.joined', account: mitu.account }])
    expect(joined.when(mitu, join, { facts: onMap })).toEqual([])
    expect(othersIn(joined.state)).toBe(1)
    expect(members(joined.state)).toEqual({ [asha.account]: 'requester' })
    expect(ticket.sight(joined.state, mitu.account)).toBeNull()
  })

  test('and only the staff sees who', () => {
    const event = joined.told.at(-1)!
    expect(event.type).toBe('others.joined')
    expect(ticket.forStaff(event)).toBe(true)
    expect(JSON.stringify(ticket.shown!(joined.state))).not.toContain(mitu.account)
  })

  test('not of their own, nor of what has ended', () => {
    expect(() => opened.when(asha, join, { facts: onMap })).toThrow('ticket.yours')
    const done = opened.after(rafi, { type: 'ticket.solve' }, { facts: staff })
    expect(() => done.when(mitu, join, { facts: onMap })).toThrow('ticket.closed')
  })

  test('not where tickets are for nobody else: for a stranger there is none, those who see it are told why', () => {
    const hidden = { facts: { ...onMap, desk: desk('private') } }
    expect(() => opened.when(mitu, join, hidden)).toThrow('conversation.unknown')
    expect(() => opened.when(rafi, join, { facts: { ...staff, desk: desk('private') } })).toThrow('ticket.private')
    const removed = opened.after(rafi, { type: 'ticket.remove' }, { facts: staff })
    expect(() => removed.when(mitu, join, { facts: onMap })).toThrow('conversation.unknown')
  })
})

describe('ALK2 whoever said so takes it back', () => {
  test('and is no longer counted', () => {
    expect(othersIn(joined.after(mitu, leave, { facts: onMap }).state)).toBe(0)
  })

  test('who never did finds nothing there', () => {
    expect(() => opened.when(mitu, leave, { facts: onMap })).toThrow('conversation.unknown')
  })
})

describe('ALK3 with a ticket that is merged go those who have the same', () => {
  const of = somewhere(3)
  const take = { type: 'ticket.take' as const, of, accounts: [joy.account], others: [mitu.account, asha.account] }
  const gathered = opened.after(platform(rafi), take)

  test('each counted once, and none let in by it', () => {
    expect(othersIn(gathered.state)).toBe(2)
    expect(gathered.state.parts[mitu.account]).toBeUndefined()
    expect(othersIn(joined.after(platform(rafi), take).state)).toBe(2)
  })

  test('and go again when the two are parted, but for who said so here', () => {
    const parted = { type: 'ticket.giveBack' as const, of }
    expect(othersIn(gathered.after(platform(rafi), parted).state)).toBe(0)
    const here = joined.after(platform(rafi), take).after(platform(rafi), parted)
    expect(othersIn(here.state)).toBe(1)
  })
})

describe('AST2 a ticket knows the thing that it is about', () => {
  const change = (fieldId: string, value: string | null) =>
    opened.after(rafi, { type: 'ticket.change', field: fieldId, value }, { facts: staff }).state

  test('in one form, as it was filled in and as it is changed', () => {
    expect(opened.state).toMatchObject({ asset: 'P-17', values: { asset: 'P-17' } })
    expect(assetOf(change('asset', 'p-18'))).toBe('P-18')
    expect(assetOf(change('asset', null))).toBeNull()
  })

  test('what only the staff knows stays with the staff', () => {
    const state = change('spare', 'q 9')
    expect(state.staff.asset).toBe('Q9')
    expect(ticket.shown!(state)).toMatchObject({ asset: 'P-17', staff: { asset: null } })
  })
})
