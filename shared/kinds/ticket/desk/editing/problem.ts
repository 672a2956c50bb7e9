import type { Desk } from '../index.ts'

/** Why a desk cannot be published as it stands. Each is a sentence in client/words. */
export type ProblemCode =
  | 'missing'
  | 'long'
  | 'many'
  | 'few'
  | 'slug'
  | 'prefix'
  | 'prefixTaken'
  | 'purpose'
  | 'number'
  | 'date'
  | 'zone'
  | 'interval'
  | 'order'
  | 'unfit'
  | 'twice'
  | 'second'
  | 'reserved'
  | 'category'
  | 'retired'
  | 'loop'
  | 'deep'
  | 'noneOpen'
  | 'choices'
  | 'noChoices'
  | 'stopMany'
  | 'stopOptional'
  | 'stopStaff'
  | 'stopAll'
  | 'staffRequired'
  | 'locked'
  | 'hours'
  | 'neverOpen'
  | 'sooner'
  | 'near'
  | 'point'
  | 'placeholder'

/** What is wrong, and where: `fields.2.label.en`, as the configuration is nested. */
export interface Problem {
  readonly path: string
  readonly code: ProblemCode
  /** what was said there that there is not */
  readonly about?: string
}

/** What a desk may not have because others have it, and what it has for good. */
export interface Others {
  readonly prefixes: readonly string[]
  /** left out: it is new */
  readonly keeps?: Desk['purpose']
}

export type Check = (desk: Desk, others: Others) => readonly Problem[]

export const at = (...keys: readonly (string | number)[]): string => keys.join('.')

/** @returns nothing where it holds */
export const unless = (holds: boolean, code: ProblemCode, path: string, about?: string): readonly Problem[] =>
  holds ? [] : [{ path, code, ...(about !== undefined && { about }) }]

/** A problem for each that was there before, by what it goes by. */
export const repeated = <T>(
  list: readonly T[],
  nameOf: (one: T) => string,
  pathOf: (index: number) => string,
): readonly Problem[] =>
  list.flatMap((one, i) => {
    const name = nameOf(one)
    const before = name !== '' && list.slice(0, i).some((other) => nameOf(other) === name)
    return unless(!before, 'twice', pathOf(i), name)
  })
