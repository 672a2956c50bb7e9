import fc from 'fast-check'
import { type GroupCommand, RANKS } from '../../kinds/group/index.ts'
import { asha, joy, mitu, rafi } from '../people.ts'
import { threadBodies, threadTurns } from './thread.ts'
import { account, accounts, body, line, many, perhaps, seq, sure, talk, text } from './wish.ts'

const settings = {
  about: perhaps(line),
  visibility: perhaps(fc.constantFrom('public', 'private')),
  history: perhaps(fc.constantFrom('all', 'joined')),
  asks: perhaps(fc.boolean()),
  flavour: perhaps(fc.constantFrom('talk', 'channel')),
}

const bodies = [
  ...threadBodies,
  body('group.create', { name: line, ...settings }),
  body('group.change', { flavour: fc.constant('board') }),
  body('message.send', { text, title: line }),
  body('message.send', { text, topic: seq }),
  body('message.edit', { target: seq, text, title: line }),
  body('answer.accept', { target: seq, topic: seq }),
  body('answer.release', { target: seq, topic: seq }),
  body('topic.close', { target: seq }),
  body('topic.reopen', { target: seq }),
  body('group.change', { name: perhaps(line), ...settings }),
  body('group.close'),
  body('group.invite', { accounts }),
  body('group.join'),
  body('group.ask', { note: perhaps(line) }),
  body('group.answer', { account, accept: fc.boolean() }),
  body('group.withdraw'),
  body('group.decline'),
  body('group.leave'),
  body('group.remove', { account }),
  body('group.promote', { account, to: fc.constantFrom(...RANKS) }),
]

const newcomers = fc.constantFrom(mitu, joy)
const known = ({ account }: typeof asha) => ({ facts: { reachable: [account], contacts: [account] } })
const reachable = ({ account }: typeof asha) => ({ facts: { reachable: [account], contacts: [] } })

const turns = [
  ...threadTurns,
  newcomers.map((who) => [
    sure<GroupCommand>(who, { type: 'group.ask' }),
    sure<GroupCommand>(asha, { type: 'group.answer', account: who.account, accept: false }),
  ]),
  newcomers.map((who) => [
    sure<GroupCommand>(who, { type: 'group.ask' }),
    sure<GroupCommand>(who, { type: 'group.withdraw' }),
  ]),
  newcomers.map((who) => [
    sure<GroupCommand>(asha, { type: 'group.invite', accounts: [who.account] }, reachable(who)),
    sure<GroupCommand>(who, { type: 'group.decline' }),
  ]),
]

/** A question that was answered, twice. */
const board = many<GroupCommand>({
  begun: [
    sure(asha, { type: 'group.create', name: 'Questions', visibility: 'private', history: 'all', flavour: 'board' }),
    sure(asha, { type: 'group.invite', accounts: [rafi.account] }, known(rafi)),
    sure(rafi, { type: 'message.send', title: 'Where?', text: 'Where is the office?' }),
    sure(asha, { type: 'message.send', text: 'Near the bridge', topic: 3 }),
    sure(rafi, { type: 'message.send', text: 'Which bridge?', topic: 3 }),
  ],
  bodies,
  turns: [
    ...turns,
    fc
      .constantFrom(asha, rafi)
      .map((who) => [
        sure<GroupCommand>(who, { type: 'answer.accept', target: 4, topic: 3 }),
        sure<GroupCommand>(who, { type: 'answer.accept', target: 5, topic: 3 }),
        sure<GroupCommand>(who, { type: 'answer.release', target: 5, topic: 3 }),
      ]),
    fc
      .constantFrom(asha, rafi)
      .map((who) => [
        sure<GroupCommand>(who, { type: 'topic.close', target: 3 }),
        sure<GroupCommand>(who, { type: 'topic.reopen', target: 3 }),
      ]),
  ],
})

const group = many<GroupCommand>({
  begun: [
    sure(asha, { type: 'group.create', name: 'Ward 7', visibility: 'private', history: 'joined' }),
    sure(asha, { type: 'group.invite', accounts: [rafi.account] }, known(rafi)),
    ...talk(asha, rafi),
  ],
  bodies,
  turns,
})

export const groupWishes = fc.oneof({ weight: 2, arbitrary: group }, { weight: 1, arbitrary: board })
