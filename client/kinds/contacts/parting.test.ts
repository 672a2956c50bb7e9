import { beforeEach, expect, test, vi } from 'vitest'
import { asha, joy, somewhere } from '../../../shared/testing/index.ts'
import { confirmed } from '../../ui/Confirm.tsx'
import type { Live } from '../live.tsx'
import { blockPerson, removeContact } from './parting.ts'

vi.mock('../../ui/Confirm.tsx', () => ({ confirmed: vi.fn() }))

const wish = vi.fn()
const live = { account: asha.account, wish } as unknown as Live
beforeEach(() => void vi.clearAllMocks())

const ways = [
  ['CO3 a contact is ended', () => removeContact(live, somewhere(1), 'Joy'), { type: 'contact.remove' }],
  [
    'CO4 somebody is blocked',
    () => blockPerson(live, somewhere(1), joy.account, 'Joy'),
    { type: 'contact.block', to: joy.account },
  ],
] as const

test.each(ways)('%s once whoever wants it has said so twice, and knows of whom', async (_, part, body) => {
  vi.mocked(confirmed).mockResolvedValueOnce(false)
  await part()
  expect(wish).not.toHaveBeenCalled()
  vi.mocked(confirmed).mockResolvedValueOnce(true)
  await part()
  expect(wish.mock.calls).toEqual([[somewhere(1), body]])
  expect(confirmed).toHaveBeenLastCalledWith(
    expect.objectContaining({ title: expect.stringContaining('Joy'), danger: true }),
  )
})
