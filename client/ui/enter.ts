import { createSignal } from 'solid-js'
import { remember, remembered } from '../words/index.ts'

/** What sends a message on a keyboard: Enter alone, or with Ctrl (on a Mac, Command). */
export const ENTERS = ['enter', 'ctrl'] as const
export type Enter = (typeof ENTERS)[number]

const KEY = 'enter'
const [enter, setEnter] = createSignal<Enter>(remembered(KEY) === 'ctrl' ? 'ctrl' : 'enter')

export const enterSends = enter

export const chooseEnter = (chosen: Enter): void => {
  setEnter(chosen)
  remember(KEY, chosen)
}
