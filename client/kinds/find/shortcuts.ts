/** What a key press does. Those without a listener here are written down for people to find. */
export const SHORTCUTS = [
  { does: 'switcher', group: 'go', keys: ['Mod+K'] },
  { does: 'nextUnread', group: 'go', keys: ['N'], letter: true },
  { does: 'previousUnread', group: 'go', keys: ['Shift+N', 'P'], letter: true },
  { does: 'below', group: 'go', keys: ['Alt+ArrowDown'] },
  { does: 'above', group: 'go', keys: ['Alt+ArrowUp'] },
  { does: 'back', group: 'go', keys: ['Escape'] },
  { does: 'write', group: 'go', keys: ['C'], letter: true },
  { does: 'searchHere', group: 'go', keys: ['Mod+Shift+F'] },
  { does: 'help', group: 'go', keys: ['?'], letter: true },
  { does: 'send', group: 'write', keys: ['Enter'], elsewhere: true },
  { does: 'newLine', group: 'write', keys: ['Shift+Enter'], elsewhere: true },
  { does: 'editLast', group: 'write', keys: ['ArrowUp'], elsewhere: true },
  { does: 'bold', group: 'write', keys: ['Mod+B'], elsewhere: true },
  { does: 'italic', group: 'write', keys: ['Mod+I'], elsewhere: true },
  { does: 'struck', group: 'write', keys: ['Mod+Shift+X'], elsewhere: true },
  { does: 'code', group: 'write', keys: ['Mod+E'], elsewhere: true },
  { does: 'link', group: 'write', keys: ['Mod+K'], elsewhere: true },
  { does: 'list', group: 'write', keys: ['Mod+Shift+8'], elsewhere: true },
  { does: 'quote', group: 'write', keys: ['Mod+Shift+9'], elsewhere: true },
  { does: 'walk', group: 'read', keys: ['ArrowUp', 'ArrowDown'], elsewhere: true },
  { does: 'ends', group: 'read', keys: ['Home', 'End'], elsewhere: true },
  { does: 'ticketNext', group: 'desk', keys: ['J', 'K'], letter: true, elsewhere: true },
  { does: 'ticketOpen', group: 'desk', keys: ['Enter'], elsewhere: true },
  { does: 'ticketClaim', group: 'desk', keys: ['C'], letter: true, elsewhere: true },
  { does: 'ticketAssign', group: 'desk', keys: ['A'], letter: true, elsewhere: true },
  { does: 'ticketStage', group: 'desk', keys: ['S'], letter: true, elsewhere: true },
  { does: 'ticketPriority', group: 'desk', keys: ['P'], letter: true, elsewhere: true },
  { does: 'ticketTags', group: 'desk', keys: ['T'], letter: true, elsewhere: true },
  { does: 'ticketAnswer', group: 'desk', keys: ['R'], letter: true, elsewhere: true },
  { does: 'ticketNote', group: 'desk', keys: ['N'], letter: true, elsewhere: true },
  { does: 'ticketMacros', group: 'desk', keys: ['M'], letter: true, elsewhere: true },
  { does: 'ticketSame', group: 'desk', keys: ['D'], letter: true, elsewhere: true },
  { does: 'ticketSearch', group: 'desk', keys: ['/'], letter: true, elsewhere: true },
  { does: 'ticketList', group: 'desk', keys: ['1', '9'], letter: true, elsewhere: true },
  { does: 'ticketPick', group: 'desk', keys: ['X'], letter: true, elsewhere: true },
  { does: 'ticketPickTo', group: 'desk', keys: ['Shift+X'], letter: true, elsewhere: true },
  { does: 'ticketPickAll', group: 'desk', keys: ['*'], letter: true, elsewhere: true },
  { does: 'ticketPickNone', group: 'desk', keys: ['Escape'], elsewhere: true },
  { does: 'ticketUndo', group: 'desk', keys: ['U'], letter: true, elsewhere: true },
] as const satisfies readonly Shortcut[]

export interface Shortcut {
  readonly does: string
  readonly group: 'go' | 'write' | 'read' | 'desk'
  readonly keys: readonly string[]
  /** a key without Ctrl or Alt: not while somebody types, and only as long as it is wanted (WCAG 2.1.4) */
  readonly letter?: true
  /** listened to where it belongs, not here */
  readonly elsewhere?: true
}
export type Does = (typeof SHORTCUTS)[number]['does']

export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** `Mod` is Ctrl, or Command where there is one. A sign like `?` has its own Shift already. */
const nameOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string => {
  const name = key.length === 1 ? key.toUpperCase() : key
  const shift = shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase())
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`
}

interface Where {
  /** in a field, where letters are letters */
  readonly typing: boolean
  readonly letters: boolean
}

/** What a press of keys is to do here; null: nothing. */
export const wished = (press: Press, { typing, letters }: Where): Does | null => {
  const name = nameOf(press)
  const found = SHORTCUTS.find((one: Shortcut) => !one.elsewhere && one.keys.includes(name))
  if (!found) return null
  if ('letter' in found && (typing || !letters)) return null
  if (typing && found.does === 'back') return null
  return found.does
}

/** The row to go to from the open one, round and round; null where there is none. */
export const neighbour = <One>(rows: readonly One[], from: number, way: 1 | -1, fits: (row: One) => boolean) => {
  const start = from < 0 && way < 0 ? 0 : from
  for (let step = 1; step <= rows.length; step += 1) {
    const at = (((start + way * step) % rows.length) + rows.length) % rows.length
    if (at !== from && fits(rows[at]!)) return rows[at]!
  }
  return null
}
