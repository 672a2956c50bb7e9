import { describe, expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Question, Turn } from '../answerer.ts'
import type { Passage } from '../grounding/index.ts'
import { excerptOf } from './excerpt.ts'
import { createSearch, replyTo } from './index.ts'
import { moodOf } from './moods.ts'

const passage = (more: Partial<Passage> = {}): Passage => ({
  article: 'a' as ConversationId,
  slug: 'printer',
  version: 3,
  title: 'The printer does not print',
  heading: 'Is it on?',
  language: 'en',
  desk: 'support',
  text: '1. Look at the display.\n2. Wait one minute.',
  score: 0.8,
  ...more,
})
const person = (text: string): Turn => ({ who: 'person', text })
const asked = (text: string, more: Partial<Question> = {}): Question => ({
  turns: [person(text)],
  language: 'en',
  desk: null,
  people: true,
  passages: [passage()],
  ...more,
})
const shown = replyTo(asked('the printer shows a paper jam')).text
const then = (text: string, more: Partial<Question> = {}) =>
  replyTo(
    asked('', { turns: [person('the printer shows a paper jam'), { who: 'bot', text: shown }, person(text)], ...more }),
  )

describe('GRD4 the search', () => {
  test('answers in the words of the article, cites it, and says that it searched', () => {
    const reply = replyTo(asked('the printer shows a paper jam'))
    expect(reply).toMatchObject({ sort: 'answer', cites: [{ slug: 'printer', version: 3 }] })
    expect(reply.text).toContain('I search the help articles')
    expect(reply.text).toContain('1. Look at the display.\n2. Wait one minute.')
  })

  test('says so in Bangla too', () => {
    const reply = replyTo(asked('প্রিন্টারে কাগজ আটকে গেছে', { language: 'bn' }))
    expect(reply).toMatchObject({ sort: 'answer' })
    expect(reply.text).toContain('আমি সাহায্যের নিবন্ধ খুঁজে উত্তর দিই')
  })

  test.each(['en', 'bn'] as const)('says in %s that it found nothing, and who goes on', (language) => {
    for (const passages of [[], [passage({ score: 0.1 })]]) {
      const reply = replyTo(asked('how do I renew my passport', { language, passages }))
      expect(reply).toMatchObject({ sort: 'unknown', cites: [] })
      expect(reply.text).toMatch(/I pass it on|কর্মীর কাছে পাঠাচ্ছি/)
      expect(reply.text).not.toContain('Look at the display')
    }
  })

  test.each(['hello', 'hi, can you help me?', 'আমাকে একটু সাহায্য করেন', 'ok'])(
    'asks back where %j says nothing',
    (text) => {
      expect(replyTo(asked(text))).toMatchObject({ sort: 'ask' })
    },
  )

  test('lets the person choose where one word fits several articles alike', () => {
    const other = passage({ article: 'b' as ConversationId, title: 'Scan a document', score: 0.79 })
    const reply = replyTo(asked('printer', { passages: [passage(), other] }))
    expect(reply).toMatchObject({ sort: 'ask' })
    expect(reply.text).toContain('- The printer does not print\n- Scan a document')
  })

  test('hands over to a person who is asked for, with what was asked and tried', () => {
    expect(then('I want to talk to a human')).toMatchObject({
      sort: 'over',
      reason: 'asked',
      summary: expect.stringMatching(/paper jam[\s\S]*The printer does not print/),
    })
    expect(replyTo(asked('a person please'))).toMatchObject({ sort: 'over', reason: 'asked' })
  })

  test('hands over what it did not solve, but never before it answered', () => {
    expect(then('it did not help')).toMatchObject({ sort: 'over', reason: 'unsolved' })
    expect(replyTo(asked('the printer does not work'))).toMatchObject({ sort: 'answer' })
  })

  test('hands nothing over where there is nobody', () => {
    expect(then('it did not help', { people: false })).toMatchObject({ sort: 'unknown' })
  })

  test('is glad when it helped', () => {
    expect(then('thanks, it works')).toMatchObject({ sort: 'ask' })
  })

  test('says all at once, and nothing when nobody wants it any more', async () => {
    const heard: string[] = []
    const search = createSearch()
    const reply = await search.answer(asked('paper jam'), new AbortController().signal, (text) => heard.push(text))
    expect(heard).toEqual([reply.text])
    await expect(search.answer(asked('paper jam'), AbortSignal.abort(), () => undefined)).rejects.toThrow()
  })
})

describe('GRD5 somebody says', () => {
  test.each([
    'Can I speak to someone?',
    'human please',
    'agent',
    'i need a human',
    'একজন মানুষের সঙ্গে কথা বলতে চাই',
    'মানুষ চাই',
    'manusher sathe kotha bolte chai',
  ])('that they want a person: %j', (text) => expect(moodOf(text, false)).toBe('person'))

  test.each([
    'no',
    'That did not help.',
    "still doesn't work",
    'already tried that',
    'same problem',
    'কাজ হয়নি',
    'না',
    'একই সমস্যা',
    'এখনও ছাপছে না',
    'kaj hoy nai',
    'hoy nai bhai',
  ])('that it did not help: %j', (text) => {
    expect(moodOf(text, true)).toBe('unsolved')
    expect(moodOf(text, false)).not.toBe('unsolved')
  })

  test.each(['thank you', 'it worked', 'ধন্যবাদ ভাই', 'কাজ হয়েছে', 'kaj hoise'])('that it did: %j', (text) =>
    expect(moodOf(text, true)).toBe('thanks'),
  )

  test.each([
    'somebody stole my laptop from a person I know in the staff room yesterday',
    'where is the agent for the trade licence',
    'ল্যাপটপ চুরি হয়ে গেছে',
    'there is no paper in the printer',
  ])('what they need: %j', (text) => expect(moodOf(text, true)).toBe('none'))
})

describe('GRD4 an excerpt', () => {
  const list = (items: number) =>
    Array.from({ length: items }, (_, n) => `${n + 1}. ${'word '.repeat(20).trim()}`).join('\n')

  test('holds whole steps only', () => {
    const said = excerptOf([passage({ text: list(20) })])
    expect(said.length).toBeLessThanOrEqual(900)
    expect(said).toMatch(/word$/)
    expect(said.split('\n').at(-1)).toMatch(/^\d+\. (word ){19}word$/)
  })

  test('goes on with other parts of the article as long as they fit whole', () => {
    const said = excerptOf([
      passage(),
      passage({ heading: 'Long', text: list(20) }),
      passage({ heading: 'Short', text: 'Wait.' }),
    ])
    expect(said).toContain('**Short**\n\nWait.')
    expect(said).not.toContain('**Long**')
  })

  test('ends a long paragraph where a sentence ends', () => {
    expect(excerptOf([passage({ heading: '', text: 'This is a sentence. '.repeat(80) })])).toMatch(/sentence\.$/)
  })
})
