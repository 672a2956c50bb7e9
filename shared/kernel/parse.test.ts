import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { asha, somewhere } from '../testing/index.ts'
import { AccountId } from './ids.ts'
import { parse } from './parse.ts'
import { Refusal } from './refusal.ts'
import { oneLine, wellFormed } from './text.ts'

const refused = (schema: v.GenericSchema, input: unknown): Refusal => {
  try {
    parse(schema, input)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('it was taken')
}

const SignIn = v.strictObject({
  name: v.pipe(v.string(), v.email()),
  password: v.pipe(v.string(), v.minLength(40)),
  account: AccountId,
  age: v.pipe(v.number(), v.integer()),
  role: v.picklist(['user', 'guest']),
  note: v.pipe(v.string(), oneLine),
  site: v.pipe(v.string(), v.url()),
  tags: v.array(v.pipe(v.string(), v.uuid())),
  either: v.union([v.literal('a'), v.strictObject({ b: v.number() })]),
})

describe('parse', () => {
  test('REF3 hands over what the schema makes of the input', () => {
    expect(parse(v.pipe(v.string(), v.trim()), ' Asha ')).toBe('Asha')
  })

  test('REF3 says where the input is wrong and what belongs there', () => {
    const { code, details } = refused(SignIn, { ...right, role: 'admin', tags: [somewhere(1), 'x'] })
    expect(code).toBe('input.invalid')
    expect(details.issues).toEqual([
      { path: 'role', message: 'expected ("user" | "guest")' },
      { path: 'tags.1', message: 'expected uuid' },
    ])
  })

  test('REF3 says it in the schema’s own words where it has some', () => {
    const { details } = refused(SignIn, { ...right, note: 'two\nlines' })
    expect(details.issues).toEqual([{ path: 'note', message: 'must be plain text on one line' }])
  })

  test('REF3 names at most twenty places', () => {
    const issues = refused(v.array(v.number()), Array(500).fill('no')).details.issues as unknown[]
    expect(issues).toHaveLength(20)
  })

  test('REF4 never repeats what stood there: it may be a password', () => {
    const canary = 'hunter2-correct-horse'
    const wrong = fc.constantFrom<unknown>(canary, [canary], { b: canary }, { [`${1}`]: canary }, 2_718_281_828.5)
    const input = fc.record(
      Object.fromEntries(Object.keys(SignIn.entries).map((key) => [key, wrong])) as Record<string, typeof wrong>,
    )
    fc.assert(
      fc.property(input, (sent) => {
        const said = JSON.stringify(refused(SignIn, sent))
        expect(said).not.toContain(canary)
        expect(said).not.toContain('2718281828')
      }),
    )
  })

  const right = {
    name: 'asha@example.org',
    password: 'x'.repeat(40),
    account: asha.account,
    age: 30,
    role: 'user',
    note: 'hello',
    site: 'https://example.org',
    tags: [],
    either: 'a',
  }
})

describe('text', () => {
  const Text = v.pipe(v.string(), wellFormed)
  const Line = v.pipe(v.string(), oneLine)

  test.each(['hello', 'শুভ সকাল, রাফি', 'two\nlines\tand a tab', '👨‍👩‍👧', 'e\u0301', '', '<script>'])(
    'REF6 %j is well-formed',
    (text) => expect(v.is(Text, text)).toBe(true),
  )

  test.each(['a\0b', '\ud83d', 'x\udc00y'])('REF6 %j is not: nothing could keep it', (text) =>
    expect(v.is(Text, text)).toBe(false),
  )

  test.each(['a\nb', 'a\u202Eb', 'a\u2066b', 'a\u2028b', 'a\tb', 'a\0b'])('REF6 %j does not fit on one line', (text) =>
    expect(v.is(Line, text)).toBe(false),
  )

  test('REF6 Bangla joins its letters on one line as anywhere', () => {
    expect(v.is(Line, 'র‍্যাব ও ক্‌ষ')).toBe(true)
  })
})
