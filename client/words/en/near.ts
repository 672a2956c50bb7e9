import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What others have as well, and saying so. */
export const near = {
  title: 'Reported near there already',
  lead: 'Is it one of these? Then say so: you need not fill in the rest. It counts, and you are told how it goes on.',
  leadGuest: 'Is it one of these? Then you can see where it stands by its number, and need not report it again.',
  own: 'You asked this already',
  ownLead: 'It is still being worked on. You can go on there instead of asking again.',
  similar: 'Reported in similar words already',
  metres: (metres: string) => `about ${metres} m away`,
  since: (day: string) => `since ${day}`,
  others: (count: number) => many(count, { one: (n) => `${n} said “me too”`, other: (n) => `${n} said “me too”` }),
  join: 'This one – me too',
  joinOf: (number: string) => `This one – me too: ${number}`,
  joined: 'You said “me too”.',
  leave: 'Take it back',
  leaveOf: (number: string) => `Take it back: ${number}`,
  status: 'See where it stands',
  yours: 'You reported this one: go there',
  thanks: 'Counted. You are told how it goes on.',
  left: 'Taken back.',
  away: 'That did not work. Please try again.',
  have: 'I have the same',
  asset: (tag: string) => `Equipment ${tag}`,
  assetCount: (count: number) =>
    many(count, {
      one: (n) => `${n} other ticket about it`,
      other: (n) => (count === 0 ? 'No other ticket about it' : `${n} other tickets about it`),
    }),
  around: (count: number) =>
    many(count, { one: (n) => `Near this: ${n} report`, other: (n) => `Near this: ${n} reports` }),
  same: 'Which of these is it the same as?',
  sameHint: 'The same as one of them? Press',
  merge: (number: string) => `Merge into ${number}`,
  link: (number: string) => `Link ${number}`,
  mine: 'You have the same, and are told how it goes on.',
}
