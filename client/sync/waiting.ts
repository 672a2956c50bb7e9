import type { CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact } from '../../shared/kernel/kind.ts'
import type { RefusalBody } from '../../shared/kernel/refusal.ts'

/** The body of a command, as the schema of its kind has read it. */
export type Wish = Fact & Readonly<Record<string, unknown>>

/** A command of this device that the log does not show yet. */
export interface Waiting {
  readonly id: CommandId
  readonly conversation: ConversationId
  readonly body: Wish
  /** when it was wished for, in ms since 1970 */
  readonly at: number
  /** `sent`: the server has it in the log, and its event is under way; `failed`: refused, for the person to see */
  readonly status: 'waiting' | 'sent' | 'failed'
  /** where in the log it is, once it is sent */
  readonly seq: number | null
  readonly refusal: RefusalBody | null
}
