import { describe, expect, test } from 'vitest'
import { asha, assistant, given, joy, rafi } from '../../testing/index.ts'
import type { Desk } from './desk/index.ts'
import { describeTicket, type TicketCommand, type TicketFacts, ticket } from './index.ts'

const desk = {
  fields: [],
  categories: [{ id: 'printer' }, { id: 'network' }],
  rating: true,
  reopenDays: 7,
  closeDays: 3,
  bot: { answer: 'auto', category: 'auto', priority: 'suggest', place: 'off', assignee: 'suggest' },
} as unknown as Desk
const outside: Partial<TicketFacts> = { desk, scope: null }
const staff: Partial<TicketFacts> = { desk, scope: { desks: null, places: null } }
const OPEN = { type: 'ticket.open', desk: 'support', title: 'No ink', text: 'It prints grey.', values: {} } as const
const opened = given(ticket).after(asha, OPEN, {
  facts: { ...outside, desk: null, opens: 'user', number: 'SUP-26-K7QD3-M' },
})
const asked = opened.told.findIndex(({ type }) => type === 'message.sent') + 1
const answer: TicketCommand = {
  type: 'message.send',
  text: 'Change the cartridge.',
  grounds: { basedOn: asked, about: asked, sort: 'answer', from: 'search' },
}
const said = { type: 'message.send', text: 'I change it' } as const
const answered = opened.after(assistant, answer, { facts: outside })
const propose = (...proposals: Extract<TicketCommand, { type: 'suggestion.make' }>['proposals']): TicketCommand => ({
  type: 'suggestion.make',
  basedOn: asked,
  from: 'search',
  proposals,
})
const urgent = { field: 'priority', value: 'urgent', score: 0.7 } as const
const proposed = opened.after(assistant, propose(urgent), { facts: outside })
const at = proposed.told.length
const reply = opened.after(assistant, propose({ field: 'reply', value: 'Change it.', score: 0.8 }), { facts: outside })

describe('BOT3 the bot at a desk', () => {
  test('answers without being one who works on it: nothing is taken on, no clock of people stops', () => {
    expect(answered.state).toMatchObject({
      stage: 'new',
      answered: null,
      assignee: null,
      bot: { answers: 1, over: null },
    })
    expect(ticket.sight(answered.state, assistant.account)).toEqual({ from: 1, staff: false })
    expect(ticket.members(answered.state)).toEqual({ [asha.account]: 'requester' })
  })

  test.each([
    { type: 'ticket.solve' },
    { type: 'ticket.claim' },
    { type: 'ticket.assign', to: rafi.account },
    { type: 'ticket.close', ending: 'fixed' },
    { type: 'ticket.prioritise', priority: 'urgent' },
    { type: 'ticket.remove' },
    { type: 'note.post', text: 'x' },
    { type: 'ticket.transfer', desk: 'complaint' },
    { type: 'ticket.give', to: rafi.account },
    { type: 'ticket.ring' },
  ] as TicketCommand[])('does nothing but talk, propose and hand over: not $type', (command) => {
    expect(() => opened.when(assistant, command, { facts: staff })).toThrow('auth.forbidden')
  })

  test('and nobody else proposes', () => {
    for (const actor of [asha, rafi, { ...rafi, session: null }])
      expect(() => opened.when(actor, propose(urgent), { facts: staff })).toThrow('ticket.staff')
  })
})

describe('BOT4 handing over', () => {
  const over = { type: 'ticket.handOver', reason: 'unknown', summary: 'Grey prints' } as const

  test('names a reason, and tells the staff alone what there is to know', () => {
    const events = opened.when(assistant, over, { facts: outside })
    expect(events).toEqual([
      { type: 'ticket.handedOver', reason: 'unknown' },
      { type: 'handover.summed', summary: 'Grey prints' },
    ])
    expect(events.map((event) => ticket.forStaff(event))).toEqual([false, true])
  })

  test('is done once', () => {
    const done = opened.after(assistant, over, { facts: outside })
    expect(done.state.bot).toEqual({ answers: 0, over: 'unknown' })
    expect(done.when(assistant, over, { facts: outside })).toEqual([])
  })

  test('is anybody’s wish whose matter it is, and says no more than that', () => {
    const wish = { type: 'ticket.handOver', reason: 'asked', summary: 'x' } as const
    expect(answered.when(asha, wish, { facts: outside })).toEqual([{ type: 'ticket.handedOver', reason: 'asked' }])
    expect(() => answered.when(asha, over, { facts: outside })).toThrow('auth.forbidden')
    expect(() => answered.when(joy, wish, { facts: outside })).toThrow('ticket.staff')
  })

  test('is told of whoever asked by a press; what was said in words needs no second telling', () => {
    const told = (who: typeof asha) =>
      describeTicket({ type: 'ticket.handedOver', reason: 'asked', seq: 5, at: 0, by: who.account } as never, {
        language: 'en',
        reader: joy.account,
        name: () => 'Asha',
      })
    expect([told(asha), told(assistant)]).toEqual([
      'Asha asked for a person: somebody will answer here',
      'A person goes on from here',
    ])
  })
})

