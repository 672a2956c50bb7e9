import '../testing/window.ts'
import { createRoot, createSignal, onMount } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { somewhere } from '../../../shared/testing/index.ts'
import type { Line, Opened, View } from '../../sync/index.ts'
import { toast } from '../../ui/Toast.tsx'
import type { HoldPorts, Seen } from './hold.ts'
import { beginIn, createReading } from './reading.ts'

vi.mock('../../ui/Toast.tsx', () => ({ toast: vi.fn() }))

/** What holds the lines: the test says what is drawn, and what is seen. */
const hold = vi.hoisted(() => ({
  ports: null as HoldPorts | null,
  drawn: true,
  go: vi.fn(),
  keep: vi.fn(),
  giveUp: vi.fn(),
  end: vi.fn(),
  lineOf: vi.fn(),
}))
vi.mock('./hold.ts', () => ({
  createHold: (_: unknown, __: unknown, ports: HoldPorts) => Object.assign(hold, { ports }),
}))

const ends: (() => void)[] = []
beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  hold.drawn = true
  hold.go.mockImplementation(() => hold.drawn)
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

const opened = { look: vi.fn(), older: vi.fn(), newer: vi.fn(), jump: vi.fn() }
let places = 0

/** Somebody reads a conversation. */
const reading = async (
  some: Partial<View> = {},
  { conversation = somewhere(++places), link = null as number | null } = {},
) => {
  for (const ask of [opened.older, opened.newer]) ask.mockResolvedValue(undefined)
  opened.jump.mockImplementation(async (anchor) => (typeof anchor === 'object' ? (anchor.seq ?? 7) : 1))
  const [view, setView] = createSignal({
    newFrom: null,
    atStart: false,
    atEnd: false,
    lines: [] as Line[],
    ...some,
  } as View)
  const [linked, setLinked] = createSignal(link)
  const onLinked = vi.fn(() => void setLinked(null))
  let leave = () => {}
  const read = createRoot((end) => {
    leave = end
    ends.push(end)
    const made = createReading({ conversation, view, opened: opened as unknown as Opened, linked, onLinked })
    onMount(() => made.attach({} as HTMLElement, {} as HTMLElement))
    return made
  })
  const atFirst = read.drawn(view().lines).length
  read.begin()
  await vi.advanceTimersByTimeAsync(100) // painted
  const see = (now: Partial<Seen>) =>
    hold.ports!.moved({
      first: 1,
      last: 9,
      atEnd: false,
      above: 5_000,
      below: 5_000,
      room: 600,
      wide: 800,
      heights: new Map(),
      place: { seq: 5, offset: 7 },
      ...now,
    })
  return { ...read, read, atFirst, see, setView, view, setLinked, onLinked, leave, conversation }
}
const place = (conversation: ConversationId) => beginIn(conversation, null).anchor

describe('where one begins', () => {
  test('is at the end, or at what is new', async () => {
    await reading()
    expect(hold.go.mock.calls).toEqual([['end']])
    await reading({ newFrom: 40 })
    expect(hold.go).toHaveBeenLastCalledWith({ seq: 40, offset: 'third' })
  })

  test('is where one was when one left, as long as that was not the end', async () => {
    const { see, leave, conversation } = await reading()
    expect(place(conversation)).toBe('unread')
    see({ place: { seq: 12, offset: 33 } })
    leave()
    expect(place(conversation)).toEqual({ seq: 12 })
    const again = await reading({ newFrom: 40 }, { conversation })
    expect(hold.go).toHaveBeenLastCalledWith({ seq: 12, offset: 33 })
    again.see({ atEnd: true })
    expect(place(conversation)).toBe('unread')
  })

  test('is where a link leads, which is followed once', async () => {
    const { onLinked, conversation, setLinked, marked } = await reading({ newFrom: 40 }, { link: 30 })
    expect(hold.go.mock.calls).toEqual([[{ seq: 30, offset: 'middle' }]])
    expect([onLinked.mock.calls.length, marked()]).toEqual([1, 30])
    expect(beginIn(conversation, 30).anchor).toEqual({ seq: 30 })
    setLinked(31) // another one, in the same conversation
    await vi.advanceTimersByTimeAsync(0)
    expect(hold.go).toHaveBeenLastCalledWith({ seq: 31, offset: 'middle' })
  })
})

describe('at first', () => {
  const lines = [...Array(50).keys()].map(
    (at) => ({ line: 'message', key: `m${at}`, message: { seq: at + 1, text: 'tea' } }) as unknown as Line,
  )
  const tall = new Map(lines.slice(-3).map(({ key }) => [key, 250]))

  test('only what fills the screen is drawn, as far as that is known; once it was painted, all', async () => {
    const { atFirst, drawn, see, leave, conversation } = await reading({ lines })
    expect([atFirst, drawn(lines).length]).toEqual([15, 50]) // each at least 40 high
    see({ atEnd: true, place: null, heights: tall })
    leave()
    expect((await reading({ lines }, { conversation })).atFirst).toBe(3)
  })

  test('… which is nothing any more, once the screen has another width', async () => {
    const { see, leave, conversation } = await reading({ lines })
    see({ atEnd: true, place: null, heights: tall })
    leave()
    const elsewhere = await reading({ lines })
    elsewhere.see({ wide: 400 })
    elsewhere.leave()
    expect((await reading({ lines }, { conversation })).atFirst).toBe(15)
  })
})

