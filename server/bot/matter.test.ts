import { describe, expect, test } from 'vitest'
import { ASSISTANT } from '../../shared/kernel/ids.ts'
import { type Message, messageOf } from '../../shared/kinds/thread/index.ts'
import { asha, rafi } from '../../shared/testing/index.ts'
import { languageOf, matterOf } from './matter.ts'

const said = (seq: number, by: Message['by'], text: string, more: Partial<Message> = {}): Message => ({
  ...messageOf({ type: 'message.sent', text, seq, by, at: seq, command: 'c' as never }),
  ...more,
})
const answer = (seq: number, about: number): Message =>
  said(seq, ASSISTANT, 'Turn it off and on.', {
    grounds: { basedOn: about, about, sort: 'answer', from: 'search', cites: [CITE] },
  })
const CITE = { article: '01980000-0000-7000-8000-0000000000a1' as never, slug: 'printer', version: 2, title: 'Printer' }
const asked = { about: 1, served: asha.account, title: '', chosen: 'en' } as const

describe('BOT10 what is to be answered', () => {
  const question = said(1, asha.account, 'Why does the printer in the reading room print grey?')

  test('is what somebody asked, as long as nothing came after it', () => {
    expect(matterOf([question], asked, false)).toMatchObject({
      turns: [{ who: 'person', text: question.text }],
      words: question.text,
      language: 'en',
    })
    expect(matterOf([question, said(2, rafi.account, 'Ink')], asked, false)).toBeNull()
    expect(matterOf([question, said(2, asha.account, 'Or black?')], asked, false)).toBeNull()
    expect(matterOf([], asked, false)).toBeNull()
  })

  test('is nothing where it was called off, or answered; but for whoever wants another answer', () => {
    expect(matterOf([{ ...question, calledOff: true }], asked, false)).toBeNull()
    expect(matterOf([question, answer(2, 1)], asked, false)).toBeNull()
    expect(matterOf([question, answer(2, 1)], asked, true)).not.toBeNull()
  })

  test('is looked for with what was asked before, where it is only a few words', () => {
    const [more, about] = [said(3, asha.account, 'Still grey'), 3]
    const found = matterOf([question, answer(2, 1), more], { ...asked, about }, false)!
    expect(found.words).toBe(`Still grey\n${question.text}`)
    expect(found.turns.map(({ who }) => who)).toEqual(['person', 'bot', 'person'])
    expect(found.tried).toEqual([CITE])
  })

  test('tells apart whom it serves, itself, and others', () => {
    const other = said(0, rafi.account, 'Mine is blue')
    expect(matterOf([other, question], asked, false)!.turns.map(({ who }) => who)).toEqual(['other', 'person'])
  })

  test('begins with what the whole is called', () => {
    expect(matterOf([question], { ...asked, title: 'Grey prints' }, false)!.turns[0]!.text).toBe(
      `Grey prints\n${question.text}`,
    )
  })

  test('has bounds, however much was said', () => {
    const many = Array.from({ length: 60 }, (_, at) => said(at + 1, asha.account, 'x'.repeat(9_000)))
    const { turns } = matterOf(many, { ...asked, about: 60 }, false)!
    expect(turns).toHaveLength(12)
    expect(Math.max(...turns.map(({ text }) => text.length))).toBe(2_000)
  })
})

test.each([
  ['প্রিন্টার কাজ করছে না', 'bn'],
  ['printer ta kaj korche na', 'en'],
  ['Wi-Fi চলছে না', 'bn'],
  ['👍', 'bn'],
] as const)('BOT10 %s is answered in %s', (text, language) => {
  expect(languageOf(text, 'bn')).toBe(language)
})