describe('SUG1 what the bot proposes', () => {
  test('is for the staff alone, and stands until somebody does something about it', () => {
    const event = proposed.told.at(-1)!
    expect(ticket.forStaff(event)).toBe(true)
    expect(proposed.state.staff.suggestions).toEqual({ priority: { seq: at, value: 'urgent', score: 0.7 } })
    expect(ticket.shown!(proposed.state).staff.suggestions).toBeUndefined()
    const set = proposed.after(rafi, { type: 'ticket.prioritise', priority: 'high' }, { facts: staff })
    expect(set.state.staff.suggestions).toEqual({})
  })

  const WARD = '00000000-0000-4000-8000-0000000000d5'
  const CAMPUS = '00000000-0000-4000-8000-0000000000d6'
  test.each([
    [
      { field: 'category', value: 'printer', score: 0.7 },
      { type: 'ticket.sort', category: 'network' },
    ],
    [
      { field: 'place', value: WARD, score: 0.7 },
      { type: 'ticket.locate', place: CAMPUS },
    ],
    [{ field: 'assignee', value: joy.account, score: 0.7 }, { type: 'ticket.claim' }],
  ] as const)('of what $0.field says, is answered by whoever sets that by hand', (proposal, command) => {
    const asks = { ...desk, bot: { ...desk.bot, category: 'suggest' } } as Desk
    const waits = opened.after(assistant, propose(proposal), { facts: { desk: asks } })
    expect(Object.keys(waits.state.staff.suggestions!)).toEqual([proposal.field])
    const known: Partial<TicketFacts> = { ...staff, place: { id: CAMPUS, path: [CAMPUS] }, works: 'agent' }
    expect(waits.after(rafi, command, { facts: known }).state.staff.suggestions).toEqual({})
  })

  test('is nothing where it is so already, or was said before', () => {
    expect(proposed.when(assistant, propose(urgent), { facts: outside })).toEqual([])
    const normal = propose({ field: 'priority', value: 'normal', score: 1 })
    expect(opened.when(assistant, normal, { facts: outside })).toEqual([])
  })

  test('is done at once where the desk lets it, and only there', () => {
    const sorted = opened.when(assistant, propose({ field: 'category', value: 'printer', score: 0.9 }), {
      facts: outside,
    })
    expect(sorted.map(({ type }) => type)).toEqual(['suggestion.made', 'suggestion.accepted', 'ticket.sorted'])
    expect(sorted[1]).toMatchObject({ suggestion: opened.told.length + 1, automatic: true })
    expect(opened.when(assistant, propose(urgent), { facts: outside })).toHaveLength(1)
  })
})

describe('SUG2 what was proposed', () => {
  test('is done by accepting it, or otherwise by changing it: both are told apart', () => {
    expect(proposed.when(rafi, { type: 'suggestion.take', suggestion: at }, { facts: staff })).toEqual([
      { type: 'suggestion.accepted', suggestion: at, field: 'priority' },
      { type: 'ticket.prioritised', from: 'normal', to: 'urgent' },
    ])
    const other: TicketCommand = { type: 'suggestion.take', suggestion: at, value: 'high' }
    expect(proposed.when(rafi, other, { facts: staff })).toEqual([
      { type: 'suggestion.edited', suggestion: at, field: 'priority' },
      { type: 'ticket.prioritised', from: 'normal', to: 'high' },
    ])
    const same: TicketCommand = { type: 'suggestion.take', suggestion: at, value: 'urgent' }
    expect(proposed.when(rafi, same, { facts: staff })[0]!.type).toBe('suggestion.accepted')
  })

  test('is no way around the rules: a value that does not fit is refused, and so is whoever does not work there', () => {
    const nonsense: TicketCommand = { type: 'suggestion.take', suggestion: at, value: 'nonsense' }
    expect(() => proposed.when(rafi, nonsense, { facts: staff })).toThrow('ticket.form')
    const take: TicketCommand = { type: 'suggestion.take', suggestion: at }
    expect(() => proposed.when(asha, take, { facts: outside })).toThrow('ticket.staff')
    expect(() => proposed.when(rafi, { ...take, suggestion: at - 1 }, { facts: staff })).toThrow('suggestion.unknown')
  })

  test('is dismissed, and does not come back by being taken', () => {
    const gone = proposed.after(rafi, { type: 'suggestion.dismiss', suggestion: at }, { facts: staff })
    expect(gone.state.staff.suggestions).toEqual({})
    const take: TicketCommand = { type: 'suggestion.take', suggestion: at }
    expect(() => gone.when(rafi, take, { facts: staff })).toThrow('suggestion.unknown')
  })

  test('as a reply, is taken by sending it, with the same words or with others', () => {
    const sends = (text: string): TicketCommand => ({ type: 'message.send', text, suggestion: reply.told.length })
    const typesOf = (text: string) => reply.when(rafi, sends(text), { facts: staff }).map(({ type }) => type)
    expect(typesOf('Change it.')).toEqual(['message.sent', 'suggestion.accepted', 'ticket.moved'])
    expect(typesOf('Change it now.')).toEqual(['message.sent', 'suggestion.edited', 'ticket.moved'])
    expect(() => reply.when(asha, sends('x'), { facts: outside })).toThrow('ticket.staff')
    expect(reply.after(rafi, said, { facts: staff }).state.staff.suggestions).toEqual({})
  })
})
