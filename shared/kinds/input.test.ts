import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { KINDS } from '../kernel/kind.ts'
import { parse } from '../kernel/parse.ts'
import { Sent } from '../protocol/command.ts'
import { optionsOf, rafi, somewhere } from '../testing/index.ts'
import { kindOf } from './index.ts'

const NAUGHTY: readonly unknown[] = [
  null,
  undefined,
  [],
  {},
  '',
  0,
  -1,
  1.5,
  1e308,
  Number.NaN,
  true,
  2 ** 53 + 1,
  { $ne: 1 },
  'a\0b',
  '\ud800',
  'x'.repeat(100_000),
  JSON.parse('{"__proto__":{"role":"owner"}}'),
  [[[[]]]],
]

describe.each(KINDS)('the commands of %s', (name) => {
  const { command, event } = kindOf(name)
  const fieldsOf = ({ entries }: ReturnType<typeof optionsOf>[number]) =>
    Object.keys(entries).filter((key) => key !== 'type')

  test('REF5 nothing but a command is one', () => {
    for (const bad of NAUGHTY) {
      expect(v.safeParse(command, bad).success).toBe(false)
      expect(v.safeParse(command, { type: bad }).success).toBe(false)
    }
  })

  test.each(optionsOf(command).map((option) => [option.entries.type.literal, option] as const))(
    'REF5 %s is refused for what stands in its fields, and never breaks anything',
    (type, option) => {
      for (const bad of NAUGHTY)
        for (const field of fieldsOf(option)) {
          const { success, issues } = v.safeParse(command, { type, [field]: bad })
          if (!success) expect(issues.length).toBeGreaterThan(0)
        }
    },
  )

  test.each(['role', 'seq', 'at', 'by', 'verified', 'command', 'erased', 'staff', '__proto__'])(
    'REF5 nobody may say %s: no command and no event has such a key',
    (key) => {
      for (const option of [...optionsOf(command), ...optionsOf(event)]) {
        const schema = option as unknown as v.GenericSchema
        const parsed = v.safeParse(schema, JSON.parse(`{"type":"${option.entries.type.literal}","${key}":"x"}`))
        expect(parsed.issues?.some((issue) => issue.type === 'strict_object' && issue.expected === 'never')).toBe(true)
      }
    },
  )

  test('REF4 what is refused is never repeated', () => {
    const canary = 'hunter2-correct-horse'
    for (const option of optionsOf(command)) {
      for (const wrong of [canary, 7_777_777.5, [canary], { canary }, null]) {
        const body = Object.fromEntries(fieldsOf(option).map((field) => [field, wrong]))
        const read = () => parse(command, { type: option.entries.type.literal, ...body })
        try {
          read()
        } catch (refusal) {
          expect(JSON.stringify(refusal)).not.toMatch(/hunter2|7777777/)
        }
      }
    }
  })
})

describe('the envelope of a command', () => {
  const sent = { id: somewhere(1), conversation: somewhere(2), body: { type: 'message.send', text: 'hi' } }

  test('REF5 holds an id, a conversation and a body', () => {
    expect(v.is(Sent, sent)).toBe(true)
  })

  test.each([
    { ...sent, by: rafi.account },
    { ...sent, at: 1 },
    { ...sent, id: 7 },
    { ...sent, id: 'seven' },
    { ...sent, conversation: `${sent.conversation}:staff` },
    { ...sent, body: 'message.send' },
    { ...sent, body: {} },
    { ...sent, body: { type: 'x'.repeat(65) } },
    { ...sent, body: null },
  ])('REF5 and nothing else: %j', (bad) => {
    expect(v.is(Sent, bad)).toBe(false)
  })
})
