import { expect, test } from 'vitest'
import { KINDS } from '../../shared/kernel/kind.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import { kindFor, knowsRules, learnRules, rulesOf } from './rules.ts'

test('what everybody has goes by rules that are here at once; what some have, by rules that are learned', async () => {
  expect(KINDS.filter(knowsRules).sort()).toEqual(['direct', 'group', 'self'])
  expect(() => rulesOf('ticket')).toThrow('busy')
  expect(kindFor('group.create')).toBe('group')
  expect(kindFor('ticket.open')).toBe(null)

  await learnRules(['ticket', 'direct', 'ticket'])
  expect(knowsRules('post')).toBe(false)
  expect(kindFor('ticket.open')).toBe('ticket')
})

test('all that there are can be learned, and are the very same', async () => {
  await learnRules(KINDS)
  for (const name of KINDS) expect(rulesOf(name)).toBe(kindOf(name))
})
