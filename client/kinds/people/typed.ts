import { createSignal, onCleanup } from 'solid-js'
import { SECOND } from '../../../shared/kernel/time.ts'

/** The server is not asked for every letter. */
const PAUSE = SECOND / 5

/** What stands in a field, and what to look for by it: the same, once its writer has paused. */
export const createTyped = () => {
  const [typed, setTyped] = createSignal('')
  const [asked, setAsked] = createSignal('')
  let timer = 0
  onCleanup(() => clearTimeout(timer))
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer)
    timer = window.setTimeout(() => setAsked(text.trim()), PAUSE)
  }
  return { typed, asked, type }
}
