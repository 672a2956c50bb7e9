import { createRoot } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { asha, rafi } from '../../../shared/testing/index.ts'
import { createStage, type Stage } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { createPostDraft, placeOf } from './draft.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

const writing = async (stage: Stage) => {
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync)
  return createRoot((dispose) => {
    const leave = () => {
      dispose()
      end()
    }
    ends.push(leave)
    return { ...createPostDraft(live), sync, leave }
  })
}
const RIVER = { title: 'The river', text: 'has risen.\n\nBy a foot.', audience: 'public' } as const

describe('a post that is being written', () => {
  test('is kept when its writer leaves, and found again on another device: the first line is the title', async () => {
    const stage = createStage()
    const first = await writing(stage)
    expect(first.written()).toEqual({ title: '', text: '', audience: 'contacts' })
    first.write(RIVER)
    first.leave()
    await stage.hands.pass(5_000)
    expect((await writing(stage)).written()).toEqual({ ...RIVER, audience: 'contacts' })
  })

  test('follows what another device writes, until something is written here', async () => {
    const stage = createStage()
    const [phone, desk] = [await writing(stage), await writing(stage)]
    phone.write({ ...RIVER, text: 'has risen.' })
    await stage.hands.pass(5_000)
    expect(desk.written()).toMatchObject({ title: 'The river', text: 'has risen.' })
    desk.write({ ...RIVER, title: 'Mine' })
    phone.write(RIVER)
    await stage.hands.pass(5_000)
    expect(desk.written().title).toBe('Mine')
  })

  test('leaves nothing once it is published, nor where all of it was taken away', async () => {
    const stage = createStage()
    const draft = await writing(stage)
    draft.write(RIVER)
    draft.write({ ...RIVER, title: '', text: '' })
    expect(draft.sync.drafts.of(placeOf(asha.account)).text).toBe('')
    draft.write(RIVER)
    draft.clear()
    await stage.hands.pass(5_000)
    expect(draft.written()).toEqual({ title: '', text: '', audience: 'contacts' })
    expect((await writing(stage)).written().title).toBe('')
  })
})

test('every account has a place of its own for it, which is no conversation of anybody’s', () => {
  expect(placeOf(asha.account)).not.toBe(placeOf(rafi.account))
  expect(placeOf(asha.account)).not.toBe(asha.account)
  expect(placeOf(asha.account)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/)
})
