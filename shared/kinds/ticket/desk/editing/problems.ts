import type { Desk } from '../index.ts'
import { fields, points, prefix, purpose } from './asking.ts'
import { calendars, ladder, promises } from './hours.ts'
import { categories, ids, namings } from './names.ts'
import type { Check, Others, Problem } from './problem.ts'
import { shapeOf } from './shape.ts'
import { texts } from './texts.ts'

const CHECKS: readonly Check[] = [
  ids,
  prefix,
  purpose,
  categories,
  namings,
  fields,
  points,
  promises,
  calendars,
  ladder,
  texts,
]

/**
 * What keeps a desk from being published, at each place the first that is wrong there. The page asks while somebody
 * writes, the server before it keeps it (DSK3).
 *
 * @param desk  nested as a desk is; what stands in it may be anything that can be typed
 */
export const problemsIn = (desk: Desk, others: Others = { prefixes: [] }): readonly Problem[] => {
  const all = [...shapeOf(desk), ...CHECKS.flatMap((check) => check(desk, others))]
  return [...new Map(all.toReversed().map((problem) => [problem.path, problem])).values()].toReversed()
}
