type Facts = Readonly<Record<string, unknown>> | null

/** What became of one field. */
export interface Difference {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A field with fields of its own, as a scope is, is looked at field by field. */
const flat = (facts: Facts): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts ?? {}).flatMap(([field, value]) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flat(value as Facts))
        : [[field, value]],
    ),
  )

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** Which fields are another than before; of what is new or gone all, but those that say nothing. */
export const differences = (before: Facts, after: Facts): readonly Difference[] => {
  const [was, is] = [flat(before), flat(after)]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields
    .filter((field) => !same(was[field] ?? null, is[field] ?? null) || (before === null && field in is))
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((one) => one.before !== undefined || one.after !== undefined)
    .filter(({ after }) => before !== null || !isEmpty(after))
}
