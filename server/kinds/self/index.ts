import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Self, SelfCommand, SelfEvent } from '../../../shared/kinds/self/index.ts'
import type { ThreadFacts } from '../../../shared/kinds/thread/index.ts'
import type { Job } from '../../log/order.ts'
import type { ServerKind } from '../kind.ts'
import { threadFacts } from '../thread/forward.ts'
import { papersOf, surveyJobs } from '../thread/survey.ts'
import { unfurl } from '../thread/unfurl.ts'
import { heldPapers, heldRows } from './held.ts'

/** The time of a message that waited has come (server/jobs/sending.ts). */
export interface Due {
  readonly account: AccountId
  readonly sending: number
  /** only if it still is as it was then */
  readonly version: number
}

/** Every version of a message has its job; those of older ones find nothing to do. */
const dueIn = (event: Stored<SelfEvent>): Job[] => {
  if (event.type !== 'sending.scheduled' && event.type !== 'sending.changed') return []
  const { by: account, seq: version } = event
  const payload: Due = { account, sending: event.type === 'sending.changed' ? event.sending : version, version }
  return [{ task: 'send', payload, delay: Math.max(0, event.due - event.at) }]
}

/** Everything the server knows about `self`: nothing is queried by it. */
export const selfKind: ServerKind<Self, SelfEvent, SelfCommand, ThreadFacts> = {
  authorise: threadFacts,
  row: () => null,
  papers: (event, body, conversation) => [...papersOf(event, body, conversation), ...heldPapers(event, body)],
  rows: heldRows,
  react: (events, _, conversation) => [
    ...events.flatMap(dueIn),
    ...unfurl(events, conversation),
    ...surveyJobs(events, conversation),
  ],
}
