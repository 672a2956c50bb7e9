import { describe, expect, test } from 'vitest'
import { treeOf } from '../../../shared/kernel/tree.ts'
import type { Desk } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Proposed } from '../../../shared/kinds/ticket/index.ts'
import { type Answerer, Unavailable } from '../answerer.ts'
import { type Found, isFit } from '../modes.ts'
import type { Matter } from '../suggester.ts'
import type { Around } from './cases.ts'
import { byField, type FieldOutcome, fieldFiguresOf } from './fields.ts'
import { desksIn, figuresAt, type Outcome } from './figures.ts'
import { isGrounded } from './grounded.ts'
import { readQuestions } from './questions.ts'
import { recorded, recording } from './recorded.ts'
import { replay } from './replay.ts'
import { casesIn, type Report, readReports } from './reports.ts'
import { fieldsTold, modesTold } from './told.ts'

const outcome = (more: Partial<Outcome>): Outcome => ({
  q: 'x',
  desk: 'support',
  article: 'ink',
  known: true,
  sort: 'answer',
  from: 'ink',
  good: true,
  grounded: true,
  reason: null,
  ...more,
})

const found = (evidence: Found['evidence']) => (covered: number, good: number) => ({ evidence, covered, good })
const [kept, ended, decided] = [found('kept'), found('ended'), found('decided')]

describe('EVL1 what an answerer made of many questions', () => {
  const outcomes = [
    outcome({}),
    outcome({ good: false }),
    outcome({ sort: 'unknown', good: false, grounded: false }),
    outcome({ sort: 'over', good: false, grounded: false, reason: 'asked' }),
    outcome({ known: false, good: false, grounded: false }),
    outcome({ known: false, sort: 'unknown', good: false, grounded: false }),
    outcome({ desk: 'complaint' }),
  ]

  test('is counted for each desk, with what no article answers', () => {
    expect(desksIn(outcomes)).toEqual(['complaint', 'support'])
    expect(figuresAt('support', outcomes)).toEqual({
      asked: 6,
      covered: 3,
      good: 1,
      grounded: 2,
      invented: 1,
      unknown: 2,
      over: { asked: 1 },
    })
    expect(figuresAt('complaint', outcomes)).toMatchObject({ asked: 1, covered: 1, good: 1, invented: 0 })
  })

  test('says whether it may do so by itself: often enough right, and tried often enough', () => {
    expect(isFit('answer', [kept(40, 36)])).toBe(true)
    expect(isFit('answer', [kept(40, 35)])).toBe(false)
    expect(isFit('answer', [kept(9, 9)])).toBe(false)
    expect(isFit('answer', [])).toBe(false)
  })
})

describe('EVL5 a field may be set by itself', () => {
  test.each([
    ['as the tickets of the house ended', [ended(10, 9)], true],
    ['as the staff decided', [decided(30, 28)], true],
    ['by reports in a file alone', [kept(40, 40)], false],
    ['with few decisions beside them', [kept(40, 40), decided(9, 9)], false],
    ['with good ones', [kept(40, 38), ended(12, 12), decided(3, 2)], true],
    ['where any of them is worse', [kept(40, 35), ended(12, 12), decided(30, 30)], false],
    ['where few are, and too bad to become good', [ended(12, 12), decided(3, 1)], false],
    ['where nothing was found', [], false],
  ])('%s: %j', (_, evidence, is) => expect(isFit('category', evidence)).toBe(is))

  test('a place only where hardly any was wrong', () => {
    expect(isFit('place', [ended(40, 38)])).toBe(true)
    expect(isFit('place', [ended(40, 37)])).toBe(false)
  })
})

describe('EVL1 whoever is asked', () => {
  const questions = Array.from({ length: 20 }, (_, n) => ({ q: `${n}`, language: 'en' as const, article: 'ink' }))
  const failing = (often: number) => {
    const answer: Answerer['answer'] = async ({ turns }) => {
      if (Number(turns[0]!.text) < often) throw new Unavailable('away')
      return { sort: 'ask', text: 'Which?', usage: { asked: 0, answered: 0 } }
    }
    return replay({ name: 'm', from: 'model', answer }, async () => [], questions)
  }

  test('and cannot be had now and then did not know it; too often, and nothing is said of them', async () => {
    expect((await failing(2)).map(({ sort }) => sort).slice(0, 4)).toEqual(['unknown', 'unknown', 'ask', 'ask'])
    await expect(failing(3)).rejects.toThrow('3 of 20')
  })
})

describe('EVL2 an answer is grounded', () => {
  const passage = {
    slug: 'ink',
    title: 'Grey prints',
    heading: '',
    text: 'Change the cartridge and print a test page.',
  }
  const passages = [passage] as unknown as Parameters<typeof isGrounded>[2]

  test.each([
    ['Please change the cartridge, then print a test page.', ['ink'], true],
    ['Reinstall Windows from scratch on the computer.', ['ink'], false],
    ['Change the cartridge and print a test page.', [], false],
    ['Change the cartridge and print a test page.', ['other'], false],
  ])('%s, citing %j: %s', (text, cited, is) => {
    expect(isGrounded(text, cited, passages)).toBe(is)
  })
})

