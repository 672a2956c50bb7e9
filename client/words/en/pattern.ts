import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Many tickets at once, and things that fail more than they did. */
export const pattern = {
  title: 'More than usual',
  head: (count: number, what: string) =>
    many(count, { one: (n) => `${n} ticket: ${what}`, other: (n) => `${n} tickets: ${what}` }),
  since: (time: string) => `since ${time}`,
  over: (time: string) => `over since ${time}`,
  neverHour: 'usually none in an hour',
  neverDay: 'usually none in a day',
  hour: (usual: string) => `usually ${usual} an hour`,
  day: (usual: string) => `usually ${usual} a day`,
  known: (name: string) => `${name} knows of it`,
  knownToYou: 'you know of it',
  all: (count: number) => many(count, { one: (n) => `All ${n}`, other: (n) => `All ${n}` }),
  pick: 'Choose them',
  link: 'Link them',
  linkHint: 'Each is linked to the oldest of them. It can be undone.',
  seen: 'I know of it',
  unseen: 'Take that back',
  none: 'No pattern …',
  noneTitle: 'Why is this no pattern?',
  noneAction: 'Put it away',
  reason: 'Reason',
  reasonHint: 'Stands in the audit log.',
  drill: 'A drill or a test',
  announced: 'It was announced',
  unrelated: 'Nothing to do with each other',
  putAway: 'Put away.',
  back: 'Bring it back',
  measured: (told: number, none: string) =>
    many(told, {
      one: (n) => `In ninety days ${n} was told; no pattern: ${none}.`,
      other: (n) => `In ninety days ${n} were told; no pattern: ${none}.`,
    }),
  failing: (count: number) =>
    many(count, {
      one: (n) => `${n} thing fails sooner and sooner`,
      other: (n) => `${n} things fail sooner and sooner`,
    }),
  thing: (tag: string) => `Equipment ${tag}`,
  lately: (count: number) =>
    many(count, { one: (n) => `${n} failure in 90 days`, other: (n) => `${n} failures in 90 days` }),
  before: (usual: string) => `before: ${usual}`,
  others: (usual: string) => `others like it: ${usual}`,
  sooner: 'fails sooner and sooner',
  soonerHint: 'The times between its failures become shorter, and hardly by chance.',
}
