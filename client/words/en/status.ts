import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Where a matter stands, by its number, and what was reported where. */
export const status = {
  title: 'Where does it stand?',
  number: 'Number',
  hint: 'As you were given it, such as CMP-26-7K2QX4M-8',
  look: 'Look it up',
  away: 'It could not be looked up. Please try again.',
  moves: 'How it went on',
  map: 'Reports on the map',
  mapLead: 'What people reported around here. Places are shown roughly, and nobody is named.',
  mapOf: (count: number) => many(count, { one: (n) => `Map with ${n} report`, other: (n) => `Map with ${n} reports` }),
  category: 'About',
  how: 'Status',
  hows: { all: 'All', open: 'Going on', done: 'Done' },
  any: 'Everything',
  none: 'Nothing was reported here.',
  many: 'The newest are shown. Go nearer to see the others.',
  found: (count: string) => `${count} shown`,
}
