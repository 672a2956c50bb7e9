import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Reason } from '../../../shared/kinds/self/index.ts'
import { pathTo } from '../thread/link.ts'

interface Told {
  readonly about: ConversationId
  readonly message?: number | null | undefined
  readonly reason?: Reason
  readonly name?: string | undefined
}

/** What is held back stands nowhere else than with its author. */
const HELD: ReadonlySet<Reason> = new Set(['upheld', 'lapsed', 'withheld'])

/**
 * Where something that was told leads: to the message it is about, or to the conversation. Whoever only has the same as
 * somebody else is not let in there: they see where it stands. Whoever is called finds what is to be done beside it,
 * and whoever is told of many tickets at once all of them.
 */
export const placeOf = ({ about, message, reason, name }: Told): string => {
  if (reason === 'alike' && name) return `/status/${name}`
  if (reason === 'called') return `/queue/${about}`
  if (reason === 'burst') return `/queue?pattern=${about}`
  if (reason && HELD.has(reason)) return '/notifications'
  return message ? pathTo(about, message) : `/messages/${about}`
}
