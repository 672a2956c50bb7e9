import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPattern, isSound } from './pattern.ts'
import { readingsOf } from './reading.ts'

const finds = (words: readonly string[], text: string) => createPattern(words)(readingsOf(text))

/** No bad words stand here: what is said of these holds of any. */
const WORDS = ['scammer', 'ass', 'idiot', 'get rich*', '*coin', 'বাটপার', 'চোর', 'টাকা পাঠাও', 'shala', 'bet365']

const CAUGHT: readonly (readonly [word: string, texts: readonly string[]])[] = [
  [
    'scammer',
    [
      ...['scammer', 'Scammer!', 'SCAMMER', 'you scammer.', '(scammer)', '"scammer"', 'scammer,', 'a scammer?'],
      ...['scaammer', 'scammmmmer', 'sssscammer', 'scammerrrrrrrrrrr', 'sc4mmer', '5cammer', '$cammer', 'sc@mmer'],
      ...['scamm3r', '5c4mm3r', '$c@mm3r', 's c a m m e r', 's.c.a.m.m.e.r', 's-c-a-m-m-e-r', 's_c_a_m_m_e_r'],
      ...['s*c*a*m*m*e*r', 's  c  a  m  m  e  r', 's/c/a/m/m/e/r', 'S.C.A.M.M.E.R.', 'ѕсаmmer', 'scаmmer', 'scammеr'],
      ...[
        'ｓｃａｍｍｅｒ',
        '𝐬𝐜𝐚𝐦𝐦𝐞𝐫',
        '𝓼𝓬𝓪𝓶𝓶𝓮𝓻',
        'ⓢⓒⓐⓜⓜⓔⓡ',
        'sc\u200bammer',
        'sc\u00adammer',
        's\u200dc\u200damm\u2060er',
      ],
      ...['scämmer', 'scámmér', 's\u0336c\u0336a\u0336m\u0336m\u0336e\u0336r\u0336', 'sc\nscammer\nsc', 'scammer😀'],
      ...[
        '😀scammer😀',
        'xscammer scammer',
        'scammer/thief',
        'scammer-in-chief',
        'the\tscammer',
        '#scammer',
        '@scammer',
      ],
    ],
  ],
  ['ass', ['ass', 'ASS', 'a55', '@ss', 'a$$', 'asss', 'aaasss', 'a s s', 'a.s.s', 'dumb ass', 'ass!', 'аss']],
  [
    'idiot',
    ['idiot', '1d1ot', '!diot', 'id|ot', 'IDIOT', 'idiooot', 'i d i o t', 'i.d.i.o.t', 'ıdıot', 'idi0t', '1d10t'],
  ],
  ['get rich*', ['get rich', 'Get RICH quickly', 'get richer', 'get  rich', 'get\nrich', 'get-rich-quick', 'g3t r1ch']],
  ['*coin', ['coin', 'bitcoin', 'BITCOIN!', 'magiccoin', 'b1tc0in']],
  ['বাটপার', ['বাটপার', 'তুই বাটপার', 'বাটপার!', 'বা\u200cটপার', 'বা ট পা র', 'বা.ট.পা.র', 'বাটপার।', '"বাটপার"', 'বাটপাররররর']],
  ['চোর', ['চোর', 'সে চোর', 'চোর,', 'চো\u200dর']],
  ['টাকা পাঠাও', ['টাকা পাঠাও', 'এখনই টাকা পাঠাও!', 'টাকা   পাঠাও', 'টাকা, পাঠাও']],
  ['shala', ['shala', 'Shala', 'sh4la', 'shalaaaa', 's h a l a', 'tui shala', 'sha1a']],
  ['bet365', ['bet365', 'BET365', 'bet365.']],
]

