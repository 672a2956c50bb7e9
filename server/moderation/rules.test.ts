import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../shared/kernel/time.ts'
import type { Rule } from '../../shared/protocol/moderation.ts'
import { asha, somewhere } from '../../shared/testing/index.ts'
import { createRepeating } from './repeating.ts'
import { caughtBy, compile } from './rules.ts'
import { saidIn } from './said.ts'

const rule = (change: Partial<Rule>): Rule => ({
  ...{
    id: 'r',
    version: 1,
    name: 'Rule',
    words: [],
    signals: {},
    ask: null,
    newcomers: null,
    action: 'hold',
    state: 'on',
  },
  places: ['posts', 'publicGroups', 'privateGroups'],
  ...change,
})
const why = (change: Partial<Rule>, text: string, { mentions = 0, same = 1 } = {}) =>
  caughtBy([compile(rule(change))], ['posts'], { text, mentions, same })[0]?.why ?? null

describe('MOD2 signals', () => {
  test('links count, whatever they lead to', () => {
    const text = 'see https://a.example www.b.example HTTP://c.example'
    expect(why({ signals: { links: 3 } }, text)).toBe('links:3')
    expect(why({ signals: { links: 4 } }, text)).toBeNull()
  })

  test('capitals count where there are enough letters, and never in a script that has none', () => {
    expect(why({ signals: { capitals: 70 } }, 'WHY DOES NOBODY MEND THE ROAD')).toBe('capitals:100')
    for (const text of ['OK DHAKA', 'Why does nobody mend the road', 'রাস্তাটা কেউ ঠিক করে না কেন এতদিন ধরে'])
      expect(why({ signals: { capitals: 70 } }, text)).toBeNull()
  })

  test('so do people called by name, and the same words in many places', () => {
    expect(why({ signals: { mentions: 5 } }, 'hello', { mentions: 6 })).toBe('mentions:6')
    expect(why({ signals: { same: 3 } }, 'hello', { same: 3 })).toBe('same:3')
    expect(why({ signals: { same: 3 } }, 'hello', { same: 2 })).toBeNull()
  })

  test('the same is the same within ten minutes, and a greeting is not', () => {
    let now = 0
    const sameIn = createRepeating(() => now)
    const text = 'Earn money from your sofa, ask me how'
    expect([1, 2, 2, 3].map((place) => sameIn(asha.account, somewhere(place), text))).toEqual([1, 2, 2, 3])
    expect(sameIn(asha.account, somewhere(4), `  ${text.toUpperCase()}`)).toBe(4)
    now = 11 * MINUTE
    expect(sameIn(asha.account, somewhere(5), text)).toBe(1)
    expect([1, 2, 3].map((place) => sameIn(asha.account, somewhere(place), 'Good morning!'))).toEqual([1, 1, 1])
  })
})

describe('MOD1 a rule', () => {
  test('looks where it is told to, and nowhere else', () => {
    const compiled = compile(rule({ words: ['hush'], places: ['publicGroups'] }))
    const saying = { text: 'hush', mentions: 0, same: 1 }
    expect(caughtBy([compiled], ['publicGroups', 'privateGroups'], saying)).toHaveLength(1)
    expect(caughtBy([compiled], ['posts'], saying)).toEqual([])
  })

  test('says by which of its words', () => {
    expect(why({ words: ['quiet', 'Hu*'] }, 'oh HUSH')).toBe('word:Hu*')
  })

  test('reads first what is read first, and nothing that nobody reads', () => {
    const file = { id: asha.account, type: 'image/png', name: 'six.png', thumbhash: 'IMgNJYgJdYZ4eIdzeXl4dAhogZAW' }
    const body = { files: [file], audience: 'public', text: 'two', type: 'post.publish', title: 'one' }
    expect(saidIn(body, null)).toBe('one\ntwo\nsix.png')
  })

  test('reads all that others would: titles, choices, names of files, what is passed on', () => {
    const body = {
      type: 'message.send',
      text: 'one',
      title: 'two',
      poll: { answers: ['three', 'four'] },
      mentions: [asha.account],
    }
    const facts = { forwarded: { by: asha.account, text: 'five' }, files: [{ id: asha.account, name: 'six.pdf' }] }
    expect(saidIn(body, facts).split('\n').sort()).toEqual(['five', 'four', 'one', 'six.pdf', 'three', 'two'])
  })
})