test('EVL3 what was recorded is said again, and nothing else', async () => {
  const reply = { sort: 'ask', text: 'Which one?', usage: { asked: 1, answered: 2 } } as const
  const who = { from: 'model', name: 'm' } as const
  const suggested = { category: { at: 1, score: 0.8, why: 'It says so.' }, usage: { asked: 1, answered: 1 } }
  const asked = { ...who, answer: async () => reply }
  const { answerer, suggester, taken } = recording({
    answerer: asked,
    suggester: { ...who, suggest: async () => suggested },
  })
  const ask = (text: string) =>
    ({ turns: [{ who: 'person', text }], language: 'en', desk: null, people: true, passages: [] }) as const
  const matter = (text: string, categories: string[]): Matter => ({
    ...{ turns: [{ who: 'person', text }], language: 'en', desk: 'Support', categories },
    ...{ priorities: [], places: [], people: [], reply: false, passages: [] },
  })
  const signal = new AbortController().signal
  await answerer.answer(ask('The printer?'), signal, () => undefined)
  await suggester.suggest(matter('No paper', ['Network', 'Printer']), signal)
  const again = recorded(JSON.parse(JSON.stringify(taken)))
  expect(again.answerer.name).toBe('m')
  expect(await again.answerer.answer(ask('The printer?'), signal, () => undefined)).toEqual(reply)
  expect(await again.answerer.answer(ask('Another'), signal, () => undefined)).toMatchObject({ sort: 'unknown' })
  const elsewhere = (text: string, categories: string[]) => again.suggester.suggest(matter(text, categories), signal)
  expect((await elsewhere('No paper', ['Printer', 'Mail'])).category).toMatchObject({ at: 0, score: 0.8 })
  expect((await elsewhere('No paper', ['Mail'])).category).toBeUndefined()
  expect((await elsewhere('Another', ['Printer'])).category).toBeUndefined()
})

describe('EVL6 what was proposed for a field', () => {
  const one = (field: Proposed, wanted: string | null, said: string | null): FieldOutcome => ({
    ...{ desk: 'support', field, wanted, said, grounded: false },
  })

  test('is right, wrong, missing, or needless where nothing was to be proposed', () => {
    const outcomes = [
      one('category', 'printer', 'printer'),
      one('category', 'printer', 'network'),
      one('category', 'printer', null),
      one('category', null, 'mail'),
      one('category', null, null),
    ]
    expect(fieldFiguresOf(outcomes)).toEqual({ asked: 5, wanted: 3, covered: 3, good: 1, needless: 1, grounded: 0 })
  })

  test('is told by desk and field', () => {
    const rows = byField([one('reply', 'ink', 'ink'), one('category', 'printer', 'printer')])
    expect(rows.map(({ field }) => field)).toEqual(['category', 'reply'])
    expect(fieldsTold(rows)).toEqual([
      '  desk     field     asked  to propose  proposed  right  needless  grounded',
      '  support  category      1           1     100 %  100 %         0         –',
      '  support  reply         1           1     100 %  100 %         0       0 %',
    ])
  })

  test('can be right for a report only as far as a house has what it names', () => {
    const desk = { categories: [{ id: 'printer' }], priority: 'normal', place: 'optional' } as unknown as Desk
    const library = { id: 'l', parent: null, name: 'Library', nameBn: null }
    const around = { desks: new Map([['support', desk]]), places: treeOf([library]), articles: new Set(['ink']) }
    const report: Report = {
      ...{ desk: 'support', language: 'en', title: 'Grey', text: 'It prints grey.' },
      ...{ category: 'printer', priority: 'normal', place: 'Library', takes: 'hardware', reply: 'ink' },
    }
    const rightFor = (more: Partial<Report>, there: Partial<Around> = {}) =>
      casesIn([{ ...report, ...more }], { ...around, ...there })[0]?.right
    expect(rightFor({})).toEqual({
      ...{ category: 'printer', priority: null, place: 'l', reply: 'ink' },
      assignee: expect.any(String),
    })
    expect(rightFor({ category: 'fax', priority: 'high', place: 'Hall', reply: 'fax' })).toMatchObject({
      ...{ category: undefined, priority: 'high', place: undefined, reply: undefined },
    })
    expect(rightFor({}, { places: treeOf([library, { ...library, id: 'm' }]) })?.place).toBeUndefined()
    expect(rightFor({ desk: 'garden' })).toBeUndefined()
  })

  test('is asked of reports in both languages, of which none is a question that somebody tunes by', () => {
    const reports = readReports()
    expect(reports.length).toBeGreaterThanOrEqual(60)
    expect(reports.filter(({ language }) => language === 'bn').length).toBeGreaterThanOrEqual(25)
    const all = [...readQuestions('tuning'), ...readQuestions('checking')].map(({ q }) => q)
    expect(reports.filter(({ title, text }) => all.includes(title) || all.includes(text))).toEqual([])
  })
})

test('EVL5 what it may do by itself is told by desk', () => {
  const at = { desk: 'support', evidence: 'kept', covered: 20, good: 20 } as const
  const found = [
    { ...at, action: 'answer' as const },
    { ...at, action: 'category' as const },
    { ...at, desk: 'help', action: 'place' as const },
  ]
  expect(modesTold(found)).toEqual(['  help: nothing', '  support: answer'])
})