describe('who scrolls', () => {
  test('near an end has more fetched there, as long as there is more', async () => {
    const { see, setView, view } = await reading()
    see({ above: 700 })
    see({ below: 700 })
    expect([opened.older.mock.calls.length, opened.newer.mock.calls.length]).toEqual([1, 1])
    setView({ ...view(), atStart: true, atEnd: true })
    see({ above: 700, below: 700 })
    see({ above: 5_000 })
    expect([opened.older.mock.calls.length, opened.newer.mock.calls.length]).toEqual([1, 1])
  })

  test('is not led on while on the way to somewhere else', async () => {
    const { see } = await reading()
    see({ above: 0, place: null })
    expect(opened.older).not.toHaveBeenCalled()
  })

  test('to the newest has seen it', async () => {
    const { see } = await reading()
    see({ atEnd: true })
    see({ atEnd: true })
    expect(opened.look).toHaveBeenCalledOnce()
    see({ atEnd: false })
    see({ atEnd: true })
    expect(opened.look).toHaveBeenCalledTimes(2)
  })

  test('and gets more stays where they are', async () => {
    const { see, setView, view } = await reading()
    opened.older.mockImplementation(async () => setView({ ...view(), lines: [{} as Line] }))
    see({ above: 0 })
    await vi.advanceTimersByTimeAsync(0)
    expect(hold.keep).toHaveBeenCalledOnce()
  })
})

describe('who wants to go somewhere', () => {
  test('is there at once where that is drawn', async () => {
    const { toNewest, toNew } = await reading({ newFrom: 40 })
    await toNewest()
    expect(hold.go).toHaveBeenLastCalledWith('end')
    await toNew()
    expect(hold.go).toHaveBeenLastCalledWith({ seq: 40, offset: 'third' })
    expect(opened.jump).not.toHaveBeenCalled()
  })

  test('is there as soon as it was fetched, and the message stands out for a moment', async () => {
    const { jump, marked } = await reading()
    hold.drawn = false
    await jump(12)
    expect(opened.jump).toHaveBeenCalledWith({ seq: 12 })
    expect(hold.keep).toHaveBeenCalled()
    expect(marked()).toBe(12)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(marked()).toBeNull()
  })

  test('stays where that cannot be had, and is told why', async () => {
    const { jump, marked } = await reading()
    hold.drawn = false
    opened.jump.mockRejectedValueOnce(new Refusal('busy'))
    await jump(12)
    expect(hold.giveUp).toHaveBeenCalledOnce()
    opened.jump.mockRejectedValueOnce(new Refusal('message.unknown'))
    await jump(12)
    const said = vi.mocked(toast).mock.calls.map(([text]) => text)
    expect(new Set(said).size).toBe(2)
    expect(marked()).toBeNull()
  })

  test('goes to a day, to the very first, and stays where there is no way there', async () => {
    const { toDate, toOldest } = await reading()
    await toDate(1_000)
    expect(opened.jump).toHaveBeenLastCalledWith({ date: 1_000 })
    expect(hold.go).toHaveBeenLastCalledWith({ seq: 7, offset: 'third' })
    await toOldest()
    expect(hold.go).toHaveBeenLastCalledWith(expect.objectContaining({ seq: 1 }))
    const before = hold.go.mock.calls.length
    opened.jump.mockResolvedValueOnce(null) // something else was wanted meanwhile
    await toDate(1_000)
    opened.jump.mockRejectedValue(new Refusal('busy'))
    await toDate(1_000)
    await toOldest()
    expect(hold.go).toHaveBeenCalledTimes(before)
    expect(toast).toHaveBeenCalledTimes(2)
  })

  test('has the focus on the message, but not while going from result to result', async () => {
    const article = { tabIndex: 0, focus: vi.fn() }
    hold.lineOf.mockReturnValue({ querySelector: () => article })
    const { jump } = await reading()
    await jump(12)
    expect(article.focus).toHaveBeenCalledOnce()
    vi.stubGlobal('document', { activeElement: { closest: () => ({}) } })
    await jump(13)
    expect(article.focus).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })

  test('after the conversation was left goes nowhere', async () => {
    const { leave, read } = await reading()
    leave()
    expect(hold.end).toHaveBeenCalledOnce()
    const before = hold.go.mock.calls.length
    expect(await read.toNewest()).toBe(false)
    expect(hold.go).toHaveBeenCalledTimes(before)
  })
})
