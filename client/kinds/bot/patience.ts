import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'
import { MINUTE } from '../../../shared/kernel/time.ts'
import type { Awaited } from './awaited.ts'

/** After so long nothing comes any more. */
const ENOUGH = MINUTE

const left = ({ at }: Awaited): number => (at === null ? 0 : ENOUGH - Math.abs(Date.now() - at))

/** What is still waited for: nothing longer than anybody would wait, and nothing of which there were words. */
export const createPatience = (
  awaited: Accessor<Awaited | null>,
  written: (about: number) => boolean,
): Accessor<Awaited | null> => {
  const [given, giveUp] = createSignal<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      () => awaited()?.key ?? null,
      (key) => {
        clearTimeout(timer)
        if (key !== null) timer = setTimeout(() => giveUp(key), left(awaited()!))
      },
    ),
  )
  createEffect(() => {
    const one = awaited()
    if (one && written(one.about)) giveUp(one.key)
  })
  onCleanup(() => clearTimeout(timer))
  return () => {
    const one = awaited()
    return one && one.key !== given() && left(one) > 0 ? one : null
  }
}
