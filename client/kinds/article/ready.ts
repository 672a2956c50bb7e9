import type { Resource } from 'solid-js'

/** What was fetched, also while it is fetched anew. Whoever waits shows so itself: nothing around it is held up. */
export const ready = <Value>(resource: Resource<Value>): Value | undefined =>
  resource.state === 'ready' || resource.state === 'refreshing' ? resource.latest : undefined
