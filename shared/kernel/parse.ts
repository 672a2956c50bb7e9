import * as v from 'valibot'
import { Refusal } from './refusal.ts'

/** Where the input is wrong and what belongs there; never what stood there, which may be a password. */
export interface Issue {
  readonly path: string
  readonly message: string
}

/** A message of our own is shown as it stands; the library's repeat what they received, so those are said anew. */
const saysOf = ({ message, received, expected, type }: v.BaseIssue<unknown>): string =>
  message.endsWith(`eceived ${received}`) ? `expected ${expected ?? type}` : message

export const issuesOf = (issues: readonly v.BaseIssue<unknown>[]): Issue[] =>
  issues.slice(0, 20).map((issue) => ({ path: v.getDotPath(issue) ?? '', message: saysOf(issue) }))

/**
 * Reads input by its schema.
 *
 * @throws Refusal `input.invalid`, saying where
 */
export const parse = <S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return parsed.output
  throw new Refusal('input.invalid', { issues: issuesOf(parsed.issues) })
}
