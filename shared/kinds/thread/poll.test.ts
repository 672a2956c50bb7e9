import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../kernel/ids.ts'
import { HOUR } from '../../kernel/time.ts'
import { asha, by, given, joy, MORNING, mitu, rafi, somewhere } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import { votersOf } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = [rafi, mitu].map(({ account }) => ({ type: 'member.joined', account }) as const)
const QUESTION = 4
const asking = (poll: object) =>
  given(group, created, ...joined, { type: 'message.sent', text: 'Which day?', poll: poll as never })

const newConversation = '01890a5d-ac96-774b-bcce-b302099a8057' as ConversationId
const days = { answers: ['Friday', 'শনিবার', 'Sunday'] }
const one = asking(days)
const several = asking({ ...days, several: true })
const vote = (...answers: number[]) => ({ type: 'poll.vote', target: QUESTION, answers }) as const
const close = { type: 'poll.close', target: QUESTION } as const

describe('a poll is asked', () => {
  const ask =
    (poll: object, at = MORNING) =>
    () =>
      one.when(rafi, { type: 'message.send', text: 'Which day?', poll: poll as never }, { at })

  test('POL1 as a message with two to twelve answers', () => {
    expect(ask(days)()).toEqual([{ type: 'message.sent', text: 'Which day?', poll: days }])
  })

  test.each([
    ['one answer', { answers: ['yes'] }],
    ['thirteen', { answers: Array.from({ length: 13 }, (_, at) => `${at}`) }],
    ['an answer that says nothing', { answers: ['yes', ' '] }],
    ['an answer that breaks the line', { answers: ['yes', 'no\nmaybe'] }],
    ['an answer of 121 characters', { answers: ['yes', 'x'.repeat(121)] }],
    ['the same answer twice', { answers: ['yes', 'Yes '] }],
    ['something else beside them', { ...days, anonymous: true }],
  ])('POL1 not with %s', (_, poll) => {
    expect(ask(poll)).toThrow('input.invalid')
  })

  test('POL1 with a question', () => {
    expect(() => one.when(rafi, { type: 'message.send', poll: days, files: [somewhere(1) as never] })).toThrow(
      'input.invalid',
    )
  })

  test('POL1 and stands as it was asked', () => {
    expect(() => one.when(asha, { type: 'message.edit', target: QUESTION, text: 'Which night?' })).toThrow('poll.asked')
  })

  test('POL2 never when it would be over already', () => {
    expect(ask({ ...days, until: MORNING }, MORNING)).toThrow('poll.closed')
    expect(ask({ ...days, until: MORNING + 1 }, MORNING)()).toHaveLength(1)
  })
})

describe('who chooses', () => {
  test('POL3 is counted by the answer, and seen by everybody', () => {
    const story = several.after(rafi, vote(0, 2)).after(mitu, vote(2))
    expect(votersOf(story.message(QUESTION)!.poll!)).toEqual([[rafi.account], [], [rafi.account, mitu.account]])
  })

  test('POL3 chooses one, or several where that is asked for', () => {
    expect(one.when(rafi, vote(1))).toEqual([{ type: 'poll.voted', target: QUESTION, answers: [1] }])
    expect(() => one.when(rafi, vote(0, 1))).toThrow('poll.one')
    expect(several.when(rafi, vote(0, 1))).toHaveLength(1)
  })

  test('POL3 chooses among what there is', () => {
    expect(() => one.when(rafi, vote(3))).toThrow('poll.answerUnknown')
    expect(() => one.when(rafi, vote(1, 1))).toThrow('input.invalid')
    expect(() => one.when(rafi, { ...vote(0), target: 1 })).toThrow('message.unknown')
    const said = one.after(rafi, { type: 'message.send', text: 'Any' })
    expect(() => said.when(rafi, { ...vote(0), target: QUESTION + 1 })).toThrow('poll.unknown')
  })

  test('POL4 may choose otherwise, and the last choice counts', () => {
    const story = one.after(rafi, vote(0)).after(rafi, vote(1))
    expect(story.message(QUESTION)?.poll?.choices).toEqual({ [rafi.account]: [1] })
  })

  test('POL4 may take it back', () => {
    const story = one.after(rafi, vote(0)).after(rafi, vote())
    expect(story.message(QUESTION)?.poll?.choices).toEqual({})
  })

  test('POL4 has nothing left to do by choosing the same again, in whatever order', () => {
    expect(several.after(rafi, vote(0, 2)).when(rafi, vote(2, 0))).toEqual([])
    expect(one.when(rafi, vote())).toEqual([])
  })

  test('POL4 counts once on two devices at the same time', () => {
    const twice = given(
      group,
      created,
      ...joined,
      { type: 'message.sent', text: 'Which day?', poll: days },
      by(
        rafi,
        { type: 'poll.voted', target: QUESTION, answers: [0] },
        { type: 'poll.voted', target: QUESTION, answers: [0] },
      ),
    )
    expect(votersOf(twice.message(QUESTION)!.poll!)[0]).toEqual([rafi.account])
  })

  test('POL5 is somebody who sees it', () => {
    expect(() => one.when(joy, vote(0))).toThrow('group.notMember')
    const late = given(
      group,
      { ...created, history: 'joined' },
      { type: 'message.sent', text: 'Which day?', poll: days },
    )
    const came = late.after(
      asha,
      { type: 'group.invite', accounts: [rafi.account] },
      { facts: { reachable: [rafi.account], contacts: [rafi.account] } },
    )
    expect(() => came.when(rafi, { ...vote(0), target: 2 })).toThrow('message.unknown')
  })
})

