import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Held, Self } from '../../../shared/kinds/self/index.ts'
import type { Live } from '../live.tsx'

export interface HeldBack extends Held {
  /** by this it is asked for and taken back */
  readonly held: number
}

/** What rules held back of what somebody wished to say, here or (null) anywhere, the first first. */
export const heldIn = ({ held = {} }: Pick<Self, 'held'>, conversation: ConversationId | null): readonly HeldBack[] =>
  Object.entries(held)
    .map(([seq, one]) => ({ ...one, held: Number(seq) }))
    .filter((one) => conversation === null || one.conversation === conversation)
    .sort((one, other) => one.held - other.held)

/** Does anything wait there? Drawn anew whenever something of the account changes. */
export const holdsBack = (live: Live, conversation: ConversationId): boolean => {
  live.rows()
  return heldIn(live.sync.self, conversation).length > 0
}
