import { describe, expect, test } from 'vitest'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import { asha, rafi } from '../../../shared/testing/index.ts'
import { relationTo } from './relation.ts'

const state = (some: Partial<Direct>) =>
  ({ pair: [asha.account, rafi.account], contact: 'none', by: null, blockedBy: [], ...some }) as unknown as Direct

describe('somebody is', () => {
  test.each([
    ['none', 'nobody one knows', null],
    ['none', 'nobody one knows any more', state({})],
    ['asked', 'somebody one asked', state({ contact: 'requested', by: asha.account })],
    ['asks', 'somebody who asks', state({ contact: 'requested', by: rafi.account })],
    ['contact', 'a contact', state({ contact: 'accepted' })],
    ['blocked', 'blocked, also where both did it', state({ blockedBy: [rafi.account, asha.account] })],
    ['unavailable', 'not to be reached', state({ blockedBy: [rafi.account] })],
  ] as const)('%s: %s', (relation, _, shared) => {
    expect(relationTo(rafi.account, asha.account, shared)).toBe(relation)
  })
  test('oneself', () => {
    expect(relationTo(asha.account, asha.account, null)).toBe('oneself')
  })
})
