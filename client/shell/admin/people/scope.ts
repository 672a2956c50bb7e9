import type { Language } from '../../../../shared/kernel/describe.ts'
import type { Scope } from '../../../../shared/kernel/scope.ts'
import type { DeskCard } from '../../../../shared/protocol/desks.ts'

export type { Scope }

export interface DeskName {
  readonly id: string
  readonly name: string
}

/** All desks that are known, and those of the scope that are not, so that nobody loses one unseen. */
export const desksToChoose = (
  known: readonly Pick<DeskCard, 'id' | 'name'>[],
  chosen: readonly string[] | null,
  language: Language,
): readonly DeskName[] => {
  const named = known.map(({ id, name }) => ({ id, name: (language === 'bn' && name.bn) || name.en }))
  const others = (chosen ?? []).filter((id) => !known.some((desk) => desk.id === id)).map((id) => ({ id, name: id }))
  return [...named, ...others].sort((one, other) => one.name.localeCompare(other.name, language))
}

export const joined = (list: readonly string[], one: string): readonly string[] =>
  list.includes(one) ? list : [...list, one]
export const without = (list: readonly string[], one: string): readonly string[] =>
  list.filter((other) => other !== one)

const sorted = (list: readonly string[] | null) => list && [...list].sort()

/** In whatever order it is said. */
export const isSame = (one: Scope, other: Scope): boolean =>
  JSON.stringify([sorted(one.desks), sorted(one.places)]) ===
  JSON.stringify([sorted(other.desks), sorted(other.places)])

/** Skills as they are typed: separated by commas, each once. */
export const tagsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,،\n]/)
      .map((tag) => tag.trim().toLowerCase())
      .filter(Boolean),
  ),
]
