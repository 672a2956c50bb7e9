import { type CommandId, type ConversationId, uuidv7 } from '../../../shared/kernel/ids.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import type { OwnReport, SimilarReport } from '../../../shared/protocol/near.ts'
import type { Live } from '../live.tsx'

export interface Spot {
  readonly desk: string
  readonly category: string
  readonly lat: string
  readonly lon: string
}

interface Given {
  readonly category: string | null
  readonly point: { readonly lat: number; readonly lon: number } | null
}

const EXACT = 5

/** What is asked once somebody has said what it is about and where; null: not here, or not yet. */
export const spotOf = (
  form: Pick<DeskForm, 'id' | 'publicity' | 'dedupe'>,
  { category, point }: Given,
): Spot | null => {
  if (form.publicity !== 'map' || !form.dedupe || !category || !point) return null
  return { desk: form.id, category, lat: point.lat.toFixed(EXACT), lon: point.lon.toFixed(EXACT) }
}

interface Similar {
  readonly reports: readonly SimilarReport[]
  readonly own: readonly OwnReport[]
}
export const NOTHING_SIMILAR: Similar = { reports: [], own: [] }

const SHORTEST = 3
const LONGEST = 200

/** What is asked of what somebody wrote; null: not yet. One word says too little. */
export const wordsToAsk = (title: string): string | null => {
  const words = title.trim().slice(0, LONGEST)
  return words.length >= SHORTEST && /\S\s+\S{2}/u.test(words) ? words : null
}

/** What can be said to be had as well. */
interface Joinable {
  readonly conversation: ConversationId
  readonly mine: 'yours' | 'joined' | null
  readonly others: number
}

/** Those reports once somebody said of one that they have the same, or no longer. */
export const joinedIn = <R extends Joinable>(reports: readonly R[], report: ConversationId, joined: boolean): R[] =>
  reports.map((one) =>
    one.conversation === report
      ? { ...one, mine: joined ? ('joined' as const) : null, others: one.others + (joined ? 1 : -1) }
      : one,
  )

/** "Me too", or no longer. */
export const join = async (
  api: Pick<Live['api'], 'command'>,
  report: ConversationId,
  joins: boolean,
): Promise<void> => {
  const id = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as CommandId
  const body = { type: joins ? ('ticket.join' as const) : ('ticket.leave' as const) }
  await api.command({ params: { conversation: report }, body: { id, body } })
}
