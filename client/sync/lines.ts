import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, CommandId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import type { RefusalBody } from '../../shared/kernel/refusal.ts'
import { amend, type Message } from '../../shared/kinds/thread/index.ts'
import type { Entry, Receipt } from '../../shared/protocol/log.ts'
import { type Event, type Held, isEvent } from './held.ts'
import { type Prediction, refused } from './predict.ts'
import type { Span } from './spans.ts'
import type { Waiting } from './waiting.ts'

/** A message as the timeline shows it. `key` stays the same from the moment of sending on. */
export interface MessageLine {
  readonly line: 'message'
  readonly key: string
  /** its `seq` is 0 until it is in the log */
  readonly message: Message
  readonly status: 'logged' | Waiting['status']
  /** the own command, while it is not logged: to try again, or to discard */
  readonly command: CommandId | null
  readonly refusal: RefusalBody | null
}

/** Something that happened: `describe` of the kind has the sentence for it, or none. */
export interface EventLine {
  readonly line: 'event'
  readonly key: string
  readonly event: Stored<Fact>
}

export type Line = MessageLine | EventLine

interface Shown {
  readonly held: Held
  readonly actor: Actor
  readonly span: Span | null
  readonly hidden: readonly number[]
  readonly prediction: Prediction
  readonly waiting: readonly Waiting[]
  /** the newest is shown, so what waits comes after it */
  readonly atEnd: boolean
  about(event: Fact): number | null
  /** is it a line at all? Of messages nobody asks */
  shows(event: Fact): boolean
}

const keyOf = ({ by, command, seq }: Event, { account }: Actor) => (by === account ? command : String(seq))

/** The lines of a timeline: what is in the log, then what waits to be. */
export const createLines = () => {
  /** a line is the same object as long as it says the same */
  let before = new Map<string, Line>()

  const same = (line: Line): Line => {
    const known = before.get(line.key)
    if (!known || known.line !== line.line) return line
    if (known.line === 'event') return known
    const { message, status } = line as MessageLine
    return known.message === message && known.status === status ? known : line
  }

  const logged = ({ held, actor, hidden, prediction, about, shows }: Shown, entry: Entry): Line | null => {
    if (!isEvent(entry)) return null
    if (entry.type !== 'message.sent')
      return entry.erased || about(entry) !== null || !shows(entry)
        ? null
        : { line: 'event', key: `e${entry.seq}`, event: entry }
    const message = held.message(entry.seq)
    if (!message || hidden.includes(entry.seq)) return null
    const later = prediction.later.get(entry.seq)
    const shown = later ? later.reduce<Message>(amend, message) : message
    return {
      line: 'message',
      key: keyOf(entry, actor),
      message: shown,
      status: 'logged',
      command: null,
      refusal: null,
    }
  }

  const pending = ({ actor, prediction }: Shown, one: Waiting): Line | null => {
    const message = one.status === 'failed' ? refused(one, actor) : prediction.sent.get(one.id)
    if (!message) return null
    return { line: 'message', key: one.id, message, status: one.status, command: one.id, refusal: one.refusal }
  }

  return (shown: Shown): readonly Line[] => {
    const { held, span, waiting, atEnd } = shown
    const lines = [
      ...(span ? held.between(span) : []).map((entry) => logged(shown, entry)),
      ...(atEnd ? waiting : []).map((one) => pending(shown, one)),
    ].filter((line) => line !== null)
    const drawn = lines.map(same)
    before = new Map(drawn.map((line) => [line.key, line]))
    return drawn
  }
}

/** How far a message has got: into the log, onto a device of everybody else, before the eyes of everybody else. */
export const reachOf = (
  { message, status }: Pick<MessageLine, 'message' | 'status'>,
  receipts: readonly Receipt[],
  account: AccountId,
): MessageLine['status'] | 'delivered' | 'read' => {
  const others = receipts.filter((receipt) => receipt.account !== account)
  if (status !== 'logged' || others.length === 0) return status
  if (others.every(({ read }) => read >= message.seq)) return 'read'
  return others.every(({ delivered }) => delivered >= message.seq) ? 'delivered' : status
}
