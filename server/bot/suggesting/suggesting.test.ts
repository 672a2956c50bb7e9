import { describe, expect, test } from 'vitest'
import { treeOf } from '../../../shared/kernel/tree.ts'
import type { BotModes, Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import { type Ticket, ticket } from '../../../shared/kinds/ticket/index.ts'
import { suggestFor } from '../search/suggester.ts'
import type { Matter } from '../suggester.ts'
import { gistOf, nearnessTo } from './gist.ts'
import { placesNamed } from './named.ts'
import { type Known, offeredOf } from './offered.ts'
import { proposalsOf } from './proposals.ts'
import { urgencyIn } from './urgency.ts'

const place = (id: string, parent: string | null, name: string, nameBn: string | null = null) => ({
  ...{ id, parent, name, nameBn },
})
const DHAKA = '00000000-0000-4000-8000-0000000000d0'
const WARD = '00000000-0000-4000-8000-0000000000d5'
const KHULNA = '00000000-0000-4000-8000-0000000000e0'
const OTHER_WARD = '00000000-0000-4000-8000-0000000000e5'
const places = treeOf([
  place(DHAKA, null, 'Dhaka', 'ঢাকা'),
  place(WARD, DHAKA, 'Ward 5', 'ওয়ার্ড ৫'),
  place(KHULNA, null, 'Khulna', 'খুলনা'),
  place(OTHER_WARD, KHULNA, 'Ward 5', 'ওয়ার্ড ৫'),
])
const named = (text: string) => placesNamed(text, places).map(({ id }) => id)

describe('SUG4 the place that a text names', () => {
  test.each([
    ['The lamp in Dhaka is broken', [DHAKA]],
    ['Ward 5, Dhaka: no light', [WARD]],
    ['খুলনার ৫ নম্বর নয়, ওয়ার্ড ৫-এ বাতি নেই', [OTHER_WARD]],
    ['ঢাকায় পানি নেই', [DHAKA]],
    ['Ward 55 has no light', []],
    ['It does not print', []],
  ])('%s', (text, ids) => expect(named(text)).toEqual(ids))

  test('of one name in two places nobody guesses', () => {
    expect(named('No light in ward 5')).toEqual([WARD, OTHER_WARD])
  })
})

describe('SUG4 how soon', () => {
  test.each([
    ['This is urgent please', 'high'],
    ['জরুরী ভিত্তিতে দেখুন', 'high'],
    ['There are sparks from the socket', 'urgent'],
    ['তারে আগুন লেগেছে', 'urgent'],
    ['Not urgent, whenever you can', 'low'],
    ['The paper is stuck', null],
  ])('%s', (text, says) => expect(urgencyIn(text)?.says ?? null).toBe(says))
})

describe('SUG4 what was told alike', () => {
  const printer = gistOf('The printer eats paper')
  test('is nearer the more telling words it has in common, in either language', () => {
    const [same, bangla, other] = nearnessTo(
      printer,
      ['The printer eats the paper again', 'প্রিন্টারে কাগজ আটকে যায়', 'No Wi-Fi in the library'].map(gistOf),
    )
    expect(same).toBeGreaterThan(0.6)
    expect(bangla).toBeGreaterThan(0.15)
    expect(other).toBeLessThan(0.1)
  })
  test('what says nothing is like nothing', () => {
    expect(nearnessTo(gistOf(''), [printer])).toEqual([0])
  })
})

const ALL: BotModes = {
  answer: 'suggest',
  category: 'suggest',
  priority: 'suggest',
  place: 'suggest',
  assignee: 'suggest',
}
const desk = {
  place: 'optional',
  categories: [
    { id: 'printer', label: { en: 'Printer', bn: 'প্রিন্টার' }, tags: ['hardware'] },
    { id: 'network', label: { en: 'Internet', bn: 'ইন্টারনেট' }, priority: 'high' },
    { id: 'old', label: { en: 'Fax', bn: '' }, retired: true },
  ],
  canned: [
    { id: 'restart', label: { en: '', bn: '' }, text: { en: 'Dear {{name}}, please turn it off and on.', bn: '' } },
  ],
} as unknown as Desk
const ASHA = '00000000-0000-4000-8000-000000000001' as Ticket['requester']
const TANVIR = '00000000-0000-4000-8000-000000000002'
const IMRAN = '00000000-0000-4000-8000-000000000003'
const known = (more: Partial<Known> = {}, of: Partial<Ticket> = {}): Known => ({
  ticket: { ...ticket.initial, requester: ASHA, parts: { [ASHA!]: 'requester' }, ...of },
  desk,
  modes: ALL,
  told: 'It does not work',
  alike: [],
  hands: [],
  places,
  ...more,
})
const precedent = (more: Partial<Known['alike'][number]> = {}): Known['alike'][number] => ({
  conversation: '00000000-0000-4000-8000-0000000000ff' as never,
  ...{ words: '', category: null, priority: 'normal', place: null, assignee: null, near: 0.6, said: [], ...more },
})
const made = (one: Known, before: Parameters<typeof proposalsOf>[3] = []) => {
  const offered = offeredOf(one)
  const matter: Matter = { ...offered, turns: [], language: 'en', desk: '', reply: true, passages: [], texts: ['T'] }
  return proposalsOf(suggestFor(matter), offered, one, before)
}
const values = (one: Known) => Object.fromEntries(made(one).map(({ field, value }) => [field, value]))

describe('SUG3 what is proposed', () => {
  const solved = Array.from({ length: 3 }, () =>
    precedent({
      category: 'printer',
      priority: 'high',
      place: WARD,
      assignee: TANVIR as never,
      said: ['dear Asha, Please turn it off and on.'],
    }),
  )
  const hands = [TANVIR, IMRAN].map((account) => ({ account: account as never, tags: [], open: 1 }))

  test('is what was done in such cases, and by which text they were answered', () => {
    expect(values(known({ alike: solved, hands }))).toEqual({
      ...{ category: 'printer', priority: 'high', place: WARD, assignee: TANVIR, reply: 'T' },
    })
  })

  test('nothing that is so already, was proposed before, or that the desk does not want', () => {
    const so = { category: 'printer', priority: 'high', place: { id: WARD, path: [WARD] }, assignee: IMRAN } as never
    expect(values(known({ alike: solved, hands }, so))).toEqual({ reply: 'T' })
    const before = [{ field: 'category', value: 'printer' }]
    expect(made(known({ alike: solved, hands }), before).map(({ field }) => field)).not.toContain('category')
    const off = { ...ALL, category: 'off', priority: 'off', place: 'off', assignee: 'off' } as const
    expect(values(known({ alike: solved, hands, modes: off }))).toEqual({ reply: 'T' })
  })

  test('nothing of which whoever suggests it is hardly sure', () => {
    const usage = { asked: 0, answered: 0 }
    const sure = (score: number) =>
      proposalsOf({ category: { at: 0, score, why: '' }, usage }, offeredOf(known()), known(), [])
    expect([sure(0.39), sure(0.4)].map(({ length }) => length)).toEqual([0, 1])
  })

  test('nobody who does not work there, and nobody for their own matter', () => {
    expect(values(known({ alike: solved, hands: [] })).assignee).toBeUndefined()
    const own = { parts: { [TANVIR]: 'follower' } } as never
    expect(values(known({ alike: solved, hands }, own)).assignee).toBeUndefined()
  })

  test('of nobody alike, whoever knows what it takes, and has least to do', () => {
    const experts = [
      { account: IMRAN as never, tags: ['hardware'], open: 4 },
      { account: TANVIR as never, tags: ['hardware', 'network'], open: 2 },
    ]
    expect(values(known({ hands: experts }, { category: 'printer' }))).toEqual({ assignee: TANVIR })
  })

  test('with another category, what that one says of how soon', () => {
    const asked = known({ told: 'There is no internet' })
    expect(made(asked).find(({ field }) => field === 'priority')).toMatchObject({
      value: 'high',
      because: { by: 'category' },
    })
    for (const kept of [
      known({ told: 'There is no internet' }, { locked: true }),
      known({ told: 'There is no internet', modes: { ...ALL, priority: 'off' } }),
    ])
      expect(values(kept)).toEqual({ category: 'network' })
  })

  test('what somebody chose speaks against changing it', () => {
    expect(values(known({ told: 'There is no internet' }, { category: 'printer' })).category).toBeUndefined()
    expect(values(known({ told: 'There is no internet' }, { category: 'other' })).category).toBe('network')
  })
})
