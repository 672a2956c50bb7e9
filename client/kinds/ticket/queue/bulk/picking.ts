/** Those that are chosen, with this one or without it. */
export const toggled = <Id>(picked: ReadonlySet<Id>, id: Id): ReadonlySet<Id> => {
  const others = new Set(picked)
  if (!others.delete(id)) others.add(id)
  return others
}

/** With all from where somebody began up to here. */
export const ranged = <Id>(
  picked: ReadonlySet<Id>,
  ids: readonly Id[],
  from: Id | null,
  to: Id,
  most = Number.POSITIVE_INFINITY,
): ReadonlySet<Id> => {
  const ends = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)].map((at) => (at < 0 ? ids.indexOf(to) : at))
  const [first = 0, last = 0] = ends.sort((one, other) => one - other)
  const all = new Set([...picked, ...ids.slice(first, last + 1)])
  return new Set([...all].slice(0, most))
}
