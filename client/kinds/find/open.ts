import { createSignal } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { remember, remembered } from '../../words/index.ts'

/** What is laid over the page to find something. */
export const [layer, setLayer] = createSignal<'switcher' | 'shortcuts' | null>(null)

/** The conversation that is searched through. */
export const [searched, setSearched] = createSignal<ConversationId | null>(null)

const KEY = 'letter-shortcuts'
const [kept, setKept] = createSignal(remembered(KEY) !== 'off')

/** Are single letters shortcuts? Remembered on this device: another one may have another keyboard. */
export const letters = kept
export const setLetters = (on: boolean): void => {
  remember(KEY, on ? 'on' : 'off')
  setKept(on)
}
