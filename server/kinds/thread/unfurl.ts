import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../../shared/kernel/kind.ts'
import { linkIn, type ThreadEvent } from '../../../shared/kinds/thread/index.ts'
import type { Job } from '../../log/order.ts'

/** A message points to a page, of which a preview is wanted: work for server/jobs/unfurl.ts. */
export interface Pointing {
  readonly conversation: ConversationId
  /** the message, and who wrote it */
  readonly seq: number
  readonly by: AccountId
  readonly url: string
}

/** Strangers' servers may take their time: no more than so many pages are waited for at once. */
const AT_ONCE = 2

const pointing = (event: Stored<Fact>, conversation: ConversationId): Pointing[] => {
  const said = event as Stored<ThreadEvent>
  if ((said.type !== 'message.sent' && said.type !== 'message.edited') || !said.text) return []
  const url = linkIn(said.text)
  return url ? [{ conversation, seq: said.type === 'message.sent' ? said.seq : said.target, by: said.by, url }] : []
}

/** What is said is sent at once; what the pages say to which it points comes after. */
export const unfurl = (events: readonly Stored<Fact>[], conversation: ConversationId): Job[] =>
  events
    .flatMap((event) => pointing(event, conversation))
    .map((payload) => ({ task: 'unfurl', payload, queue: `links ${payload.seq % AT_ONCE}` }))
