import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index)

/** One of them a place further up (-1) or down (1); at the end it stays. */
export const moved = <T>(list: readonly T[], index: number, by: -1 | 1): T[] => {
  const to = index + by
  if (to < 0 || to >= list.length) return [...list]
  const others = without(list, index)
  return [...others.slice(0, to), list[index]!, ...others.slice(to)]
}

const LONGEST_ID = 40

/** A name for programs out of a name for people, that none of the others has. */
export const idFrom = (words: string, taken: readonly string[], otherwise: string): string => {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST_ID - 4)
    .replace(/-+$/, '')
  const base = plain || otherwise
  for (let next = 1; ; next += 1) {
    const id = next === 1 ? base : `${base}-${next}`
    if (!taken.includes(id)) return id
  }
}

/** A category goes by another id, and so wherever it is named. */
export const withCategoryId = (desk: Desk, from: string, to: string): Desk => {
  const named = (id: string) => (id === from ? to : id)
  return {
    ...desk,
    categories: desk.categories.map(({ id, parent, ...category }) => ({
      ...category,
      id: named(id),
      ...(parent !== undefined && { parent: named(parent) }),
    })),
    fields: desk.fields.map(({ categories, ...field }) => ({
      ...field,
      ...(categories && { categories: categories.map(named) }),
    })),
    templates: desk.templates.map(({ category, ...template }) => ({
      ...template,
      ...(category !== undefined && { category: named(category) }),
    })),
    macros: desk.macros.map((macro) => ({
      ...macro,
      steps: macro.steps.map((step) => (step.type === 'sort' ? { ...step, category: named(step.category) } : step)),
    })),
  }
}

/** Its parts as a form shows them: each under the one it belongs to, with how deep it lies. */
export const levelsOf = (categories: Desk['categories']): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  for (const { id } of categories) {
    let level = 0
    for (let above = id; level < categories.length; level += 1) {
      const parent = categories.find((one) => one.id === above)?.parent
      if (parent === undefined || !categories.some((one) => one.id === parent)) break
      above = parent
    }
    levels.set(id, level)
  }
  return levels
}
