import type { Category } from '../index.ts'
import { at, type Check, type Problem, repeated, unless } from './problem.ts'

/** So many levels of categories a form can show. */
export const MOST_LEVELS = 5

const LISTS = ['categories', 'fields', 'canned', 'macros', 'templates'] as const

/** What has an id has one of its own. */
export const ids: Check = (desk) => [
  ...LISTS.flatMap((list) =>
    repeated<{ readonly id: string }>(
      desk[list],
      ({ id }) => id,
      (i) => at(list, i, 'id'),
    ),
  ),
  ...desk.fields.flatMap(({ choices = [] }, i) =>
    repeated(
      choices,
      ({ id }) => id,
      (k) => at('fields', i, 'choices', k, 'id'),
    ),
  ),
]

/** How deep it lies; null: it lies within itself. */
const levelOf = (categories: readonly Category[], category: Category): number | null => {
  let level = 1
  for (let above = category.parent; above; level += 1) {
    if (above === category.id || level > categories.length) return null
    const next = above
    above = categories.find(({ id }) => id === next)?.parent
  }
  return level
}

const treeProblem = (categories: readonly Category[], category: Category, path: string): readonly Problem[] => {
  const { parent } = category
  if (parent === undefined) return []
  const above = categories.find(({ id }) => id === parent)
  if (!above) return unless(false, 'category', path, parent)
  const level = levelOf(categories, category)
  if (level === null) return unless(false, 'loop', path)
  if (above.retired && !category.retired) return unless(false, 'retired', path, parent)
  return unless(level <= MOST_LEVELS, 'deep', path)
}

/** Categories lie within others that there are, and at least one can be chosen. */
export const categories: Check = ({ categories, locked }) => [
  ...categories.flatMap((category, i) => treeProblem(categories, category, at('categories', i, 'parent'))),
  ...unless(
    categories.some(({ retired }) => !retired),
    'noneOpen',
    'categories',
  ),
  ...categories.flatMap(({ priority }, i) => unless(!(locked && priority), 'locked', at('categories', i, 'priority'))),
]

/** Whatever names a category names one that can be chosen. */
export const namings: Check = (desk) => {
  const named = (id: string | undefined, path: string): readonly Problem[] => {
    if (id === undefined) return []
    const found = desk.categories.find((category) => category.id === id)
    if (!found) return unless(false, 'category', path, id)
    return unless(!found.retired, 'retired', path, id)
  }
  return [
    ...desk.fields.flatMap(({ categories = [] }, i) =>
      categories.flatMap((id) => named(id, at('fields', i, 'categories')).filter(({ code }) => code === 'category')),
    ),
    ...desk.templates.flatMap(({ category }, i) => named(category, at('templates', i, 'category'))),
    ...desk.macros.flatMap(({ steps }, i) =>
      steps.flatMap((step, k) =>
        step.type === 'sort' ? named(step.category, at('macros', i, 'steps', k, 'category')) : [],
      ),
    ),
  ]
}
