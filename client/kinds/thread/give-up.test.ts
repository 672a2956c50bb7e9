import '../testing/window.ts'
import { createContext, createEffect, createRoot, createSignal, onCleanup, useContext } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { takenApartLate } from './give-up.ts'

const Language = createContext('none')

test('what is given up is taken apart once something else was painted', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16))
  const [changed, change] = createSignal(0)
  const [seen, ended] = [vi.fn(), vi.fn()]
  const giveUp = createRoot((end) => {
    takenApartLate(() => {
      createEffect(() => seen(changed()))
      onCleanup(ended)
    })
    return end
  })
  giveUp()
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(20)
  expect(ended).toHaveBeenCalledTimes(1)
  change(1)
  expect(seen.mock.calls).toEqual([[0]])
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('it stands where it is drawn', () => {
  createRoot(() => {
    Language.Provider({
      value: 'bn',
      get children() {
        expect(takenApartLate(() => useContext(Language))).toBe('bn')
        return null
      },
    })
  })
  expect.assertions(1)
})
