import fc from 'fast-check'
import { DAY, MINUTE } from '../../kernel/time.ts'
import { PRIORITIES, type TicketCommand, ticket } from '../../kinds/ticket/index.ts'
import { asha, assistant, mitu, platform, rafi, somewhere } from '../people.ts'
import { threadBodies, threadTurns } from './thread.ts'
import { account, accounts, body, conversation, files, line, many, perhaps, sure, talk, text } from './wish.ts'

const PLACE = '01980000-0000-7000-8000-0000000000d1'
const POINT = { lat: 23.81, lon: 90.41 }

const bodies = [
  ...threadBodies,
  body('ticket.open', {
    desk: fc.constantFrom('support', 'complaint'),
    title: line,
    text: perhaps(text),
    category: perhaps(fc.constant('printer')),
    place: perhaps(fc.constant(PLACE)),
    point: perhaps(fc.constant(POINT)),
    values: fc.constantFrom({}, { asset: 'P-17' }),
    files: perhaps(files),
    priority: perhaps(fc.constantFrom(...PRIORITIES)),
    requester: perhaps(account),
  }),
  body('ticket.claim'),
  body('ticket.assign', { to: fc.option(account) }),
  body('ticket.acknowledge'),
  body('ticket.move', { to: fc.constantFrom('open', 'waiting', 'blocked', 'scheduled'), words: perhaps(text) }),
  body('ticket.solve', { words: perhaps(text) }),
  body('ticket.close', { ending: fc.constantFrom('fixed', 'rejected', 'cancelled', 'expired'), words: perhaps(text) }),
  body('ticket.reopen', { words: perhaps(text) }),
  body('ticket.rename', { title: line }),
  body('ticket.sort', { category: fc.constantFrom('printer', null) }),
  body('ticket.locate', { place: fc.constantFrom(PLACE, null) }),
  body('ticket.point', { point: fc.constantFrom(POINT, null) }),
  body('ticket.change', { field: fc.constant('asset'), value: fc.constantFrom('P-17', 'P-18', null) }),
  body('ticket.prioritise', { priority: fc.constantFrom(...PRIORITIES) }),
  body('ticket.transfer', { desk: fc.constantFrom('support', 'complaint') }),
  body('ticket.tag', { tags: fc.constantFrom([], ['water'], ['water', 'road']) }),
  body('note.post', { text: perhaps(text), mentions: perhaps(accounts) }),
  body('ticket.link', { to: conversation, tie: fc.constantFrom('related', 'parent') }),
  body('ticket.unlink', { to: conversation }),
  body('ticket.merge', { into: conversation }),
  body('ticket.unmerge'),
  body('ticket.give', { to: fc.option(account), from: perhaps(account) }),
  body('ticket.take', { of: conversation, accounts, others: perhaps(accounts) }),
  body('ticket.giveBack', { of: conversation }),
  body('ticket.join'),
  body('ticket.leave'),
  body('ticket.rate', { good: fc.boolean(), words: perhaps(text) }),
  body('ticket.remove'),
  body('ticket.restore'),
  body('ticket.ring'),
  body('ticket.handOver', { reason: fc.constantFrom('asked', 'unknown'), summary: perhaps(text) }),
  body('suggestion.make', {
    basedOn: fc.integer({ min: 1, max: 9 }),
    from: fc.constantFrom('model', 'search'),
    proposals: fc.constantFrom(
      [{ field: 'category', value: 'printer', score: 0.9 }],
      [{ field: 'priority', value: 'high', score: 0.4, why: 'It stops the work of many.' }],
      [{ field: 'reply', value: 'Please turn it off and on.', score: 0.7 }],
    ),
  }),
  body('suggestion.take', { suggestion: fc.integer({ min: 1, max: 20 }), value: perhaps(fc.constant('printer')) }),
  body('suggestion.dismiss', { suggestion: fc.integer({ min: 1, max: 20 }) }),
  body('macro.run', { macro: fc.constant('thanks') }),
]

const other = {
  conversation: somewhere(2),
  state: { ...ticket.initial, number: 'SUP-26-K7QD3-M', desk: 'support', parts: { [mitu.account]: 'requester' } },
}
const LARGE = { scope: { desks: null, places: null } }
const desk = {
  rating: true,
  reopenDays: 7,
  closeDays: 3,
  sla: [
    {
      policy: {
        id: 'usual',
        targets: { urgent: { first: 30, next: 60, resolution: 240 } },
        warnAt: 0.75,
        pauses: [],
        hours: 'always',
      },
    },
  ],
  ladder: [{ after: 5, to: 'superadmin' }],
  fields: [
    { id: 'asset', sort: 'asset' },
    { id: 'cost', sort: 'number', staff: true },
  ],
  categories: [{ id: 'printer' }],
}
const begun = sure<TicketCommand>(
  asha,
  { type: 'ticket.open', desk: 'support', title: 'The printer eats paper', text: 'It began on Monday.', values: {} },
  { facts: { opens: 'user', number: 'SUP-26-7M2QX-A', version: 1, desk: null } },
)
const staff = (wish: TicketCommand, more: object = {}) => sure(rafi, wish, { facts: { ...LARGE, ...more } })

