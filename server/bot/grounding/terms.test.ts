import { expect, test } from 'vitest'
import { askedOf } from './asked.ts'
import { ALL } from './meaning.ts'
import { stemOf } from './stems.ts'
import { termsOf } from './terms.ts'

test.each([
  ['printers', 'printing'],
  ['applications', 'application'],
  ['collected', 'collection'],
  ['প্রিন্টারের', 'প্রিন্টার'],
  ['রাস্তায়', 'রাস্তা'],
  ['ময়লার', 'ময়লা'],
])('GRD2 %s and %s begin alike', (one, other) => expect(stemOf(one)).toBe(stemOf(other)))

test('GRD2 short words keep their vowel: a home is no bus', () => {
  expect(stemOf('বাসা')).not.toBe(stemOf('বাস'))
})

const meaning = (text: string) => termsOf(text).flatMap(({ means }) => means)

test('GRD2 every row of words that the lexicon knows is found where it is said', () => {
  const unheard = ALL.trim()
    .split('\n')
    .flatMap((line) => {
      const [name, said = ''] = line.split(': ')
      const rows = [...said.matchAll(/\(([^)]+ [^)]+)\)/gu)].map(([, row]) => row!)
      return rows.filter((row) => !meaning(row).includes(`~${name}`))
    })
  expect(unheard).toEqual([])
})

test.each([
  ['moyla', 'ময়লা'],
  ['garbage', 'আবর্জনা'],
  ['wi-fi', 'ওয়াই-ফাই'],
  ['password', 'পাসওয়ার্ড'],
  ['newborn', 'নবজাতকের'],
])('GRD2 %s means what %s means', (one, other) => {
  expect(meaning(one).filter((name) => meaning(other).includes(name))).not.toEqual([])
})

test('GRD2 what words mean together is not what they mean apart', () => {
  expect(meaning('phone number')).not.toContain('~phone')
  expect(meaning('my phone')).toContain('~phone')
})

test('GRD2 a greeting asks for nothing, and what is said twice counts once', () => {
  expect(askedOf('hi there, how are you?')).toEqual([])
  expect(askedOf('আপনি কেমন আছেন')).toEqual([])
  expect(askedOf('printer, printers, printing!')).toHaveLength(1)
})

test.each([
  ['dadi mara gesen, ki korbo', '~death'],
  ['amar kibord e vul okkhor ase', '~keyboard'],
  ['driving laisense hariye gese', '~lost'],
])('GRD2 Bangla in Latin letters is known by how it sounds: %s', (text, name) => {
  expect(meaning(text)).toContain(name)
})

test('GRD2 but English is read as it is written', () => {
  expect(meaning('the chats')).toEqual([])
  expect(meaning('tell me a story')).not.toContain('~shop')
  expect(meaning('the stores are open')).toContain('~shop')
})
