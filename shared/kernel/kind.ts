import type * as v from 'valibot'
import type { Actor } from './actor.ts'
import type { AccountId, CommandId } from './ids.ts'
import type { Spot } from './scope.ts'

export const KINDS = ['self', 'direct', 'group', 'post', 'ticket'] as const
export type KindName = (typeof KINDS)[number]

/** A fact before it is in the log, and a wish before it is granted: both go by their `type`. */
export interface Fact {
  readonly type: string
}

/** What the log adds to a fact. `at` in milliseconds since 1970, by the server's clock. */
export interface Place {
  readonly seq: number
  readonly at: number
  readonly by: AccountId
  readonly command: CommandId
}

/** A fact with its place in the log. */
export type Stored<E extends Fact = Fact> = E & Place

/** Everything `decide` may look at besides the state. Handed in, so that both sides decide alike. */
export interface Context<Facts = unknown, Target = unknown> {
  readonly actor: Actor
  readonly at: number
  /** highest seq before this command: 0 where the conversation does not exist yet */
  readonly head: number
  /** what the command's `target` points at, if it points at anything */
  readonly target: Target | null
  /** what began the topic that the command names, if it names one */
  readonly topic?: Target | null
  /** did somebody else say something since what the command says it is based on, or call the answer off? */
  readonly spoken?: boolean
  /** what only the server knows (another account's settings, say); the browser presumes the likely */
  readonly facts: Facts
}

/** How much of a conversation an account may see: events from one seq on, and whether the staff's too. */
export interface Sight {
  readonly from: number
  readonly staff: boolean
}

/** For whose eyes a conversation is besides its members': everybody's, guests too, or those of its author's contacts … */
export interface Authored {
  readonly author: AccountId
  readonly who: 'public' | 'contacts'
}
/** … or those of the staff of a desk whose work reaches there. They see what only the staff sees. */
export type Audience = Authored | Spot

/** Who is in a conversation, and as what. The role's words belong to the kind. */
export type Members = Readonly<Record<AccountId, string>>

/** The rules of a sort of conversation. Pure: the same on the server, in every browser and in tests. */
export interface Kind<
  State = unknown,
  Event extends Fact = Fact,
  Command extends Fact = Fact,
  Facts = unknown,
  Target = unknown,
> {
  readonly name: KindName
  readonly event: v.GenericSchema<unknown, Event>
  readonly command: v.GenericSchema<unknown, Command>
  readonly initial: State
  /** What a fact means. Returns the very same object when it means nothing to the state: then no state is written. */
  evolve(state: State, event: Stored<Event>): State
  /** What a wish leads to: facts, none if nothing is left to do, or a `Refusal`. */
  decide(state: State, command: Command, context: Context<Facts, Target>): readonly Event[]
  /** What the browser takes for granted where only the server knows. */
  readonly presumes: Facts
  members(state: State): Members
  /** What a member may see of this conversation; null: for this account it does not exist. Asked by `visible` alone. */
  sight(state: State, account: AccountId): Sight | null
  /** Who may see it without being in it; null: nobody. Missing: such conversations are their members' alone. */
  audience?(state: State): Audience | null
  /** What others than the staff are shown of a state: just what they would fold themselves, with blanks skipped. */
  shown?(state: State): State
  /** The members' roles that belong to the staff, where there are any. */
  readonly staff?: readonly string[]
  /** After this event, may somebody who is not a member see less of it? They are to ask again. */
  narrows?(event: Fact): boolean
  /** May only the staff see this event? Others get a blank in its place. */
  forStaff(event: Event): boolean
  /** Does it count as something new to read? */
  counts(event: Fact): boolean
  /** The message that an event is about, if any: `target` of an edit, a reaction, a removal. */
  about(event: Fact): number | null
  /** Whose words this event takes out of the log (LOG6): one message with its edits, or all up to a seq. */
  erases(event: Fact): { readonly target: number } | { readonly through: number } | null
  /** The wishes that may begin a conversation which does not exist yet. */
  readonly founders: readonly Command['type'][]
  /** The wishes of those who see nothing of this conversation (yet): ask, join, create. */
  readonly strangers: readonly Command['type'][]
}

/**
 * Folds facts into a state. The same facts give the same state everywhere; a stored state is only a cache of this.
 *
 * @param kind   whose rules to fold by
 * @param facts  in `seq` order and without holes (the caller checks)
 * @param from   the state just before `facts[0]`; default: the empty conversation
 * @returns      a new state; `from` is unchanged. Types the kind does not know are skipped (LOG7). Throws nothing.
 */
export const fold = <State, Event extends Fact>(
  kind: Pick<Kind<State, Event, never, never, never>, 'initial' | 'evolve'>,
  facts: readonly Stored<Event>[],
  from: State = kind.initial,
): State => facts.reduce((state, fact) => kind.evolve(state, fact), from)
