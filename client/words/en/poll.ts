import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Questions that people answer by choosing. */
export const poll = {
  new: 'New poll',
  open: 'Everybody here sees who chose what.',
  question: 'Question',
  answer: (place: string) => `Answer ${place}`,
  repeated: 'This answer is there already.',
  add: 'Add an answer',
  takeOut: (place: string) => `Take out answer ${place}`,
  mayChooseSeveral: 'Several answers may be chosen',
  closes: 'Closes at',
  closesHint: 'Left empty, it stays open until you close it.',
  past: 'Choose a time that is still to come.',
  ask: 'Ask',
  one: 'Choose one',
  several: 'Choose one or more',
  people: (count: number) =>
    many(count, { one: (n) => `${n} person has answered`, other: (n) => `${n} people have answered` }),
  votes: (count: number, people: number) =>
    many(count, { one: (n) => `${n} vote of ${people}`, other: (n) => `${n} votes of ${people}` }),
  until: (moment: string) => `Open until ${moment}`,
  closed: 'Closed',
  close: 'Close the poll',
  closeTitle: 'Close this poll?',
  closeBody: 'Nobody can choose any more. It cannot be opened again.',
  who: 'Who chose what',
  nobody: 'Nobody',
}
