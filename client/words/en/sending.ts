import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** What is said later. */
export const sending = {
  later: 'Send later',
  hint: 'It is sent for you at that time, also when no device of yours is on.',
  text: 'Message',
  when: 'When',
  tomorrow: 'Tomorrow morning',
  monday: 'Monday morning',
  at: 'Day and time',
  schedule: 'Send then',
  scheduled: (moment: string) => `It is sent on ${moment}.`,
  waiting: (count: number) =>
    many(count, { one: (n) => `${n} message is sent later`, other: (n) => `${n} messages are sent later` }),
  notSent: (count: number) =>
    many(count, { one: (n) => `${n} message could not be sent`, other: (n) => `${n} messages could not be sent` }),
  title: 'Sent later',
  none: 'Nothing waits here any more.',
  because: (reason: string) => `Not sent. ${reason}`,
  now: 'Send now',
  cancel: 'Do not send',
}
