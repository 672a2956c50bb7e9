import { type Enter, enterSends } from '../../ui/enter.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** A finger has no Shift for a new line, and a button to send with. */
const touched = () => matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches

/** Does this key send what was written? */
export const sends = (
  { key, ctrlKey, metaKey, shiftKey, altKey }: Pressed,
  chosen: Enter = enterSends(),
  onTouch: boolean = touched(),
): boolean => {
  if (key !== 'Enter' || shiftKey || altKey) return false
  return ctrlKey || metaKey || (chosen === 'enter' && !onTouch)
}
