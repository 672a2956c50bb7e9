import { flatten } from '@solid-primitives/i18n'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refusal, refusalCodes } from '../../shared/kernel/refusal.ts'
import { bn } from './bn/index.ts'
import { en } from './en/index.ts'
import { ago, clock, count, day, language, number, preferredLanguage, speak, t, when, why } from './index.ts'

type Words = Record<string, string | ((...given: (number | string)[]) => string) | object>
const flat = (catalogue: typeof en) =>
  Object.entries(flatten(catalogue.words) as Words).filter(([, words]) => typeof words !== 'object')

/** Everything a catalogue can say: functions are tried with one and with many. */
const sayings = (catalogue: typeof en): (readonly [string, string])[] =>
  flat(catalogue).flatMap(([key, words]) =>
    typeof words === 'function'
      ? [1, 12].map((n) => [key, words(n, n, n, n)] as const)
      : [[key, words as string] as const],
  )

describe('the catalogues', () => {
  test('say the same things', () => {
    expect(
      flat(bn)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      flat(en)
        .map(([key]) => key)
        .sort(),
    )
  })

  test.each([
    ['English', en],
    ['Bangla', bn],
  ])('leave nothing unsaid in %s', (_, catalogue) => {
    expect(sayings(catalogue).filter(([, said]) => said.trim() === '' || /undefined|NaN/.test(said))).toEqual([])
  })

  test('know one from many in English', () => {
    expect(sayings(en).filter(([, said]) => /\b1 (?:times|links|characters too|reports)\b/.test(said))).toEqual([])
    expect([1, 2].map((count) => t('post.promotions', count))).toEqual(['Promoted once', 'Promoted 2 times'])
  })

  test('speak Bangla in Bangla, with Bangla digits', () => {
    // the name of the site is no Bangla; names, words and numbers are not ours
    const others = ['frame.rights', 'lesson.title', 'list.said', 'post.morePictures', 'shelf.by', 'suggest.percent']
    const latin = sayings(bn).filter(([key, said]) => !others.includes(key) && !/[\u0980-\u09FF]/.test(said))
    expect(latin).toEqual([])
    // coordinates are written in these digits wherever one takes them along
    const counted = sayings(bn).filter(([key, said]) => key !== 'place.noPoint' && /[0-9]/.test(said))
    expect(counted.filter(([key]) => !TAKES_TEXT.includes(key))).toEqual([])
  })

  test('know every refusal in both languages', () => {
    for (const code of refusalCodes) {
      expect(en.refusals[code], code).toMatch(/^[A-Z].*[.!]$/)
      expect(bn.refusals[code], code).toMatch(/[\u0980-\u09FF].*[।!]$/)
    }
  })
})

/** These put in what they are given as it stands. */
const TAKES_TEXT = flat(bn)
  .filter(([, words]) => typeof words === 'function' && words('<>', '<>', '<>', '<>').includes('<>'))
  .map(([key]) => key)

test.each([
  [null, ['bn-BD', 'en'], 'bn'],
  [null, ['fr-FR', 'en-US', 'bn'], 'en'],
  [null, ['fr'], 'en'],
  ['bn', ['en'], 'bn'],
  ['xx', ['bn'], 'bn'],
])('chosen %j and wanted %j, we speak %s', (chosen, wanted, spoken) => {
  expect(preferredLanguage(chosen, wanted)).toBe(spoken)
})

const at = (text: string) => new Date(text).getTime()
const now = at('2026-11-21T14:05:00')

describe('in English', () => {
  test('a refusal is a sentence, and says when to try again if that is known', () => {
    expect(why(new Refusal('auth.failed'))).toBe('That name and password do not go together.')
    expect(why(new Refusal('rate.limited', { retryAfter: 41.2 }))).toBe(
      'Too much at once. Please wait a moment. Try again in 42 seconds.',
    )
  })

  test('a while is never said shorter than it is', () => {
    const said = [1, 90, 91, 3600, 5401].map(
      (retryAfter) => why(new Refusal('busy', { retryAfter })).split('Try again in ')[1],
    )
    expect(said).toEqual(['1 second.', '90 seconds.', '2 minutes.', '60 minutes.', '2 hours.'])
  })

  test('what is no refusal is a server that was not reached', () => {
    const until = new Date(2026, 10, 30, 9).getTime()
    expect(why(new Refusal('auth.suspended', { until, reason: 'Spam' }))).toMatch(
      /^This account is suspended\. Until Nov 30, 2026, 9:00.AM\. The reason: Spam$/,
    )
    expect(why(new Refusal('auth.suspended', { until: null, reason: null }))).toBe('This account is suspended.')
    expect(why(new TypeError('Failed to fetch'))).toBe(t('failure.unreachable'))
    expect(why(undefined)).toBe(t('failure.unreachable'))
  })

  test('days are named from today backwards', () => {
    expect(day(now, now)).toBe('Today')
    expect(day(at('2026-11-20T23:59:00'), now)).toBe('Yesterday')
    expect(day(at('2026-11-17T08:00:00'), now)).toBe('Tuesday')
    expect(day(at('2026-11-14T08:00:00'), now)).toBe('Saturday, November 14')
    expect(day(at('2025-12-31T08:00:00'), now)).toBe('December 31, 2025')
  })

  test('lists say the time today and the day before', () => {
    expect(when(at('2026-11-21T09:30:00'), now)).toBe(clock(at('2026-11-21T09:30:00')))
    expect(when(at('2026-11-20T09:30:00'), now)).toBe('Yesterday')
    expect(when(at('2026-07-03T09:30:00'), now)).toBe('Jul 3')
  })

  test('what is near is said by its distance, what is far by its date', () => {
    expect(ago(now - 5 * 60_000, now)).toBe('5 minutes ago')
    expect(ago(now - 26 * 3_600_000, now)).toBe('yesterday')
    expect(ago(now, now)).toBe('now')
    expect(ago(at('2026-01-02T00:00:00'), now)).toBe('Jan 2, 2026')
  })
})

describe('in Bangla', () => {
  beforeAll(() => speak('bn'))
  afterAll(() => speak('en'))

  test('words, digits and days are Bangla as soon as it is spoken', () => {
    expect(language()).toBe('bn')
    expect(t('frame.messages')).toBe('বার্তা')
    expect(number(1_234_567)).toBe('১২,৩৪,৫৬৭')
    expect(count(120)).toBe('৯৯+')
    expect(day(now, now)).toBe('আজ')
    expect(ago(now - 5 * 60_000, now)).toBe('৫ মিনিট আগে')
    expect(
      ['00:07', '05:30', '11:00', '12:05', '17:45', '19:09', '23:59'].map((time) => clock(at(`2026-11-21T${time}`))),
    ).toEqual(['রাত ১২:০৭', 'ভোর ৫:৩০', 'সকাল ১১:০০', 'দুপুর ১২:০৫', 'বিকেল ৫:৪৫', 'সন্ধ্যা ৭:০৯', 'রাত ১১:৫৯'])
    expect(why(new Refusal('rate.limited', { retryAfter: 41 }))).toContain('৪১ সেকেন্ড পরে')
  })
})

test('of two changes of language at once the later one holds', async () => {
  await Promise.all([speak('bn'), speak('en')])
  expect(language()).toBe('en')
})
