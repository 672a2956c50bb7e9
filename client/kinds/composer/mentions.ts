import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Live } from '../live.tsx'

/** The name that calls all who are here. */
export const EVERYONE = 'everyone'

const MENTION = /(?:^|[\s(])@([a-z0-9]+(?:[._-][a-z0-9]+)*)/gi

/** Whom a text calls by their username, among those who are in the conversation. */
export const mentionsIn = (text: string, state: unknown, live: Pick<Live, 'person'>): AccountId[] => {
  const called = new Set([...text.matchAll(MENTION)].map(([, username]) => username!.toLowerCase()))
  if (called.size === 0) return []
  const here = Object.keys((state as { places?: object } | null)?.places ?? {}) as AccountId[]
  return here.filter((account) => called.has(live.person(account)?.username ?? '')).slice(0, 50)
}
