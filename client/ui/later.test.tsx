import { type Component, createRoot, type JSX } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { later } from './later.tsx'

type Said = () => JSX.Element

/** What a part shows in the end, whatever it is wrapped in. */
const shown = (element: JSX.Element): unknown => (typeof element === 'function' ? shown((element as Said)()) : element)

const show = (Part: Component<{ readonly words: string }>, words: string) =>
  createRoot((dispose) => ({ dispose, element: <Part words={words} /> }))

test('a part that is still fetched comes for whoever shows it, whoever else went meanwhile', async () => {
  let bring: () => void = () => undefined
  const brought = new Promise<void>((resolve) => {
    bring = resolve
  })
  const Part = later(async () => {
    await brought
    return (props: { readonly words: string }) => <>{props.words}</>
  })
  const [first, second] = [show(Part, 'first'), show(Part, 'second')]
  first.dispose()
  bring()
  await vi.waitFor(() => expect(shown(second.element)).toBe('second'))
  expect(shown(show(Part, 'third').element)).toBe('third')
})

test('a part that could not be fetched is asked for again', async () => {
  let asked = 0
  const Part = later(async () => {
    asked += 1
    if (asked === 1) throw new Error('No network')
    return (props: { readonly words: string }) => <>{props.words}</>
  })
  await expect(Part.preload()).rejects.toThrow('No network')
  const { element } = show(Part, 'there')
  await vi.waitFor(() => expect(shown(element)).toBe('there'))
})
