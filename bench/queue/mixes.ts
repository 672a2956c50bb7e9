import type { Scope } from '../../shared/kernel/scope.ts'

/** What the tickets are about that are asked for: of `server/testing/tickets.ts`. */
export interface Known {
  readonly wards: readonly string[]
  readonly agents: readonly string[]
  /** of a ticket that ended long ago */
  readonly number: string
}

/** Who asks: how far their work reaches. */
export const ASKERS = ['everywhere', 'desks', 'wards', 'corner'] as const
export type Asker = (typeof ASKERS)[number]

export const scopesOf = ({ wards }: Pick<Known, 'wards'>): Readonly<Record<Asker, Scope>> => ({
  everywhere: { desks: null, places: null },
  desks: { desks: ['support', 'service', 'help'], places: null },
  wards: { desks: null, places: wards.slice(0, 12) },
  // one ticket in 1,200
  corner: { desks: ['safety'], places: wards.slice(60, 61) },
})

/** A question as the address of a page asks it, and how many pages down. */
export interface Mix {
  readonly name: string
  readonly asker: Asker
  readonly query: Readonly<Record<string, string>>
  readonly pages: number
  /** the tickets themselves, how many there are, or the lists that somebody keeps under a name with how much is in each */
  readonly asks: 'tickets' | 'counts' | 'views'
}

const ENDED = { stage: 'solved,closed' }
const ANY = { stage: 'new,open,waiting,blocked,solved,closed' }

/** What those who ask look at often. */
export const viewsFor = ({ wards }: Pick<Known, 'wards'>): readonly Mix['query'][] => [
  {},
  { assignee: 'me' },
  { assignee: 'none', sort: 'opened' },
  { priority: 'urgent' },
  { stage: 'blocked' },
  { desk: 'complaint', category: 'drain' },
  { tag: 'tag7' },
  { ...ANY, tag: 'tag8' },
  { ...ENDED, place: wards[3]! },
  { ...ANY, assignee: 'me', q: 'wifi' },
  { ...ANY, q: 'zebra' },
  { ...ENDED, desk: 'safety', category: 'mail', priority: 'low', q: 'printer slow' },
]

/** Each filter alone and several together, words of all sorts, every order, deep pages, by each who asks. */
export const mixesFor = ({ wards, agents, number }: Known): readonly Mix[] => {
  const [ward, agent] = [wards[7]!, agents[5]!]
  const alone: readonly (readonly [string, Record<string, string>])[] = [
    ['all there is to do', {}],
    ['the same by opening', { sort: 'opened' }],
    ['the same by priority', { sort: 'priority' }],
    ['a desk', { desk: 'complaint' }],
    ['a rare desk, by priority', { desk: 'safety', sort: 'priority' }],
    ['blocked', { stage: 'blocked' }],
    ['ended', ENDED],
    ['urgent', { priority: 'urgent' }],
    ['urgent and ended, by opening', { ...ENDED, priority: 'urgent', sort: 'opened' }],
    ['a category', { category: 'drain' }],
    ['no such category', { ...ANY, category: 'nothing' }],
    ['a ward', { place: ward }],
    ['a ward, ended', { ...ENDED, place: ward }],
    ['mine', { assignee: 'me' }],
    ['nobody’s', { assignee: 'none' }],
    ['a colleague’s, of all times', { ...ANY, assignee: agent }],
    ['a tag', { tag: 'tag7' }],
    ['a tag, of all times', { ...ANY, tag: 'tag7', sort: 'priority' }],
    ['removed', { removed: 'yes', ...ANY }],
  ]
  const words: readonly (readonly [string, string])[] = [
    ['a word', 'printer'],
    ['two words', 'printer slow'],
    ['eight words', 'printer paper wifi street light water waste noise'],
    ['a part of words', 'ter'],
    ['two letters', 'wi'],
    ['two letters that are nowhere', 'zq'],
    ['a Bangla word', 'প্রিন্টার'],
    ['two Bangla letters', 'মশ'],
    ['Bangla and English', 'রাস্তা light'],
    ['a rare word', 'zebra'],
    ['a word that is nowhere', 'xyzzy'],
    ['part of a number', 'tst-26-00012'],
    ['a number', number],
  ]
  const mix = (asker: Asker, name: string, query: Record<string, string>, pages = 0): Mix => ({
    ...{ name, asker, query, pages, asks: 'tickets' },
  })
  return [
    ...alone.map(([name, query]) => mix('everywhere', name, query)),
    ...words.map(([name, q]) => mix('everywhere', `${name}, of all times`, { ...ANY, q })),
    mix('everywhere', 'a rare word, to do', { q: 'zebra' }),
    mix('everywhere', 'a word that is nowhere, to do', { q: 'xyzzy' }),
    mix('everywhere', 'twenty pages down', {}, 20),
    mix('everywhere', 'twenty pages down the ended, by opening', { ...ENDED, sort: 'opened' }, 20),
    mix('everywhere', 'a word, ten pages down', { ...ANY, q: 'mosquito' }, 10),
    ...ASKERS.map((asker): Mix => ({ ...mix(asker, 'how much there is to do', {}), asks: 'counts' })),
    ...ASKERS.map((asker): Mix => ({ ...mix(asker, 'twelve lists and how much is in each', {}), asks: 'views' })),
    mix('desks', 'all there is to do', {}),
    mix('desks', 'a desk that is not theirs', { ...ANY, desk: 'safety' }),
    mix('desks', 'urgent with a word and a category', { ...ANY, priority: 'urgent', category: 'network', q: 'wifi' }),
    mix('wards', 'all there is to do', {}),
    mix('wards', 'ended, by priority', { ...ENDED, sort: 'priority' }),
    mix('wards', 'a ward that is not theirs', { ...ANY, place: wards[50]! }),
    mix('wards', 'a word and a tag, of all times', { ...ANY, q: 'পানি', tag: 'tag9' }),
    mix('corner', 'all there is to do', {}),
    mix('corner', 'all that ever was', ANY),
    mix('corner', 'a word, of all times', { ...ANY, q: 'printer' }),
    mix('corner', 'two letters, of all times', { ...ANY, q: 'wi' }),
    mix('corner', 'everything at once', {
      ...{ ...ANY, desk: 'safety', priority: 'normal,high', category: 'road', place: wards[60]!, assignee: agent },
      ...{ tag: 'tag3', q: 'light রাস্তা', sort: 'opened' },
    }),
  ]
}
