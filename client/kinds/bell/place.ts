import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { pathTo } from '../thread/link.ts'

/** Where something that was told leads: to the message it is about, or to the conversation. */
export const placeOf = (about: ConversationId, message: number | null | undefined): string =>
  message ? pathTo(about, message) : `/messages/${about}`
