import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { directOf, selfOf } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { asha, joy, mitu, nameOf, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct, type Stage } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { addContact } from './adding.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

const everybody = new Map([asha, rafi, mitu, joy].map((one) => [nameOf(one.account).toLowerCase(), one.account]))
const person = vi.fn(async ({ params: { username } }: { params: { username: string } }) => {
  const id = everybody.get(username)
  if (!id) throw new Refusal('account.unknown')
  return { id, username, name: nameOf(id), about: '', open: username === 'joy', badge: null } satisfies Person
})
const ends: (() => void)[] = []
beforeEach(() => void person.mockClear())
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

/** Asha adds people. */
const page = async (stage: Stage) => {
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync, { person })
  ends.push(end)
  const add = async (username: string, alias = '') => {
    const [came] = await Promise.all([addContact(live, username, alias), stage.hands.pass(2_000)])
    return came
  }
  return { add, sync, live }
}
const pair = directOf(asha.account, mitu.account)
const aliases = ({ server }: Stage) => (server.logs.get(selfOf(asha.account))!.state as Self).tuned

describe('adding somebody', () => {
  test('asks them, and keeps the own name for them', async () => {
    const stage = createStage()
    const { add } = await page(stage)
    expect(await add('mitu', '  Mitu from the choir ')).toBe('asked')
    expect(stage.server.logs.get(pair)!.state).toMatchObject({ contact: 'requested', by: asha.account })
    expect(aliases(stage)[pair]).toMatchObject({ alias: 'Mitu from the choir' })
    expect(await add('mitu')).toBe('waiting')
    expect(aliases(stage)[pair]).toMatchObject({ alias: 'Mitu from the choir' }) // no new name was given
  })

  test('MOD9 tells where a rule of the house holds the request back, which is none that they could answer', async () => {
    const { add, live } = await page(createStage())
    const outcome = Promise.resolve({ seq: null, repeated: false, held: true as const })
    vi.spyOn(live.sync, 'send').mockReturnValueOnce({ id: 'held' as never, outcome })
    expect(await add('mitu')).toBe('held')
  })

  test('who asked first, or is open to everybody, is added at once', async () => {
    const stage = createStage()
    stage.server.act(mitu, pair, { type: 'contact.request', to: asha.account })
    const { add } = await page(stage)
    expect(await add('mitu')).toBe('added')
    expect(stage.server.logs.get(pair)!.state).toMatchObject({ contact: 'accepted' })
    expect(await add('joy')).toBe('added')
  })

  test('who is a contact already is only given the name', async () => {
    const stage = createStage()
    const { add } = await page(stage)
    expect(await add('rafi', 'Bhai')).toBe('already')
    expect(aliases(stage)[direct]).toMatchObject({ alias: 'Bhai' })
  })

  test.each([
    ['asha', 'oneself'],
    ['nobody', 'unknown'],
    ['no name at all!', 'unknown'],
  ])('%s cannot be added: %s', async (username, came) => {
    const { add } = await page(createStage())
    expect(await add(username)).toBe(came)
  })

  test('a name that nobody can have is not asked about', async () => {
    const { add } = await page(createStage())
    await add('no name at all!')
    expect(person).not.toHaveBeenCalled()
  })

  test('who is blocked has to be let in first; who blocked looks like somebody who cannot be reached', async () => {
    const stage = createStage()
    const { add } = await page(stage)
    stage.server.act(asha, pair, { type: 'contact.block', to: mitu.account })
    await stage.hands.pass(500)
    expect(await add('mitu')).toBe('blocked')
    stage.server.act(asha, pair, { type: 'contact.unblock' })
    stage.server.act(mitu, pair, { type: 'contact.block', to: asha.account })
    await stage.hands.pass(500)
    expect(await add('mitu')).toBe('impossible')
  })

  test('what the server refuses is said, and does not stay behind as a failure', async () => {
    const stage = createStage()
    const { add, sync } = await page(stage)
    const command = vi.spyOn(stage.server, 'command')
    for (const [refusal, came] of [
      [new Refusal('contact.unavailable'), 'impossible'],
      [new Refusal('contact.tooSoon', { retryAfter: 80_000 }), 'waiting'],
      [new Refusal('auth.forbidden'), 'later'],
    ] as const) {
      command.mockImplementationOnce(() => {
        throw refusal
      })
      expect(await add('mitu', 'Mitu from the choir')).toBe(came)
      expect(sync.outbox.of(pair)).toEqual([])
    }
    command.mockRestore()
    expect(aliases(stage)[pair]).toBeUndefined()
  })
})

describe('one who asks about many', () => {
  const busy = (retryAfter?: number) => new Refusal('rate.limited', retryAfter ? { retryAfter } : {})

  test('waits as long as the server wants, and is answered', async () => {
    const { live } = await page(createStage())
    vi.useFakeTimers()
    person.mockRejectedValueOnce(busy(5))
    const came = addContact(live, 'asha', '')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(person).toHaveBeenCalledOnce()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await came).toBe('oneself')
  })

  test('does not wait for ever', async () => {
    const { live } = await page(createStage())
    vi.useFakeTimers()
    for (const refusal of [busy(12), busy(12)]) person.mockRejectedValueOnce(refusal)
    const came = addContact(live, 'asha', '')
    await vi.advanceTimersByTimeAsync(12_000)
    expect(await came).toBe('later')
    person.mockRejectedValueOnce(busy())
    expect(await addContact(live, 'asha', '')).toBe('later')
    person.mockRejectedValueOnce(new TypeError('fetch failed'))
    expect(await addContact(live, 'asha', '')).toBe('later')
  })
})
