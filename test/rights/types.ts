import type { KindName } from '../../shared/kernel/kind.ts'
import { type CommandType, kinds } from '../../shared/kinds/index.ts'

/** The schema of a kind's commands, as valibot holds it. */
interface Variant {
  readonly options: readonly { readonly entries: { readonly type: { readonly literal: CommandType } } }[]
}

/** Every command of a kind, as its schema lists them. */
export const typesOf = (name: KindName): CommandType[] =>
  (kinds[name].command as unknown as Variant).options.map(({ entries }) => entries.type.literal)
