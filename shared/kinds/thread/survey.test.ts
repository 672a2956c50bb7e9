import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../kernel/ids.ts'
import { HOUR } from '../../kernel/time.ts'
import { asha, given, joy, MORNING, mitu, rafi, somewhere } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import type { Answers } from './index.ts'
import { isTold, LEAST_ANONYMOUS, surveyed } from './survey.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = [rafi, mitu].map(({ account }) => ({ type: 'member.joined', account }) as const)
const ASKED = 4
const elsewhere = '01890a5d-ac96-774b-bcce-b302099a8057' as ConversationId
const PAPER = 'b9b1c0de-0000-4000-8000-000000000001'
const OTHER = 'b9b1c0de-0000-4000-8000-000000000002'

const questions = [
  { sort: 'one', says: 'How do you come?', choices: ['On foot', 'রিকশায়', 'By bus'], required: true },
  { sort: 'several', says: 'Which days?', choices: ['Friday', 'Saturday', 'Sunday'] },
  { sort: 'scale', says: 'How was the last one?', to: 5 },
  { sort: 'words', says: 'What else?' },
] as const
const whole: Answers = [1, [0, 2], 4, 'More tea']

const asking = (survey: object) =>
  given(group, created, ...joined, { type: 'message.sent', text: 'The meetings', survey: survey as never })
const named = asking({ questions })
const anonymous = asking({ questions, anonymous: true })
const answer = (answers: unknown, paper?: string) =>
  ({ type: 'survey.answer', target: ASKED, answers: answers as Answers, ...(paper && { paper }) }) as const
const close = { type: 'survey.close', target: ASKED } as const

describe('a survey is asked', () => {
  const ask =
    (survey: object, at = MORNING) =>
    () =>
      named.when(rafi, { type: 'message.send', text: 'The meetings', survey: survey as never }, { at })

  test('SUR1 as a message with one to twenty questions', () => {
    expect(ask({ questions })()).toEqual([{ type: 'message.sent', text: 'The meetings', survey: { questions } }])
    expect(ask({ questions: Array.from({ length: 20 }, () => questions[3]) })()).toHaveLength(1)
  })

  const one = (question: object) => ({ questions: [question] })
  test.each([
    ['no question', { questions: [] }],
    ['twenty-one', { questions: Array.from({ length: 21 }, () => questions[3]) }],
    ['a question that says nothing', one({ sort: 'words', says: '  ' })],
    ['a question of 301 characters', one({ sort: 'words', says: 'x'.repeat(301) })],
    ['a question that breaks the line', one({ sort: 'words', says: 'a\nb' })],
    ['one choice', one({ sort: 'one', says: 'Well?', choices: ['yes'] })],
    ['thirteen choices', one({ sort: 'one', says: 'Well?', choices: Array.from({ length: 13 }, (_, at) => `${at}`) })],
    ['the same choice twice', one({ sort: 'several', says: 'Well?', choices: ['yes', ' Yes'] })],
    ['a choice of 121 characters', one({ sort: 'several', says: 'Well?', choices: ['yes', 'x'.repeat(121)] })],
    ['a scale to seven', one({ sort: 'scale', says: 'Well?', to: 7 })],
    ['choices where there are none', one({ sort: 'words', says: 'Well?', choices: ['a', 'b'] })],
    ['a sort that nobody knows', one({ sort: 'drawing', says: 'Well?' })],
    ['a false that says it is not required', one({ sort: 'words', says: 'Well?', required: false })],
    ['something else beside them', { questions, shown: true }],
  ])('SUR1 not with %s', (_, survey) => {
    expect(ask(survey)).toThrow('input.invalid')
  })

  test('SUR1 with a title', () => {
    const survey = { questions: [...questions] } as never
    expect(() => named.when(rafi, { type: 'message.send', survey, files: [somewhere(1) as never] })).toThrow(
      'input.invalid',
    )
  })

  test('SUR1 and stands as it was asked', () => {
    expect(() => named.when(asha, { type: 'message.edit', target: ASKED, text: 'The parties' })).toThrow('poll.asked')
  })

  test('SUR2 never when it would be over already', () => {
    expect(ask({ questions, until: MORNING }, MORNING)).toThrow('survey.closed')
    expect(ask({ questions, until: MORNING + 1 }, MORNING)()).toHaveLength(1)
  })
})

