import type { Desk } from '../index.ts'

/** What a thing is, short enough to be shown beside another. */
type Plain = string | number | boolean | readonly string[]

/** One thing that is another in one configuration than in the other. Parts of lists go by their ids. */
export interface Change {
  /** `fields.phone.label.en`; `fields.order` where the same parts stand in another order */
  readonly path: string
  /** left out: it was not there */
  readonly before?: Plain
  /** left out: it is gone */
  readonly after?: Plain
}

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
/** In whatever order a database or a page keeps what stands in it. */
const sorted = (_: string, value: unknown): unknown =>
  isThing(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one, sorted) === JSON.stringify(other, sorted)
const join = (path: string, key: string): string => (path ? `${path}.${key}` : key)

/** By what a part of a list goes; null: by its place in it. */
const idOf = (part: unknown): string | null => {
  if (!isThing(part)) return null
  if (typeof part.id === 'string') return part.id
  return isThing(part.policy) ? idOf(part.policy) : null
}
const goesById = (list: readonly unknown[]): boolean => list.every((part) => idOf(part) !== null)

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
const isSpan = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number')

/** What something is called, of what has a name; else all of it. */
const shortly = (value: unknown): string => {
  if (isSpan(value)) return value.map(clock).join('–')
  if (!isThing(value)) return String(value)
  const said = value.label ?? value.title ?? value.name ?? value.date ?? value.type ?? idOf(value)
  if (isThing(said)) return shortly(said.en)
  return typeof said === 'string' ? said : JSON.stringify(value)
}
const plain = (value: unknown): Plain => {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) && !isSpan(value) ? value.map(shortly) : shortly(value)
}

const leaf = (path: string, before: unknown, after: unknown): readonly Change[] => [
  { path, ...(isSaid(before) && { before: plain(before) }), ...(isSaid(after) && { after: plain(after) }) },
]
/** Nothing was said: an optional part left out, a text left empty, a list without parts. */
const isSaid = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

const inThings = (path: string, before: Thing, after: Thing): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    between(join(path, key), before[key], after[key]),
  )

const inLists = (path: string, before: readonly unknown[], after: readonly unknown[]): readonly Change[] => {
  const [was, is] = [before, after].map((list) => new Map(list.map((part) => [idOf(part)!, part])))
  const all = [...new Set([...was!.keys(), ...is!.keys()])]
  const stayed = (list: ReadonlyMap<string, unknown>) => [...list.keys()].filter((id) => was!.has(id) && is!.has(id))
  const parts = all.flatMap((id) => {
    const [one, other] = [was!.get(id), is!.get(id)]
    return one && other ? between(join(path, id), one, other) : leaf(join(path, id), one, other)
  })
  return same(stayed(was!), stayed(is!)) ? parts : [...parts, ...leaf(join(path, 'order'), stayed(was!), stayed(is!))]
}

const between = (path: string, before: unknown, after: unknown): readonly Change[] => {
  if (same(before, after) || (!isSaid(before) && !isSaid(after))) return []
  const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
  const [was, is] = [before ?? (isList(after) ? [] : {}), after ?? (isList(before) ? [] : {})]
  if (isList(was) && isList(is) && was.length + is.length > 0 && goesById([...was, ...is]))
    return inLists(path, was, is)
  if (isList(was) && isList(is) && was.length === is.length && [...was, ...is].every(isThing))
    return was.flatMap((part, i) => between(join(path, String(i)), part, is[i]))
  return isThing(was) && isThing(is) ? inThings(path, was, is) : leaf(path, before, after)
}

/** What becomes another when one configuration takes the place of the other, in the order in which a desk is told. */
export const changesBetween = (before: Desk, after: Desk): readonly Change[] => inThings('', before, after)
