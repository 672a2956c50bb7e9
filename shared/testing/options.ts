import type * as v from 'valibot'

interface Option {
  readonly entries: v.ObjectEntries & { readonly type: v.LiteralSchema<string, undefined> }
}

/** What a kind's events or commands may look like: one option for each type. */
export const optionsOf = (schema: unknown): readonly Option[] => (schema as { options: readonly Option[] }).options

export const typesOf = (schema: unknown): string[] => optionsOf(schema).map(({ entries }) => entries.type.literal)
