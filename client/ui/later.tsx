import { type Component, createMemo, createResource, type JSX, Suspense, untrack } from 'solid-js'
import { sayable } from '../words/index.ts'

/** A part of the page that is fetched when it is first shown, or before that. */
type Later<Props extends object> = Component<Props> & { readonly preload: () => Promise<Component<Props>> }

/**
 * What is fetched when it is first shown comes with its words, in the language that is spoken. Whoever shows it waits
 * for themselves: the `lazy` of Solid 1.9 waits once for all of them, and where the first is gone before it came, the
 * others stay empty.
 */
export const lazy = <Props extends object>(
  load: () => Promise<{ readonly default: Component<Props> }>,
): Later<Props> => {
  let part: Component<Props> | undefined
  let fetching: Promise<Component<Props>> | undefined
  const fetched = async () => {
    const { default: found } = await load()
    await sayable()
    part = found
    return found
  }
  const preload = () => {
    fetching ??= fetched()
    fetching.catch(() => {
      fetching = undefined // what could not be fetched is asked for again when it is shown
    })
    return fetching
  }
  const Here = (props: Props) => {
    if (part) return part(props)
    const [coming] = createResource(preload)
    return createMemo(() => {
      const Part = coming()
      return Part && untrack(() => Part(props))
    }) as unknown as JSX.Element
  }
  return Object.assign(Here, { preload })
}

/**
 * A part of the page that few people ask for: fetched when it is first shown. It has a boundary of its own, so that
 * what is on the screen stays there meanwhile.
 *
 * @param wait  stands in its place until it is there
 */
export const later = <Props extends object>(
  load: () => Promise<Component<Props>>,
  wait?: () => JSX.Element,
): Later<Props> => {
  const Part = lazy(async () => ({ default: await load() }))
  const Here = (props: Props) => (
    <Suspense fallback={wait?.()}>
      <Part {...props} />
    </Suspense>
  )
  return Object.assign(Here, { preload: Part.preload })
}
