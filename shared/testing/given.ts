import * as v from 'valibot'
import type { Actor } from '../kernel/actor.ts'
import { type AccountId, type CommandId, uuidv7 } from '../kernel/ids.ts'
import { type Fact, fold, type Kind, type Stored } from '../kernel/kind.ts'
import { parse } from '../kernel/parse.ts'
import { MINUTE } from '../kernel/time.ts'
import { amend, type Message, type MessageSent, messageOf } from '../kinds/thread/index.ts'
import { asha, MORNING } from './people.ts'

/** Facts, and whose doing they were. */
interface Deed<Event extends Fact> {
  readonly by: AccountId
  readonly facts: readonly Event[]
}

/** Says who did it: `by(rafi, { type: 'contact.accepted' })`. Without it, it was Asha. */
export const by = <const Event extends Fact>({ account }: Actor, ...facts: Event[]): Deed<Event> => ({
  by: account,
  facts,
})

interface Moment<Facts> {
  /** in ms since 1970; default: a minute after what happened last */
  readonly at?: number
  /** what only the server knows; the rest is as the kind presumes */
  readonly facts?: Partial<Facts>
}

/** A conversation as it has come so far. Nothing changes it: `after` is a new one. */
export interface Story<State, Event extends Fact, Command extends Fact, Facts> {
  readonly state: State
  /** the log as it was told, event by event, to those who listened */
  readonly told: readonly Stored<Event>[]
  /** the log as it stands: without the bodies that were erased since (LOG6) */
  readonly log: readonly Stored<Event>[]
  /** the message at `seq` as it stands, or null where there is none */
  message(seq: number): Message | null
  /**
   * What comes of a command: read by its schema, decided, and every event held against the schema of events.
   *
   * @throws Refusal
   */
  when(actor: Actor, command: Command, moment?: Moment<Facts>): readonly Event[]
  /** The story with that command carried out. */
  after(actor: Actor, command: Command, moment?: Moment<Facts>): Story<State, Event, Command, Facts>
}

type AnyOf<State, Event extends Fact, Command extends Fact, Facts> = Kind<State, Event, Command, Facts, Message>

const idOf = (seq: number) => uuidv7(MORNING + seq, new Uint8Array(10)) as CommandId

const next = <Event extends Fact>(log: readonly Stored<Event>[]) => (log.at(-1)?.at ?? MORNING) + MINUTE

const place = <Event extends Fact>(log: readonly Stored<Event>[], { by, facts }: Deed<Event>, at: number) =>
  facts.map((fact, part): Stored<Event> => {
    const seq = log.length + part + 1
    return { ...fact, seq, at, by, command: idOf(log.length + 1) }
  })

const WORDS: ReadonlySet<string> = new Set(['message.sent', 'message.edited', 'post.published', 'post.edited'])

/** Does to a log in memory what the server does to the one in Postgres. */
const erase = <Event extends Fact>(kind: Pick<Kind, 'erases' | 'about'>, log: readonly Stored<Event>[]) => {
  const gone = log.map((event) => kind.erases(event)).filter((what) => what !== null)
  const isGone = (event: Stored<Event>) =>
    WORDS.has(event.type) &&
    gone.some((what) =>
      'through' in what ? event.seq <= what.through : [event.seq, kind.about(event)].includes(what.target),
    )
  return log.map((event) => {
    if (!isGone(event)) return event
    const { seq, at, by, command, type } = event
    return { seq, at, by, command, type, erased: true } as unknown as Stored<Event>
  })
}

const messageAt = (log: readonly Stored[], seq: unknown): Message | null => {
  const sent = log.find((event) => event.seq === seq)
  if (sent?.type !== 'message.sent') return null
  return log.reduce((message, event) => amend(message, event), messageOf(sent as Stored<MessageSent>))
}

const story = <State, Event extends Fact, Command extends Fact, Facts>(
  kind: AnyOf<State, Event, Command, Facts>,
  told: readonly Stored<Event>[],
): Story<State, Event, Command, Facts> => {
  const state = fold(kind, told)
  const log = erase(kind, told)
  const when: Story<State, Event, Command, Facts>['when'] = (actor, wish, { at = next(told), facts } = {}) => {
    const command = parse(kind.command, wish)
    const target = messageAt(log, 'target' in command ? command.target : null)
    const topic = messageAt(log, 'topic' in command ? command.topic : null)
    const context = { actor, at, head: told.length, target, topic, facts: { ...kind.presumes, ...facts } }
    return kind.decide(state, command, context).map((event) => v.parse(kind.event, event))
  }
  return {
    state,
    told,
    log,
    message: (seq) => messageAt(log, seq),
    when,
    after(actor, wish, moment = {}) {
      const facts = when(actor, wish, moment)
      return story(kind, [...told, ...place(told, { by: actor.account, facts }, moment.at ?? next(told))])
    },
  }
}

/**
 * Begins a story: what happened so far, a minute apart.
 *
 * @example
 * given(direct, { type: 'contact.requested', to: rafi.account }).when(rafi, { type: 'contact.accept' })
 */
export const given = <State, Event extends Fact, Command extends Fact, Facts>(
  kind: AnyOf<State, Event, Command, Facts>,
  ...deeds: readonly (Event | Deed<Event>)[]
): Story<State, Event, Command, Facts> => {
  const log: Stored<Event>[] = []
  for (const deed of deeds)
    log.push(...place(log, 'facts' in deed ? deed : { by: asha.account, facts: [deed] }, next(log)))
  return story(kind, log)
}
