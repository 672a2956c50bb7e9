import { describe, expect, test } from 'vitest'
import type { Rank } from '../../../shared/kinds/group/index.ts'
import { asha, mitu, rafi } from '../../../shared/testing/index.ts'
import { wayOut } from './leaving.ts'

const group = (ranks: Readonly<Record<string, Rank>>, closed = false) => ({
  closed,
  places: Object.fromEntries(Object.entries(ranks).map(([account, rank]) => [account, { rank, joined: 1 }])),
})

describe('out of a group', () => {
  test('a member just goes, and so does one of two owners', () => {
    expect(wayOut(group({ [asha.account]: 'owner', [rafi.account]: 'member' }), rafi.account)).toBe('leave')
    expect(wayOut(group({ [asha.account]: 'owner', [rafi.account]: 'owner' }), asha.account)).toBe('leave')
  })
  test('the only owner names another one first', () => {
    expect(wayOut(group({ [asha.account]: 'owner', [mitu.account]: 'admin' }), asha.account)).toBe('handOver')
  })
  test('the last one closes it', () => {
    expect(wayOut(group({ [asha.account]: 'owner' }), asha.account)).toBe('close')
  })
  test('anybody goes once it is closed', () => {
    expect(wayOut(group({ [asha.account]: 'owner', [mitu.account]: 'admin' }, true), asha.account)).toBe('leave')
  })
})
