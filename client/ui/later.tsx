import { type Component, type JSX, lazy as lazily, Suspense } from 'solid-js'
import { sayable } from '../words/index.ts'

/** What is fetched when it is first shown comes with its words, in the language that is spoken. */
export const lazy: typeof lazily = (load) =>
  lazily(async () => {
    const part = await load()
    await sayable()
    return part
  })

/** A part of the page that is fetched when it is first shown, or before that. */
type Later<Props extends object> = Component<Props> & { readonly preload: () => Promise<unknown> }

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
  // what could not be fetched ahead is asked for again when it is shown
  return Object.assign(Here, { preload: () => load().then(Part.preload) })
}
