import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Email, PersonName } from './person.ts'

const read = (said: string) => v.safeParse(PersonName, said)

describe('the name of a person', () => {
  test.each([
    'Asha Rahman',
    'মিতু সরকার',
    'র‍্যাব',
    'ক্‌ষ',
    'José',
    'O’Brien-Smith',
    '王小明',
    'علی‌رضا',
    'Lina 👩‍👩‍👧',
    'Joy ❤️',
  ])('may be %s', (said) => expect(read(said).success).toBe(true))

  test('is trimmed, its spaces are single, its letters composed', () => {
    expect(read('  Jose\u0301 \u00A0 Karim ').output).toBe('José Karim')
  })

  test.each([
    ['nothing', '   '],
    ['no letter', '-- --'],
    ['a change of direction', 'Rah\u202Eim'],
    ['an isolate', '\u2066Rahim\u2069'],
    ['a letter that is no width wide', 'Ra\u200Bhim'],
    ['a joiner that joins nothing', 'Ra\u200Dhim'],
    ['a joiner at its end', 'মিতু\u200D'],
    ['a soft hyphen', 'Ra\u00ADhim'],
    ['a filler that looks empty', 'Rahim\u3164'],
    ['a line break', 'Rahim\nKarim'],
    ['a NUL', 'Rahim\0'],
    ['half a surrogate pair', 'Rahim\uD800'],
    ['a tower of marks', `Z${'\u0351'.repeat(9)}algo`],
    ['more than 60 characters', 'x'.repeat(61)],
  ])('may not have %s', (_, said) => {
    expect(read(said).success).toBe(false)
  })
})

describe('an e-mail address', () => {
  test('is compared in lower case', () => {
    expect(v.parse(Email, ' Asha@Example.ORG ')).toBe('asha@example.org')
  })
  test.each([
    '',
    'asha',
    'asha@',
    '@example.org',
    'a@b@c.org',
    'asha@example.org\nBcc: x@y.org',
    `${'a'.repeat(250)}@b.org`,
  ])('is not %j', (said) => expect(v.safeParse(Email, said).success).toBe(false))
})
