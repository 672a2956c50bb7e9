import type { Actor } from '../../shared/kernel/actor.ts'
import type { CommandId } from '../../shared/kernel/ids.ts'
import type { Fact, Stored } from '../../shared/kernel/kind.ts'
import type { AnyKind } from '../../shared/kinds/index.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../shared/kinds/thread/index.ts'
import { knownFiles } from './known-files.ts'
import type { Waiting, Wish } from './waiting.ts'

/** What the conversation will be once everything that waits is in the log. */
export interface Prediction {
  readonly state: unknown
  /** by message, what is about to be said of it */
  readonly later: ReadonlyMap<number, readonly Stored[]>
  /** by command, the message that it makes */
  readonly sent: ReadonlyMap<CommandId, Message>
}

export interface Ground {
  readonly kind: AnyKind
  readonly actor: Actor
  readonly head: number
  readonly state: unknown
  message(seq: number): Message | null
  /** what only the server knows, as far as this device can guess */
  presume(kind: AnyKind, body: Wish): unknown
}

/** What a wish to say something says, also where the rules would refuse it: the server decides, and may see more. */
const spoken = (body: Wish): Fact[] => {
  const { type, files, topic, ...said } = body
  const answers = topic === undefined ? {} : { answers: { topic, by: '' } } // whose it is, the log knows
  const sent = { ...said, ...answers, files: knownFiles(files), type: 'message.sent' }
  return type === 'message.send' ? [sent as Fact] : []
}

/** Decides what waits, in order, on what is confirmed: by the very rules that the server will decide it by. */
export const predict = (ground: Ground, waiting: readonly Waiting[]): Prediction => {
  const { kind, actor } = ground
  const later = new Map<number, readonly Stored[]>()
  const sent = new Map<CommandId, Message>()
  let { state, head } = ground

  const targetOf = (seq: unknown): Message | null => {
    const message = typeof seq === 'number' ? ground.message(seq) : null
    return message && (later.get(message.seq) ?? []).reduce<Message>(amend, message)
  }

  const decided = ({ body, at }: Waiting): readonly Fact[] => {
    try {
      const facts = ground.presume(kind, body)
      return kind.decide(state, body, {
        ...{ actor, at, head, facts },
        target: targetOf(body.target),
        topic: targetOf(body.topic),
      })
    } catch {
      return spoken(body)
    }
  }

  const happen = (fact: Fact, { id, at }: Waiting) => {
    head += 1
    const event: Stored = { ...fact, seq: head, at, by: actor.account, command: id }
    state = kind.evolve(state, event)
    const about = kind.about(event)
    if (about !== null) later.set(about, [...(later.get(about) ?? []), event])
    if (event.type === 'message.sent') sent.set(id, { ...messageOf(event as Stored<MessageSent>), seq: 0 })
  }

  for (const one of waiting) for (const fact of decided(one)) happen(fact, one)
  return { state, later, sent }
}

/** A message that was not let into the log, as its author wrote it. */
export const refused = ({ id, body, at }: Waiting, { account }: Actor): Message | null => {
  const [said] = spoken(body)
  return said ? messageOf({ ...(said as MessageSent), seq: 0, at, by: account, command: id }) : null
}
