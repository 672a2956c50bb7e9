import type { Language } from '../../../../shared/kernel/describe.ts'
import { type Desk, inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { STAGE_WORDS, type Stage } from '../../../../shared/kinds/ticket/index.ts'

/** What a category is called; its own id where the desk is not known here. */
export const categoryName = (desk: Pick<Desk, 'categories'> | null, id: string | null, language: Language) => {
  if (id === null) return null
  const category = desk?.categories.find((one) => one.id === id)
  return category ? inLanguage(category.label, language) : id
}

/** What a stage is called on a desk, or in general. */
export const stageName = (desk: Pick<Desk, 'stages'> | null, stage: Stage, language: Language): string => {
  const own = desk?.stages?.[stage]
  return own ? inLanguage(own, language) : STAGE_WORDS[stage][language]
}
