import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { inLanguage } from '../../../../shared/kinds/ticket/desk/index.ts'
import { PRIORITIES, PRIORITY_WORDS, STAGE_WORDS, type Stage } from '../../../../shared/kinds/ticket/index.ts'
import { language } from '../../../words/index.ts'
import { levelsOf } from './lists.ts'

/** As far in as it lies. */
const INDENT = '\u2003'

export const priorities = () => PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value][language()] }))
export const stageWords = (stage: Stage): string => STAGE_WORDS[stage][language()]

export const categoryWords = ({ id, label }: Desk['categories'][number]): string => inLanguage(label, language()) || id

/** The categories of a desk, to choose one of. */
export const categoriesOf = ({ categories }: Pick<Desk, 'categories'>) => {
  const levels = levelsOf(categories)
  return categories.map((category) => ({
    value: category.id,
    label: INDENT.repeat(levels.get(category.id) ?? 0) + categoryWords(category),
  }))
}
