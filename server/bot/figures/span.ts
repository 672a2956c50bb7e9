import type { Scope } from '../../../shared/kernel/scope.ts'

/** A time, and what of the house is looked at; in ms since 1970, without the last. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly scope: Scope
}
