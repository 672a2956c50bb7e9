import { KINDS, type KindName } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { direct } from '../../shared/kinds/direct/index.ts'
import { group } from '../../shared/kinds/group/index.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import { self } from '../../shared/kinds/self/index.ts'

/** What everybody's list is made of: its rules are here from the beginning … */
const first = { self, direct, group }
/** … and those of what some people have come with the first of it, or a moment after the list. */
const later: Record<Exclude<KindName, keyof typeof first>, () => Promise<unknown>> = {
  post: async () => (await import('../../shared/kinds/post/index.ts')).post,
  ticket: async () => (await import('../../shared/kinds/ticket/index.ts')).ticket,
}

const known = new Map<KindName, unknown>(Object.entries(first) as [KindName, unknown][])

export const knowsRules = (name: KindName): boolean => known.has(name)

/** The rules of a kind that is known here already. */
export const rulesOf = (name: KindName): AnyKind => {
  if (!known.has(name)) throw new Refusal('busy')
  return known.get(name) as AnyKind
}

/**
 * Waits until the rules of these kinds are here.
 *
 * @throws Refusal `busy`, where they cannot be fetched: to be tried again
 */
export const learnRules = async (names: readonly KindName[]): Promise<void> => {
  const unknown = [...new Set(names)].filter((name) => !known.has(name)) as (keyof typeof later)[]
  try {
    await Promise.all(unknown.map(async (name) => known.set(name, await later[name]())))
  } catch {
    throw new Refusal('busy')
  }
}

/** Of what kind is a conversation in which somebody may wish for this without knowing anything of it? */
export const kindFor = (type: string): KindName | null => {
  const kinds = KINDS.filter(knowsRules).map(rulesOf)
  return kinds.find(({ founders, strangers }) => founders.includes(type) || strangers.includes(type))?.name ?? null
}