describe('a poll ends', () => {
  test('POL6 by the hand of whoever asked, or of those who moderate', () => {
    expect(one.when(asha, close)).toEqual([{ type: 'poll.closed', target: QUESTION }])
    expect(() => one.when(rafi, close)).toThrow('message.notYours')
    const moderated = one.after(asha, { type: 'group.promote', account: rafi.account, to: 'moderator' })
    expect(moderated.when(rafi, close)).toHaveLength(1)
  })

  test('POL6 once, and then nobody chooses', () => {
    const closed = one.after(mitu, vote(0)).after(asha, close)
    expect(closed.when(asha, close)).toEqual([])
    expect(() => closed.when(rafi, vote(0))).toThrow('poll.closed')
    expect(() => closed.when(mitu, vote())).toThrow('poll.closed')
    expect(votersOf(closed.message(QUESTION)!.poll!)[0]).toEqual([mitu.account])
  })

  test('POL6 at its time, by the clock of whoever decides', () => {
    const until = MORNING + HOUR
    const timed = asking({ ...days, until })
    expect(timed.when(rafi, vote(0), { at: until - 1 })).toHaveLength(1)
    expect(() => timed.when(rafi, vote(0), { at: until })).toThrow('poll.closed')
    expect(timed.when(asha, close, { at: until })).toEqual([])
  })

  const passOn = (poll: object | null | undefined, at = MORNING) =>
    given(group, created).when(
      asha,
      { type: 'message.forward', from: { conversation: newConversation, message: QUESTION } },
      { at, facts: { forwarded: { by: rafi.account, text: 'Which day?', poll: poll as never } } },
    )
  test('POL8 passed on it is a poll of its own, in which nobody has chosen yet', () => {
    const chosen = several.after(mitu, vote(0)).message(QUESTION)?.poll
    expect(passOn(chosen)).toEqual([
      {
        type: 'message.sent',
        text: 'Which day?',
        poll: { answers: days.answers, several: true },
        forwarded: { by: rafi.account },
      },
    ])
  })

  test('POL8 passed on when it is over it is its words alone', () => {
    const words = [{ type: 'message.sent', text: 'Which day?', forwarded: { by: rafi.account } }]
    expect(passOn(one.after(asha, close).message(QUESTION)?.poll)).toEqual(words)
    const timed = asking({ ...days, until: MORNING + HOUR }).message(QUESTION)?.poll
    expect(passOn(timed, MORNING + HOUR)).toEqual(words)
    expect(passOn(timed, MORNING)).toMatchObject([{ poll: { ...days, until: MORNING + HOUR } }])
  })

  test('POL7 with its message: nothing is left of what was asked', () => {
    const gone = one.after(rafi, vote(0)).after(asha, { type: 'message.remove', target: QUESTION })
    expect(gone.message(QUESTION)?.poll).toBeNull()
    expect(JSON.stringify(gone.log)).not.toContain('Friday')
    expect(() => gone.when(rafi, vote(1))).toThrow('message.removed')
  })
})
