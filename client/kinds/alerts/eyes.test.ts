import { createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createEyes } from './eyes.ts'

/** What was asked of a browser before is done when it answers. */
const task = () => new Promise((done) => setImmediate(done))
/** The locks of one browser, as far as eyes need them: all are shared. */
const browser = () => {
  const held = new Set<{ name: string }>()
  return {
    held,
    locks: {
      request: async (name: string, _: LockOptions, hold: () => Promise<void>) => {
        const lock = { name }
        held.add(lock)
        await hold()
        held.delete(lock)
      },
      query: async () => {
        await task()
        return { held: [...held] }
      },
    } as unknown as LockManager,
  }
}

/** A window of it. */
const look = (locks: LockManager | undefined, place: string | null) =>
  createRoot((close) => {
    const [open, setOpen] = createSignal(place)
    return { looking: createEyes(locks, open), setOpen, close }
  })

test('what is open in any window is looked at, in all of them', async () => {
  const { locks } = browser()
  const here = look(locks, null)
  const there = look(locks, 'tea')
  expect(await here.looking('tea')).toBe('place')
  expect(await here.looking('family')).toBe('page')
  there.setOpen('family')
  expect(await here.looking('tea')).toBe('page')
  expect(await here.looking('family')).toBe('place')
})

test('nobody looks while no window can be seen', async () => {
  const { locks, held } = browser()
  const [here, there] = [look(locks, null), look(locks, 'tea')]
  there.setOpen(null)
  expect(await here.looking('tea')).toBe('nowhere')
  here.setOpen('')
  expect(await there.looking('tea')).toBe('page')
  here.close()
  await task()
  expect(held.size).toBe(0)
})

test('locks of others are none of ours', async () => {
  const { locks, held } = browser()
  held.add({ name: 'tea' })
  expect(await look(locks, null).looking('tea')).toBe('nowhere')
})

test('without locks a window knows of itself', async () => {
  const here = look(undefined, 'tea')
  expect(await here.looking('tea')).toBe('place')
  expect(await here.looking('family')).toBe('page')
})
