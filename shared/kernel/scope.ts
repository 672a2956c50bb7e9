import * as v from 'valibot'

/** How far somebody's work reaches: which desks, and which places with all that lies in them. null: all there are. */
export interface Scope {
  readonly desks: readonly string[] | null
  readonly places: readonly string[] | null
}

/** Where a matter stands: at which desk, and in which place, said with every place around it, outermost first. */
export interface Spot {
  readonly desk: string
  /** null: it is nowhere in particular */
  readonly path: readonly string[] | null
}

export const EVERYWHERE: Scope = { desks: null, places: null }
/** Somebody of the staff whom nobody has told yet where to work. */
export const NOWHERE: Scope = { desks: [], places: [] }

const once = <T>(list: T[]): T[] => [...new Set(list)]
const slug = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/))
const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())

/** A scope as it comes in from outside. */
export const SaidScope = v.strictObject({
  desks: v.nullable(v.pipe(v.array(slug), v.maxLength(200), v.transform(once))),
  places: v.nullable(v.pipe(v.array(uuid), v.maxLength(500), v.transform(once))),
})

const lies = (path: readonly string[], within: readonly string[]): boolean =>
  path.some((place) => within.includes(place))

/**
 * Does this scope reach there? A matter that is nowhere in particular is everybody's at its desk.
 *
 * @param scope  null: no staff at all
 */
export const covers = (scope: Scope | null, { desk, path }: Spot): boolean =>
  scope !== null &&
  (scope.desks === null || scope.desks.includes(desk)) &&
  (scope.places === null || path === null || path.length === 0 || lies(path, scope.places))

/**
 * Does the inner scope reach nowhere that the outer does not? Nobody gives more than they have.
 *
 * @param pathOf  the path of a place, itself included; null: there is no such place, and nobody may give it
 */
export const within = (inner: Scope, outer: Scope, pathOf: (place: string) => readonly string[] | null): boolean => {
  const desks = outer.desks === null || (inner.desks?.every((desk) => outer.desks!.includes(desk)) ?? false)
  const { places } = outer
  if (!desks || places === null) return desks
  return inner.places?.every((place) => lies(pathOf(place) ?? [], places)) ?? false
}
