import { expect, test, vi } from 'vitest'
import { selfOf } from '../../../shared/kernel/ids.ts'
import { asha } from '../../../shared/testing/index.ts'
import { createStage, direct, group } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { waitingIn } from './waiting.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

const HOUR = 3_600_000

test('what waits to be said in a conversation is that alone, the next first', async () => {
  const { device, server, hands } = createStage()
  const later = (text: string, hours: number, conversation = direct) => {
    const due = hands.clock.now() + hours * HOUR
    server.act(asha, selfOf(asha.account), { type: 'sending.schedule', conversation, text, due })
  }
  later('third', 3)
  later('first', 1)
  later('elsewhere', 2, group)
  const { live, end } = liveOver((await device(asha)).sync)
  expect(waitingIn(live, direct).map(({ text }) => text)).toEqual(['first', 'third'])
  end()
})
