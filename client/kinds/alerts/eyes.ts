import { createEffect, onCleanup } from 'solid-js'
import type { Incoming } from './ring.ts'

const NAME = 'helloworld-chat:eyes:'

type Locks = Pick<LockManager, 'request' | 'query'>

/**
 * Where in this browser somebody looks, known to all its windows: each that can be seen holds a shared lock that names
 * what is open in it, for as long as it can be seen. A window that is closed or crashes lets go by itself.
 *
 * @param open  what this window shows to somebody: a conversation, '' for anything else, null while it is hidden
 */
export const createEyes = (locks: Locks | undefined, open: () => string | null) => {
  createEffect(() => {
    const place = open()
    if (place === null || !locks) return
    const held = new Promise<void>((release) => onCleanup(release))
    locks.request(NAME + place, { mode: 'shared' }, () => held).catch(() => undefined)
  })

  /** Without locks every window knows of itself only. */
  const places = async (): Promise<readonly string[]> => {
    const own = open()
    const { held = [] } = (await locks?.query().catch(() => null)) ?? {}
    const others = held.flatMap(({ name }) => (name?.startsWith(NAME) ? [name.slice(NAME.length)] : []))
    return own === null ? others : [own, ...others]
  }

  return async (place: string): Promise<Incoming['looking']> => {
    const seen = await places()
    if (seen.includes(place)) return 'place'
    return seen.length > 0 ? 'page' : 'nowhere'
  }
}
