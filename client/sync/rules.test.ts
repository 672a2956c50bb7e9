import { expect, test, vi } from 'vitest'
import { KINDS } from '../../shared/kernel/kind.ts'

// as a page has them that was just opened: other tests of this process have learned more
vi.resetModules()
const { kindFor, knowsRules, learnRules, rulesOf } = await import('./rules.ts')
const { kindOf } = await import('../../shared/kinds/index.ts')

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
