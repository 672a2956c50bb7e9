import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, KindName } from '../../shared/kernel/kind.ts'

/** A wish on its way into the log. */
export interface Judged {
  readonly actor: Actor
  readonly kind: KindName
  readonly conversation: ConversationId
  readonly body: Fact
  readonly facts: unknown
  /** what a moderator let be said: nothing else */
  readonly cleared?: string | undefined
}

/** A rule that caught it, and by what. */
export interface Catch {
  readonly rule: string
  readonly version: number
  readonly why: string
  /** only counted: nothing comes of it */
  readonly dry: boolean
}

export interface Verdict {
  /** it is not to be said before a moderator lets it */
  readonly hold: (Catch & { readonly text: string }) | null
  /** what else is to be known of it once it is said */
  readonly seen: readonly Catch[]
  /** a model is to look at it once it is said */
  readonly asks: boolean
}

/** What looks at words before they are said (server/moderation). */
export interface Guard {
  judge(judged: Judged): Promise<Verdict>
  /** has anything ever been held back? then a repeat may be of something that was */
  mayHaveHeld(): boolean
}
