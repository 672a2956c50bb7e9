import { describe, expect, test } from 'vitest'
import { group } from '../../../shared/kinds/group/index.ts'
import { asha, by, farida, given, joy, mitu, rafi } from '../../../shared/testing/index.ts'
import { mayJudge, mayTend } from './rights.ts'

const joins = ({ account }: typeof rafi) => ({ type: 'member.joined', account }) as const
const board = given(
  group,
  { type: 'group.created', name: 'Questions', visibility: 'private', history: 'all', flavour: 'board' },
  joins(rafi),
  joins(mitu),
  joins(joy),
  { type: 'member.promoted', account: joy.account, from: 'member', to: 'admin' },
  by(rafi, { type: 'message.sent', title: 'Where?', text: 'Where is it?' }),
  by(mitu, { type: 'message.sent', text: 'Here', answers: { topic: 6, by: rafi.account } }),
)
const closed = board.after(asha, { type: 'group.close' })
const may = (what: () => unknown) => {
  try {
    what()
    return true
  } catch {
    return false
  }
}

describe('what the page offers', () => {
  test.each([asha, rafi, mitu, joy, farida])('BRD3 BRD4 is what the rules allow %#', (who) => {
    for (const story of [board, closed]) {
      const judges = may(() => story.when(who, { type: 'answer.accept', topic: 6, target: 7 }))
      expect(mayJudge(story.state, who.account, rafi.account)).toBe(judges)
      const tends = may(() => story.when(who, { type: 'topic.close', target: 6 }))
      expect(mayTend(story.state, who.account)).toBe(tends)
    }
  })
})
