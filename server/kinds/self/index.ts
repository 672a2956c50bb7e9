import type { Self, SelfCommand, SelfEvent } from '../../../shared/kinds/self/index.ts'
import type { ThreadFacts } from '../../../shared/kinds/thread/index.ts'
import type { ServerKind } from '../kind.ts'
import { threadFacts } from '../thread/forward.ts'
import { unfurl } from '../thread/unfurl.ts'

/** Everything the server knows about `self`: nothing is queried by it, and nothing follows from it. */
export const selfKind: ServerKind<Self, SelfEvent, SelfCommand, ThreadFacts> = {
  authorise: threadFacts,
  row: () => null,
  react: (events, _, conversation) => unfurl(events, conversation),
}
