import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Moving about in what was said. */
export const thread = {
  empty: 'Nobody has said anything yet. The first word is yours.',
  unreachable: 'That place is not on this device, and there is no connection to fetch it.',
  dayUnreachable: 'That day is not on this device. As soon as there is a connection, you can go there.',
  new: (count: string) => `${count} new`,
  newSince: (count: string, time: string) => `${count} new since ${time}`,
  toNewestWith: (count: number) =>
    many(count, {
      one: (n) => `Go to the newest, ${n} new message below`,
      other: (n) => `Go to the newest, ${n} new messages below`,
    }),
  arrived: (count: number) => many(count, { one: (n) => `${n} new message`, other: (n) => `${n} new messages` }),
  otherDay: 'Go to another day',
  toDay: 'Go to a day',
  day: 'Day',
  goThere: 'Go there',
}