/** Ordinary words, many with a bad one inside. */
const ORDINARY = [
  ...[
    'class',
    'glass',
    'passage',
    'assess',
    'assassin',
    'bass',
    'Massachusetts',
    'as',
    'has',
    'assume',
    'grass',
    'brass',
  ],
  ...[
    'embarrass',
    'association',
    'classic',
    'ambassador',
    'compass',
    'pass',
    'a',
    'AS',
    'as soon as',
    'a s',
    'mass',
    'lass',
  ],
  ...['scam', 'scammed', 'scamper', 'hammer', 'grammar', 'programmer', 'idiom', 'idiotic', 'radio', 'audio', 'patriot'],
  ...['coins', 'coincide', 'get', 'rich', 'richly get', 'rich get', 'enrich', 'forget riches', 'the rich get more'],
  ...['চোরাবালি', 'চোরকাঁটা', 'চর', 'চার', 'চোরা', 'বাটা', 'পার', 'বাট', 'পারাপার', 'টাকা', 'পাঠাও', 'টাকা তুমি পাঠাও'],
  ...['পাঠাও টাকা', 'চুর', 'চির', 'মাচোর', 'শালা', 'pathshala', 'dhormoshala', 'shalik', 'shal', 'masala', 'kamshala'],
  ...['bet 365', '365', '$100', '55', '1455', '455', '2026-11-22', '01712-345678', 'A5', 'a4 paper', 'B2B', '3.5 %'],
  ...[
    'https://example.org/class/assess?x=1',
    'me@example.org',
    'v1.2.3',
    'I a',
    'x y',
    'Asha',
    'Rafi',
    'ward 7',
    '৫৫ টাকা',
  ],
  ...['আমার সোনার বাংলা', 'আমি তোমায় ভালোবাসি', 'রাস্তার বাতি জ্বলে না', 'পানির লাইন ফেটে গেছে', 'ami bhalo achi', 'kemon acho'],
  ...[
    'dhonnobad bhai',
    'kal dekha hobe',
    'rastar bati jole na',
    '',
    ' ',
    '😀',
    '???',
    '...',
    '!!!',
    '@@',
    '$$',
    '|',
    '\u200b',
  ],
]

describe('MOD1 a word is found however it is written', () => {
  for (const [word, texts] of CAUGHT)
    test.each(texts.map((text) => [text]))(`${word}: %s`, (text) => expect(finds([word], text)).toBe(word))

  test('also anywhere in what else is said', () => {
    const filler = fc.constantFrom('hello', 'আজ', 'ward 7', 'pani nai', 'ok', '🙂', 'class')
    const samples = CAUGHT.flatMap(([word, texts]) => texts.map((text) => ({ word, text })))
    fc.assert(
      fc.property(fc.array(filler), fc.constantFrom(...samples), fc.array(filler), (before, { word, text }, after) => {
        expect(finds([word], [...before, text, ...after].join(', — '))).toBe(word)
      }),
    )
  })
})

describe('MOD1 ordinary words are left in peace', () => {
  test.each(ORDINARY.map((text) => [text]))('%s', (text) => expect(finds(WORDS, text)).toBeNull())

  test('a vowel sign makes another word in Bangla', () => {
    expect(finds(['চোর'], 'চর')).toBeNull()
    expect(finds(['মা'], 'মি')).toBeNull()
  })

  test('by chance nobody is caught by a word that they did not write', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'bdfghjknpquvwyz '), maxLength: 200 })
    fc.assert(
      fc.property(letters, (text) => {
        expect(finds(WORDS, text)).toBeNull()
      }),
    )
  })
})

test('MOD1 whatever is written, it is read in time', () => {
  const hostile = [
    'a'.repeat(20_000),
    'a '.repeat(10_000),
    '*'.repeat(20_000),
    'as'.repeat(10_000),
    '1!|'.repeat(7_000),
    'as '.repeat(1_000_000), // more than anybody can say: it is read as far as anybody would
  ]
  const wild = createPattern([...WORDS, '*aaa*', 'a* b* c*', '*a* *a*'])
  for (const text of hostile) {
    const began = performance.now()
    wild(readingsOf(text))
    expect(performance.now() - began).toBeLessThan(2_000)
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      wild(readingsOf(text))
    }),
  )
})

test('a rule says something that can be found, or is none', () => {
  for (const word of ['*', '**', '...', '\u200b', ' ', '😀']) expect(isSound(word)).toBe(false)
  for (const word of WORDS) expect(isSound(word)).toBe(true)
  expect(createPattern(['*'])(readingsOf('anything'))).toBeNull()
})
