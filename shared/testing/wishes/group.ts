import fc from 'fast-check'
import { type GroupCommand, RANKS } from '../../kinds/group/index.ts'
import { asha, joy, mitu, rafi } from '../people.ts'
import { threadBodies, threadTurns } from './thread.ts'
import { account, accounts, body, line, many, perhaps, sure, talk } from './wish.ts'

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

export const groupWishes = many<GroupCommand>({
  begun: [
    sure(asha, { type: 'group.create', name: 'Ward 7', visibility: 'private', history: 'joined' }),
    sure(asha, { type: 'group.invite', accounts: [rafi.account] }, known(rafi)),
    ...talk(asha, rafi),
  ],
  bodies,
  turns,
})
