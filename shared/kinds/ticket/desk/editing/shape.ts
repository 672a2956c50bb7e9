import * as v from 'valibot'
import { Desk } from '../index.ts'
import type { Problem, ProblemCode } from './problem.ts'

type Issue = v.BaseIssue<unknown>

const isList = ({ input }: Issue): boolean => Array.isArray(input)
const lastOf = ({ path }: Issue): unknown => path?.at(-1)?.key

/** What does not look as it has to. */
const formCode = (issue: Issue): ProblemCode => {
  const last = lastOf(issue)
  if (last === 'date' && issue.input === '') return 'missing'
  if (last === 'prefix' || last === 'date') return last
  return 'slug'
}

/** What the schema cannot say by its sort alone: it is told by where it stands. */
const checkCode = (issue: Issue): ProblemCode => {
  const last = lastOf(issue)
  if (last === 'zone' || last === 'date') return last
  if (typeof last === 'number' && isList(issue)) return 'interval'
  return isList(issue) ? 'order' : 'unfit'
}

const codeOf = (issue: Issue): ProblemCode => {
  switch (issue.type) {
    case 'min_length':
      return isList(issue) ? 'few' : 'missing'
    case 'max_length':
      return isList(issue) ? 'many' : 'long'
    case 'regex':
      return formCode(issue)
    case 'check':
      return checkCode(issue)
    case 'number':
    case 'integer':
    case 'min_value':
    case 'max_value':
    case 'gt_value':
    case 'lt_value':
      return 'number'
    default:
      return 'unfit'
  }
}

/** Lists that name each once are looked at one by one (names.ts, hours.ts): there it is said which is the second. */
const isSaidElsewhere = (issue: Issue): boolean =>
  issue.type === 'check' && isList(issue) && issue.message.startsWith('must name each')

/** Where it is not a desk as the schema has it. */
export const shapeOf = (desk: unknown): readonly Problem[] => {
  const { issues = [] } = v.safeParse(Desk, desk)
  return issues
    .filter((issue) => !isSaidElsewhere(issue))
    .map((issue) => ({ path: v.getDotPath(issue) ?? '', code: codeOf(issue) }))
}
