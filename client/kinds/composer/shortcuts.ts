import { code, type Edit, lines, link, type Typed, wrap } from './edits.ts'

export const EDITS = {
  bold: (typed: Typed) => wrap(typed, '**'),
  italic: (typed: Typed) => wrap(typed, '_'),
  struck: (typed: Typed) => wrap(typed, '~~'),
  code,
  link,
  bullets: (typed: Typed) => lines(typed, 'bullets'),
  numbers: (typed: Typed) => lines(typed, 'numbers'),
  quote: (typed: Typed) => lines(typed, 'quote'),
  spoiler: (typed: Typed) => wrap(typed, '||'),
} satisfies Record<string, (typed: Typed) => Edit>
export type EditName = keyof typeof EDITS

/** By the place of the key where its letter depends on Shift; by its letter everywhere else. */
const KEYS: Record<string, EditName> = {
  b: 'bold',
  i: 'italic',
  e: 'code',
  k: 'link',
  'shift+x': 'struck',
  'shift+Digit7': 'numbers',
  'shift+Digit8': 'bullets',
  'shift+Digit9': 'quote',
}

/** How a shortcut is written on buttons. */
export const KEY_NAMES: Partial<Record<EditName, string>> = {
  bold: 'Ctrl B',
  italic: 'Ctrl I',
  code: 'Ctrl E',
  link: 'Ctrl K',
  struck: 'Ctrl Shift X',
  numbers: 'Ctrl Shift 7',
  bullets: 'Ctrl Shift 8',
  quote: 'Ctrl Shift 9',
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** The edit that somebody asks for with these keys. */
export const editOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Pressed): EditName | null => {
  if (ctrlKey === metaKey || altKey) return null
  return (shiftKey ? (KEYS[`shift+${key.toLowerCase()}`] ?? KEYS[`shift+${code}`]) : KEYS[key.toLowerCase()]) ?? null
}
