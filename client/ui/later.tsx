import { type Component, lazy, Suspense } from 'solid-js'

/**
 * A part of the page that few people ask for: fetched when it is first shown. It has a boundary of its own, so that
 * what is on the screen stays there meanwhile.
 */
export const later = <Props extends object>(load: () => Promise<Component<Props>>): Component<Props> => {
  const Part = lazy(async () => ({ default: await load() }))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
