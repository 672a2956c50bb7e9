import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Group, Rank } from '../../../shared/kinds/group/index.ts'
import { asha, mitu, rafi, somewhere } from '../../../shared/testing/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import type { Live } from '../live.tsx'
import { leave, wayOut } from './leaving.ts'

vi.mock('../../ui/Confirm.tsx', () => ({ confirmed: vi.fn() }))

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

describe('who leaves', () => {
  const wish = vi.fn()
  const toMembers = vi.fn()
  const live = { account: asha.account, wish } as unknown as Live
  beforeEach(() => void vi.clearAllMocks())
  const leaves = (sure: boolean, ranks: Readonly<Record<string, Rank>>) => {
    vi.mocked(confirmed).mockResolvedValueOnce(sure)
    return leave(live, somewhere(1), group(ranks) as unknown as Group, toMembers)
  }

  test('is asked, and stays where it was not meant', async () => {
    await leaves(false, { [asha.account]: 'member', [rafi.account]: 'owner' })
    expect(wish).not.toHaveBeenCalled()
    await leaves(true, { [asha.account]: 'member', [rafi.account]: 'owner' })
    expect(wish.mock.calls).toEqual([[somewhere(1), { type: 'group.leave' }]])
  })

  test('as the last one is told that nobody will be left', async () => {
    await leaves(true, { [asha.account]: 'member', [rafi.account]: 'owner' })
    await leaves(true, { [asha.account]: 'owner' })
    const [among, alone] = vi.mocked(confirmed).mock.calls.map(([question]) => question.body)
    expect(alone).not.toBe(among)
  })

  test('as the only owner is led to where another one is named, and leaves nothing', async () => {
    await leaves(true, { [asha.account]: 'owner', [rafi.account]: 'member' })
    expect(toMembers).toHaveBeenCalledOnce()
    await leaves(false, { [asha.account]: 'owner', [rafi.account]: 'member' })
    expect(toMembers).toHaveBeenCalledOnce()
    expect(wish).not.toHaveBeenCalled()
  })
})
