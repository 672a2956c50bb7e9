/** Something that lies within another of its sort, or (null) within none. */
export interface Branch {
  readonly id: string
  readonly parent: string | null
  readonly name: string
}

/** Ward 2 stands before ward 10. */
const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What lies within what, to be asked as often as one likes. */
export interface Tree<B extends Branch> {
  /** each after the one that it lies within, its children right after it */
  readonly all: readonly B[]
  get(id: B['id']): B | undefined
  /** in the order in which people look for them; of null: the roots */
  childrenOf(id: B['id'] | null): readonly B[]
  /** from the root to the one itself; empty where there is none */
  pathOf(id: B['id'] | null): readonly B[]
  /** how many levels it and what lies within it take: 1 where nothing does */
  heightOf(id: B['id']): number
}

/** @param branches  in any order; one whose parent is missing is left out, with all that lies within it */
export const treeOf = <B extends Branch>(branches: readonly B[]): Tree<B> => {
  const children = new Map<string | null, B[]>()
  for (const branch of branches) children.set(branch.parent, [...(children.get(branch.parent) ?? []), branch])
  for (const siblings of children.values()) siblings.sort((one, other) => order.compare(one.name, other.name))
  const childrenOf = (id: string | null): readonly B[] => children.get(id) ?? []
  const gather = (branch: B): B[] => [branch, ...childrenOf(branch.id).flatMap(gather)]
  const all = childrenOf(null).flatMap(gather)
  const known = new Map<string, B>(all.map((branch) => [branch.id, branch]))
  const pathOf = (id: string | null): readonly B[] => {
    const branch = id === null ? undefined : known.get(id)
    return branch ? [...pathOf(branch.parent), branch] : []
  }
  const heightOf = (id: string): number => 1 + Math.max(0, ...childrenOf(id).map((child) => heightOf(child.id)))
  return { all, get: (id) => known.get(id), childrenOf, pathOf, heightOf }
}
