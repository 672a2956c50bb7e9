import { createRoot, createSignal } from 'solid-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { asha, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { page } from '../testing/window.ts'
import { createDraft, noteBegun } from './draft.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

const ends: (() => void)[] = []
afterEach(() => {
  page.activeElement = null
  for (const end of ends.splice(0)) end()
})

/** Asha's box in a conversation, on one of her devices. */
const boxOn = async (stage: ReturnType<typeof createStage>, quiet = () => false) => {
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync)
  const area = { focus: vi.fn() } as unknown as HTMLTextAreaElement
  const [replyTo, setReplyTo] = createSignal<number | null>(sync.drafts.of(direct).replyTo)
  const [editing, setEditing] = createSignal<Message | null>(null)
  const draft = createRoot((dispose) => {
    ends.push(dispose, end)
    const writing = {
      conversation: direct,
      onReplyTo: setReplyTo,
      get replyTo() {
        return replyTo()
      },
      get editing() {
        return editing()
      },
    }
    return createDraft(writing, live, () => area, quiet)
  })
  return { sync, draft, area, replyTo, setReplyTo, setEditing }
}
const said = (text: string, seq = 3) => ({ seq, text }) as Message

describe('what stands in the box', () => {
  test('follows its writer from device to device, with what it answers', async () => {
    const stage = createStage()
    const [phone, desk] = [await boxOn(stage), await boxOn(stage)]
    phone.setReplyTo(3)
    phone.draft.type('half a thought')
    phone.draft.save()
    await stage.hands.pass(5_000)
    expect(desk.draft.text()).toBe('half a thought')
    expect(desk.replyTo()).toBe(3)
  })

  test('is not changed by another device while somebody types in it', async () => {
    const stage = createStage()
    const [phone, desk] = [await boxOn(stage), await boxOn(stage)]
    page.activeElement = desk.area
    phone.draft.type('from the phone')
    phone.draft.save()
    await stage.hands.pass(5_000)
    expect(desk.draft.text()).toBe('')
  })

  test('WRK9 is for some only or for all, and what was begun as the one never becomes the other', async () => {
    const [quiet, setQuiet] = createSignal(true)
    const stage = createStage()
    const { draft, sync } = await boxOn(stage, quiet)
    draft.type('He was rude on the phone')
    expect(noteBegun(asha.account, direct)).toBe(true)
    // whoever signs in on this page afterwards
    expect(noteBegun(rafi.account, direct)).toBe(false)
    setQuiet(false)
    expect(draft.text()).toBe('')
    draft.type('Dear Nila')
    setQuiet(true)
    expect(draft.text()).toBe('He was rude on the phone')
    expect(sync.drafts.of(direct).text).toBe('Dear Nila')
    // opened again
    expect((await boxOn(stage, quiet)).draft.text()).toBe('He was rude on the phone')
    expect((await boxOn(stage)).draft.text()).not.toContain('rude')
    draft.clear()
    expect(noteBegun(asha.account, direct)).toBe(false)
    expect(sync.drafts.of(direct).text).toBe('Dear Nila')
  })

  test('makes room for a message that is changed, and is there again afterwards', async () => {
    const { draft, setEditing, sync, area } = await boxOn(createStage())
    draft.type('half a thought')
    setEditing(said('what was said'))
    expect(draft.text()).toBe('what was said')
    expect(area.focus).toHaveBeenCalled()
    draft.type('what was meant')
    expect(sync.drafts.of(direct).text).toBe('half a thought') // a change is no draft
    setEditing(said('another', 4))
    expect(draft.text()).toBe('another')
    setEditing(null)
    expect(draft.text()).toBe('half a thought')
  })

  test('keeps its words when what it answers is chosen, also in the middle of a change', async () => {
    const { draft, setEditing, setReplyTo, sync } = await boxOn(createStage())
    draft.type('I think so too')
    setReplyTo(3)
    expect(sync.drafts.of(direct)).toMatchObject({ text: 'I think so too', replyTo: 3 })
    setEditing(said('what was said'))
    setReplyTo(null)
    expect(sync.drafts.of(direct)).toMatchObject({ text: 'I think so too', replyTo: null })
  })

  test('is gone everywhere once it was said', async () => {
    const stage = createStage()
    const [phone, desk] = [await boxOn(stage), await boxOn(stage)]
    phone.draft.type('on my way')
    phone.draft.save()
    await stage.hands.pass(5_000)
    phone.draft.clear()
    await stage.hands.pass(5_000)
    expect([phone.draft.text(), desk.draft.text()]).toEqual(['', ''])
  })

  test('tells the others that somebody writes as long as there are words in it, and not while one is changed', async () => {
    const stage = createStage()
    const { draft, setEditing } = await boxOn(stage)
    const heard: boolean[] = []
    stage.server.said.on(
      ({ to, name, news }) => to === rafi.account && name === 'typing' && heard.push((news as { on: boolean }).on),
    )
    draft.type('hel')
    await stage.hands.pass(100)
    expect(heard).toEqual([true])
    setEditing(said('what was said'))
    draft.type('what was meant')
    await stage.hands.pass(100)
    expect(heard).toEqual([true])
    setEditing(null)
    draft.type('')
    await stage.hands.pass(100)
    expect(heard).toEqual([true, false])
  })

  test('WRK9 tells nobody outside of what is written for some only, and that no more is written for all', async () => {
    const stage = createStage()
    const [noting, setNoting] = createSignal(true)
    const { draft } = await boxOn(stage, noting)
    const heard: boolean[] = []
    stage.server.said.on(
      ({ to, name, news }) => to === rafi.account && name === 'typing' && heard.push((news as { on: boolean }).on),
    )
    draft.type('he is wrong')
    await stage.hands.pass(100)
    setNoting(false)
    await stage.hands.pass(100)
    expect(heard).toEqual([])
    draft.type('Dear Rafi')
    await stage.hands.pass(100)
    expect(heard).toEqual([true])
    setNoting(true)
    await stage.hands.pass(100)
    expect(heard).toEqual([true, false])
  })
})
