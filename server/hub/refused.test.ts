import { describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { asRefusal } from './refused.ts'

const error = vi.fn()
const answer = (thrown: unknown) => {
  error.mockClear()
  const options = { log: { error }, newId: () => 'B1', event: 'command', socket: 's1' }
  return asRefusal(thrown, options as unknown as Parameters<typeof asRefusal>[1])
}

describe('what a socket is answered', () => {
  test('is the refusal as it is, which is nothing to be written down', () => {
    expect(answer(new Refusal('group.closed', { group: 'tea' }))).toMatchObject({
      code: 'group.closed',
      details: { group: 'tea' },
    })
    expect(error).not.toHaveBeenCalled()
  })

  test('is of a bug only its number; what it was stands in our log under the same', () => {
    const said = answer(new TypeError('canary is not a function'))
    expect(said).toMatchObject({ code: 'internal', details: { id: 'B1' } })
    expect(JSON.stringify(said)).not.toContain('canary')
    const [written] = error.mock.lastCall as [{ id: string; err: { message: string } }]
    expect(written).toMatchObject({ id: 'B1', event: 'command', socket: 's1', err: { name: 'TypeError' } })
    expect(written.err.message).toContain('canary')
  })

  test('is of a driver’s error not the values that it choked on, not in the log either', () => {
    answer(Object.assign(new Error('duplicate key'), { parameters: ['canary'] }))
    expect(JSON.stringify(error.mock.calls)).not.toContain('canary')
    expect(error.mock.lastCall).toMatchObject([{ err: { message: 'duplicate key' } }, expect.any(String)])
  })

  test('is a bug also where something was thrown that is no error: what it holds is written nowhere', () => {
    expect(answer({ password: 'canary' })).toMatchObject({ code: 'internal' })
    expect(JSON.stringify(error.mock.calls)).not.toContain('canary')
  })
})
