import '../testing/window.ts'
import { createRoot } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { selfOf } from '../../../shared/kernel/ids.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import { asha, joy } from '../../../shared/testing/index.ts'
import { createStage, type Stage } from '../../sync/testing/index.ts'
import { setLayer } from '../find/open.ts'
import { liveOver } from '../testing/live.ts'
import { tellFirsts } from './firsts.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

const own = selfOf(asha.account)
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  setLayer(null)
})
const stateOf = ({ server }: Stage, who = asha) => server.logs.get(selfOf(who.account))!.state as Self
const watched = async (stage: Stage, who = asha) => {
  const { sync } = await stage.device(who)
  const { live, end } = liveOver(sync)
  createRoot((dispose) => {
    ends.push(dispose, end)
    tellFirsts(live)
  })
  await stage.hands.pass(1_000)
}

describe('what was done for the first time', () => {
  test('is told to the lesson: the first search, once', async () => {
    const stage = createStage()
    stage.server.act(asha, own, { type: 'lesson.begin' })
    await watched(stage)
    expect(stateOf(stage).lesson?.learnt).toEqual(['person']) // there is a conversation with somebody
    setLayer('switcher')
    await stage.hands.pass(1_000)
    setLayer(null)
    setLayer('switcher')
    await stage.hands.pass(1_000)
    expect(stateOf(stage).lesson?.learnt.filter((step) => step === 'search')).toEqual(['search'])
  })

  test('is told to nobody who is in no lesson', async () => {
    const stage = createStage()
    const before = stage.server.logs.get(own)!.head
    await watched(stage)
    setLayer('switcher')
    await stage.hands.pass(1_000)
    expect(stage.server.logs.get(own)!.head).toBe(before)
  })

  test('… and a person only where there is one', async () => {
    const stage = createStage()
    const alone = selfOf(joy.account)
    for (const type of ['self.open', 'lesson.begin'] as const) stage.server.act(joy, alone, { type })
    await watched(stage, joy)
    expect(stateOf(stage, joy).lesson?.learnt).toEqual([])
  })
})