const PROPOSALS = [
  { field: 'category', value: 'printer', score: 0.9 },
  { field: 'priority', value: 'high', score: 0.4 },
  { field: 'reply', value: 'Please turn it off and on.', score: 0.7 },
] as const
const answered = (basedOn: number, sort: 'answer' | 'unknown') =>
  sure<TicketCommand>(assistant, {
    type: 'message.send',
    text: 'Turn it off and on.',
    grounds: { basedOn, about: 1, sort, from: 'search' },
  })
const proposed = sure<TicketCommand>(
  assistant,
  { type: 'suggestion.make', basedOn: 1, from: 'search', proposals: [...PROPOSALS] },
  { facts: { desk: { ...desk, bot: { answer: 'off', category: 'auto', priority: 'suggest' } } } },
)

const turns = [
  ...threadTurns,
  fc.constant([staff({ type: 'ticket.claim' }), staff({ type: 'message.send', text: 'On my way' } as TicketCommand)]),
  fc.constant([
    staff({ type: 'ticket.solve', words: 'A new roller' }),
    sure<TicketCommand>(asha, { type: 'ticket.rate', good: true }, { wait: DAY, facts: { desk } }),
    sure<TicketCommand>(asha, { type: 'ticket.reopen' }, { facts: { desk } }),
  ]),
  fc.constant([staff({ type: 'ticket.change', field: 'cost', value: 40 }, { desk })]),
  fc.constant([
    staff(
      { type: 'ticket.transfer', desk: 'complaint' },
      { desk: { ...desk, locked: true, priority: 'urgent' }, version: 2 },
    ),
  ]),
  fc.constant([
    staff({ type: 'ticket.link', to: somewhere(2), tie: 'related' }, { other }),
    staff({ type: 'ticket.unlink', to: somewhere(2) }),
  ]),
  fc.constant([staff({ type: 'ticket.merge', into: somewhere(2) }, { other }), staff({ type: 'ticket.unmerge' })]),
  fc.constant([
    sure<TicketCommand>(platform(asha), { type: 'ticket.take', of: somewhere(3), accounts: [mitu.account] }),
    sure<TicketCommand>(platform(asha), { type: 'ticket.giveBack', of: somewhere(3) }),
  ]),
  fc.constant([
    sure<TicketCommand>(platform(asha), { type: 'ticket.take', of: somewhere(3), accounts: [mitu.account] }),
    sure<TicketCommand>(mitu, { type: 'ticket.leave' }),
  ]),
  fc.constant([
    sure<TicketCommand>(mitu, { type: 'ticket.join' }, { facts: { scope: null, desk: { ...desk, publicity: 'map' } } }),
    sure<TicketCommand>(mitu, { type: 'ticket.leave' }, { facts: { scope: null } }),
  ]),
  fc.constant([staff({ type: 'ticket.locate', place: PLACE }, { place: { id: PLACE, path: [PLACE] } })]),
  fc.constant([
    staff({ type: 'ticket.transfer', desk: 'complaint' }, { desk: { ...desk, locked: true, priority: 'urgent' } }),
    ...[25 * MINUTE, DAY].map((wait) => sure<TicketCommand>(platform(asha), { type: 'ticket.ring' }, { wait })),
  ]),
  fc.constant([answered(2, 'answer'), sure<TicketCommand>(asha, { type: 'ticket.handOver', reason: 'asked' })]),
  fc.constant([
    answered(1, 'unknown'),
    sure<TicketCommand>(assistant, { type: 'ticket.handOver', reason: 'unknown', summary: 'The printer eats paper' }),
  ]),
  fc.integer({ min: 1, max: 30 }).map((suggestion) => [
    proposed,
    staff({ type: 'suggestion.take', suggestion }, { desk }),
    staff({ type: 'suggestion.take', suggestion: suggestion + 1, value: 'urgent' }, { desk }),
    staff({ type: 'suggestion.dismiss', suggestion }),
    staff({ type: 'message.send', text: 'Please turn it off and on.', suggestion }),
    // it may stand anywhere by now
    ...Array.from({ length: 24 }, (_, at) => staff({ type: 'message.send', text: 'Turn it off.', suggestion: at + 4 })),
  ]),
  fc.constant([staff({ type: 'ticket.remove' }), staff({ type: 'ticket.restore' })]),
]

export const ticketWishes = many<TicketCommand>({ begun: [begun, ...talk(asha, rafi)], bodies, turns })
