import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import type { BotModes } from '../../shared/kinds/ticket/desk/index.ts'
import type { Em } from '../db/orm.ts'
import type { Look } from '../log/look.ts'
import type { Job, Row, RowChange } from '../log/order.ts'

/** A fresh EntityManager, made where it is needed: most messages need none. */
export type Fork = () => Em

/** A command on its way to being an order. */
export interface Asked<Command extends Fact = Fact> {
  readonly conversation: ConversationId
  readonly actor: Actor
  readonly body: Command
  /** what the actor may see elsewhere */
  readonly look: Look
}

/** Everybody, or those whom an account has as contacts. */
export type Announcement =
  | { readonly to: 'everybody' }
  | { readonly to: 'contacts'; readonly of: AccountId }
  | { readonly to: 'desk'; readonly desk: string }

/** How the bot serves here, as it stands now. */
export interface Assistance {
  /** what the desk is called where somebody asked it */
  readonly desk: { readonly id: string; readonly name: { readonly en: string; readonly bn: string } } | null
  readonly modes: BotModes
  /** is there somebody to hand over to? */
  readonly people: boolean
  /** people have taken this on, or it has ended: the bot says nothing */
  readonly silent: boolean
  /** do others read along, who may know less than whoever asks? */
  readonly shared: boolean
}

/** What a kind adds on the server to its rules. */
export interface ServerKind<State = unknown, Event extends Fact = Fact, Command extends Fact = Fact, Facts = unknown> {
  /**
   * Finds the facts that `decide` asks for and that lie outside of the conversation; refuses what points nowhere.
   * It runs before the lock and decides nothing that the state decides.
   */
  authorise(fork: Fork, asked: Asked<Command>): Promise<Facts>
  /** The row by which these conversations are queried: a function of the state alone (LOG5). */
  row(state: State, conversation: ConversationId): Row | null
  /** Rows that are no function of the state, which would grow with them: what each event changes about them (LOG5). */
  rows?(event: Stored<Event>, conversation: ConversationId): readonly RowChange[]
  /** What a wish hands in that is kept beside the log and in none of its events, now that it was granted. */
  papers?(event: Stored<Event>, body: Command, conversation: ConversationId): readonly RowChange[]
  /** Who may find something new to see, now that these events are in the log. They are told that, and nothing else. */
  announces?(events: readonly Stored<Event>[], state: State): readonly Announcement[]
  /** Two people whose standing to each other may be another whenever this state changes. */
  binds?(state: State): readonly AccountId[]
  /** How the bot serves here; missing: it answers whoever calls it by name, and there is nobody to hand over to. */
  assists?(fork: Fork, state: State): Promise<Assistance>
  /** What follows from events, as jobs written in the same transaction. Pure. */
  react(events: readonly Stored<Event>[], state: State, conversation: ConversationId): readonly Job[]
}