describe('who answers', () => {
  test('SUR3 answers each question by its sort, and the log is told only that', () => {
    expect(named.when(rafi, answer(whole))).toEqual([{ type: 'survey.answered', target: ASKED }])
  })

  test('SUR3 may pass over what is not required', () => {
    expect(named.when(rafi, answer([0, null, null, null]))).toHaveLength(1)
  })

  test.each([
    ['a required question', [null, [0], 4, 'x'], 'survey.required'],
    ['a question too few', [1, [0], 4], 'survey.misfit'],
    ['a question too many', [1, [0], 4, 'x', 1], 'survey.misfit'],
    ['a choice that is not there', [3, null, null, null], 'survey.misfit'],
    ['several where one is asked for', [[0, 1], null, null, null], 'survey.misfit'],
    ['words where one is asked for', ['On foot', null, null, null], 'survey.misfit'],
    ['one where several are asked for', [0, 1, null, null], 'survey.misfit'],
    ['the same choice twice', [0, [1, 1], null, null], 'survey.misfit'],
    ['several of which one is not there', [0, [1, 3], null, null], 'survey.misfit'],
    ['a point below the scale', [0, null, 0, null], 'survey.misfit'],
    ['a point above the scale', [0, null, 6, null], 'survey.misfit'],
    ['words on a scale', [0, null, 'four', null], 'survey.misfit'],
    ['a number where words are asked for', [0, null, null, 4], 'survey.misfit'],
    ['half a choice', [0.5, null, null, null], 'input.invalid'],
    ['a choice below nothing', [-1, null, null, null], 'input.invalid'],
    ['none of several', [0, [], null, null], 'input.invalid'],
    ['words that say nothing', [0, null, null, '  '], 'input.invalid'],
    ['1,001 characters', [0, null, null, 'x'.repeat(1_001)], 'input.invalid'],
    ['half a character', [0, null, null, '\uD800'], 'input.invalid'],
    ['no answer at all', [], 'input.invalid'],
    ['something else', [{ place: 0 }, null, null, null], 'input.invalid'],
  ])('SUR3 not with %s', (_, answers, code) => {
    expect(() => named.when(rafi, answer(answers))).toThrow(code)
  })

  test('SUR3 answers something, also where nothing is required', () => {
    const free = asking({ questions: [questions[3]] })
    expect(() => free.when(rafi, answer([null]))).toThrow('survey.empty')
    expect(free.when(rafi, answer(['x'.repeat(1_000)]))).toHaveLength(1)
  })

  test('SUR3 answers a survey, and nothing else', () => {
    const said = named.after(rafi, { type: 'message.send', text: 'Any' })
    expect(() => said.when(rafi, { ...answer(whole), target: ASKED + 1 })).toThrow('survey.unknown')
    expect(() => said.when(rafi, { ...answer(whole), target: 1 })).toThrow('message.unknown')
    expect(() => said.when(asha, { ...close, target: ASKED })).not.toThrow()
  })

  test('SUR4 is counted once, however often they think better of it', () => {
    const story = named
      .after(rafi, answer(whole))
      .after(rafi, answer([0, null, null, null]))
      .after(mitu, answer(whole))
    expect(story.message(ASKED)?.survey?.answered).toEqual([rafi.account, mitu.account])
    expect(story.message(ASKED)?.survey?.moved).toBe(story.told.length)
  })

  test('SUR4 is somebody who sees it', () => {
    expect(() => named.when(joy, answer(whole))).toThrow('group.notMember')
    const late = given(
      group,
      { ...created, history: 'joined' },
      { type: 'message.sent', text: 'The meetings', survey: { questions: [...questions] } as never },
    )
    const came = late.after(
      asha,
      { type: 'group.invite', accounts: [rafi.account] },
      { facts: { reachable: [rafi.account], contacts: [rafi.account] } },
    )
    expect(() => came.when(rafi, { ...answer(whole), target: 2 })).toThrow('message.unknown')
  })

  test('SUR4 is whoever reads a channel too', () => {
    const channel = named.after(asha, { type: 'group.change', flavour: 'channel' })
    expect(channel.when(rafi, answer(whole))).toHaveLength(1)
  })
})

