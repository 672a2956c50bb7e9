/** What an agent does by a single key. What is typed into a field is never one of them. */
export const QUEUE_KEYS = {
  j: 'next',
  k: 'previous',
  c: 'claim',
  a: 'assign',
  s: 'stage',
  p: 'priority',
  t: 'tags',
  r: 'answer',
  n: 'note',
  m: 'macros',
  d: 'same',
  y: 'accept',
  e: 'change',
  w: 'dismiss',
  i: 'useReply',
  '/': 'search',
  x: 'pick',
  X: 'pickTo',
  '*': 'pickAll',
  u: 'undo',
  Escape: 'pickNone',
} as const
export type Deed = (typeof QUEUE_KEYS)[keyof typeof QUEUE_KEYS]

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What a press of a key is to do; null: nothing of ours. */
export const deedOf = ({ key, ctrlKey, metaKey, altKey }: Press): Deed | null => {
  if (ctrlKey || metaKey || altKey) return null
  return Object.hasOwn(QUEUE_KEYS, key) ? QUEUE_KEYS[key as keyof typeof QUEUE_KEYS] : null
}

/** Which of the lists above the tickets a key leads to, counted from nothing; null: none. */
export const listOf = ({ key, ctrlKey, metaKey, altKey }: Press): number | null =>
  ctrlKey || metaKey || altKey || !/^[1-9]$/.test(key) ? null : Number(key) - 1

/** Where one goes from here in a list; it ends where it ends. */
export const stepFrom = <Id>(ids: readonly Id[], from: Id | null, way: 1 | -1): Id | null => {
  const at = from === null ? -1 : ids.indexOf(from)
  if (at < 0) return (way > 0 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.max(0, Math.min(ids.length - 1, at + way))] ?? null
}
