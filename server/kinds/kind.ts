import type { Actor } from '../../shared/kernel/actor.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import type { Em } from '../db/orm.ts'
import type { Job, Row } from '../log/order.ts'

/** A fresh EntityManager, made where it is needed: most messages need none. */
export type Fork = () => Em

/** A command on its way to being an order. */
export interface Asked<Command extends Fact = Fact> {
  readonly conversation: ConversationId
  readonly actor: Actor
  readonly body: Command
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
  /** What follows from events, as jobs written in the same transaction. Pure. */
  react(events: readonly Stored<Event>[], state: State, conversation: ConversationId): readonly Job[]
}
