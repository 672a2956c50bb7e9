import { describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { somewhere } from '../../../shared/testing/index.ts'
import type { Live } from '../live.tsx'
import type { Opening } from './filled.ts'
import { faultsIn, sendForm } from './sending.ts'

const wish: Opening = { type: 'ticket.open', desk: 'help', title: 'A question', values: {} }
const by = (outcome: () => Promise<unknown>, connection = 'ready') =>
  ({ sync: { send: vi.fn(() => ({ outcome: outcome() })) }, connection: () => connection }) as unknown as Live
const never = () => new Promise(() => undefined)

describe('REP6 a form that is sent', () => {
  test('is done once the server says so', async () => {
    expect(
      await sendForm(
        by(async () => null),
        somewhere(1),
        wish,
      ),
    ).toEqual({ is: 'done' })
  })

  test('waits on the device where there is no connection, or no answer', async () => {
    expect(await sendForm(by(never, 'offline'), somewhere(1), wish)).toEqual({ is: 'waits' })
    expect(await sendForm(by(never), somewhere(1), wish, 1)).toEqual({ is: 'waits' })
  })

  test('says which fields are not as the desk wants them', async () => {
    const refusal = new Refusal('ticket.form', { fields: { phone: 'unfit' } })
    const sent = await sendForm(
      by(() => Promise.reject(refusal)),
      somewhere(1),
      wish,
    )
    expect(sent).toEqual({ is: 'refused', refusal, faults: { phone: 'unfit' } })
  })

  test('says what was wrong with it before it was kept', async () => {
    const refusal = new Refusal('input.invalid')
    const sync = {
      send: () => {
        throw refusal
      },
    }
    const live = { sync, connection: () => 'ready' } as unknown as Live
    expect(await sendForm(live, somewhere(1), wish)).toEqual({ is: 'refused', refusal, faults: {} })
  })

  test('takes no notice of what it does not know', () => {
    expect(faultsIn(new Refusal('ticket.form', { fields: { phone: 'odd', place: 'unknown' } }))).toEqual({
      place: 'unknown',
    })
    expect(faultsIn(new Refusal('ticket.form'))).toEqual({})
    expect(faultsIn(new Refusal('ticket.stopped', { fields: { phone: 'unfit' } }))).toEqual({})
  })
})
