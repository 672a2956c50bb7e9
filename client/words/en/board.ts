import { pluralIn } from '../plural.ts'

const many = pluralIn('en')

/** Boards: questions, and the answers to them. */
export const board = {
  make: 'A board: questions as topics, with answers to each',
  topics: 'Topics',
  show: 'Which topics to show',
  filters: { all: 'All', open: 'Open', solved: 'Solved' },
  begin: 'New topic',
  unread: 'New:',
  answers: (count: number) =>
    count === 0 ? 'No answers yet' : many(count, { one: (n) => `${n} answer`, other: (n) => `${n} answers` }),
  others: (count: number) =>
    count === 0
      ? 'No other answers'
      : many(count, { one: (n) => `${n} other answer`, other: (n) => `${n} other answers` }),
  solved: 'Solved',
  closed: 'Closed',
  loading: 'Loading topics',
  loadingOne: 'Loading the topic',
  failed: 'This could not be loaded.',
  empty: 'No topics yet',
  emptyBody: 'Ask the first question. Everybody here can answer, and you mark the answer that helped.',
  noOpen: 'No topic waits for an answer.',
  noSolved: 'No topic is solved yet.',
  more: 'More topics',
  moreAnswers: 'More answers',
  waits: 'Waits to be sent',
  all: 'All topics',
  title: 'Title',
  titleHint: 'Say in one line what it is about.',
  first: 'Write the first message below, and send it.',
  needsTitle: 'Give your topic a title first.',
  gone: 'This topic is not here',
  goneBody: 'It was deleted, or it was never there.',
  accepted: 'Accepted answer',
  accept: 'Accept this answer',
  release: 'No longer accept it',
  rename: 'Change title',
  close: 'Close topic',
  reopen: 'Reopen topic',
  noAnswers: 'This topic is closed: it takes no more answers.',
}