describe('an anonymous survey', () => {
  test('SUR5 is answered on a paper without a name, which the log is not told', () => {
    const [event] = anonymous.when(rafi, answer(whole, PAPER), { facts: { paper: false } })
    expect(event).toEqual({ type: 'survey.answered', target: ASKED })
    expect(() => anonymous.when(rafi, answer(whole))).toThrow('survey.misfit')
    expect(() => anonymous.when(rafi, answer(whole, 'Rafi'))).toThrow('input.invalid')
  })

  test('SUR5 knows no papers where there are names', () => {
    expect(() => named.when(rafi, answer(whole, PAPER))).toThrow('survey.misfit')
  })

  const once = anonymous.after(rafi, answer(whole, PAPER), { facts: { paper: false } })
  test('SUR5 is answered anew on the same paper', () => {
    expect(once.when(rafi, answer(whole, PAPER), { facts: { paper: true } })).toHaveLength(1)
  })

  test('SUR5 is answered once by each: no second paper, and not on that of somebody else', () => {
    expect(() => once.when(rafi, answer(whole, OTHER), { facts: { paper: false } })).toThrow('survey.elsewhere')
    expect(() => once.when(mitu, answer(whole, PAPER), { facts: { paper: true } })).toThrow('survey.elsewhere')
  })

  const asked = (anonymity: object, answered: number, until: number | null = null) => ({
    ...surveyed({ questions: [...questions] as never, ...anonymity }),
    until,
    answered: [rafi, mitu, joy].slice(0, answered).map(({ account }) => account),
  })
  test('SUR7 tells whoever asked nothing before its end, and nothing where fewer than three others answered', () => {
    const told = (answered: number, until: number | null) =>
      isTold(asked({ anonymous: true }, answered, until), asha.account, MORNING)
    expect(LEAST_ANONYMOUS).toBe(3)
    expect([told(3, null), told(3, MORNING + 1), told(2, MORNING), told(3, MORNING)]).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  test('SUR7 does not count whoever asked among them', () => {
    const survey = { ...asked({ anonymous: true }, 2, MORNING) }
    const answered = [...survey.answered, asha.account]
    expect(isTold({ ...survey, answered }, asha.account, MORNING)).toBe(false)
  })

  test('SUR6 with names is told from the first answer on', () => {
    expect(isTold(asked({}, 1), asha.account, MORNING)).toBe(true)
  })
})

describe('a survey ends', () => {
  test('SUR8 by the hand of whoever asked, and of nobody else', () => {
    expect(named.when(asha, close)).toEqual([{ type: 'survey.closed', target: ASKED }])
    const moderated = named.after(asha, { type: 'group.promote', account: rafi.account, to: 'admin' })
    expect(() => moderated.when(rafi, close)).toThrow('message.notYours')
  })

  test('SUR8 once, and then nobody answers', () => {
    const closed = named.after(mitu, answer(whole)).after(asha, close)
    expect(closed.when(asha, close)).toEqual([])
    expect(() => closed.when(rafi, answer(whole))).toThrow('survey.closed')
    expect(() => closed.when(mitu, answer(whole))).toThrow('survey.closed')
    expect(closed.message(ASKED)?.survey?.answered).toEqual([mitu.account])
  })

  test('SUR8 at its time, by the clock of whoever decides', () => {
    const until = MORNING + HOUR
    const timed = asking({ questions, until })
    expect(timed.when(rafi, answer(whole), { at: until - 1 })).toHaveLength(1)
    expect(() => timed.when(rafi, answer(whole), { at: until })).toThrow('survey.closed')
    expect(timed.when(asha, close, { at: until })).toEqual([])
  })

  test('SUR10 passed on it is a survey of its own, which nobody has answered yet; when it is over, its words alone', () => {
    const passOn = (survey: object | null | undefined) =>
      given(group, created).when(
        asha,
        { type: 'message.forward', from: { conversation: elsewhere, message: ASKED } },
        { facts: { forwarded: { by: rafi.account, text: 'The meetings', survey: survey as never } } },
      )
    const once = anonymous.after(rafi, answer(whole, PAPER), { facts: { paper: false } })
    const said = { type: 'message.sent', text: 'The meetings', forwarded: { by: rafi.account } }
    expect(passOn(once.message(ASKED)?.survey)).toEqual([{ ...said, survey: { questions, anonymous: true } }])
    expect(passOn(once.after(asha, close).message(ASKED)?.survey)).toEqual([said])
  })

  test('SUR9 with its message: nothing is left of what was asked', () => {
    const gone = named.after(rafi, answer(whole)).after(asha, { type: 'message.remove', target: ASKED })
    expect(gone.message(ASKED)?.survey).toBeNull()
    expect(JSON.stringify(gone.log)).not.toContain('Friday')
    expect(() => gone.when(rafi, answer(whole))).toThrow('message.removed')
  })
})
