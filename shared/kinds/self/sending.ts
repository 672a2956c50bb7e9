import * as v from 'valibot'
import { AccountId, ConversationId } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import { Moment } from '../../kernel/moment.ts'
import { Refusal, type RefusalCode, refusalCodes } from '../../kernel/refusal.ts'
import { Seq, Text } from '../thread/index.ts'

/** The state of a `self` is rewritten with every change to it, so what it holds has bounds. */
export const MOST_SENDINGS = 50

/** What is going to be said, and when. */
const waits = {
  text: Text,
  replyTo: v.optional(Seq),
  mentions: v.optional(v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(50))),
  everyone: v.optional(v.literal(true)),
  due: Moment,
}
const Code = v.picklist(refusalCodes as readonly [RefusalCode, ...RefusalCode[]])

/** `sending`: the seq of the event that began it. */
export const sendingEvents = [
  v.strictObject({ type: v.literal('sending.scheduled'), conversation: ConversationId, ...waits }),
  v.strictObject({ type: v.literal('sending.changed'), sending: Seq, ...waits }),
  v.strictObject({ type: v.literal('sending.cancelled'), sending: Seq }),
  v.strictObject({ type: v.literal('sending.done'), sending: Seq }),
  v.strictObject({ type: v.literal('sending.refused'), sending: Seq, code: Code }),
] as const
export type SendingEvent = v.InferOutput<(typeof sendingEvents)[number]>

export const sendingCommands = [
  v.strictObject({ type: v.literal('sending.schedule'), conversation: ConversationId, ...waits }),
  /** at a moment that has passed: at once */
  v.strictObject({ type: v.literal('sending.change'), sending: Seq, ...waits }),
  v.strictObject({ type: v.literal('sending.cancel'), sending: Seq }),
  /** given by the platform: it was said, or may not be */
  v.strictObject({ type: v.literal('sending.finish'), sending: Seq, refused: v.optional(Code) }),
] as const
export type SendingCommand = v.InferOutput<(typeof sendingCommands)[number]>

/** A message that waits for its time. */
export interface Sending {
  readonly conversation: ConversationId
  readonly text: string
  readonly replyTo?: number
  readonly mentions?: readonly AccountId[]
  readonly everyone?: true
  readonly due: number
  /** the seq that wrote it so: a job for an older one has nothing to do */
  readonly version: number
  /** why it could not be said when its time had come */
  readonly refused: RefusalCode | null
}
export type Sendings = Readonly<Record<number, Sending>>

export const evolveSendings = (sendings: Sendings, event: Stored<SendingEvent>): Sendings => {
  if (event.type === 'sending.scheduled') {
    const { conversation } = event
    return { ...sendings, [event.seq]: { conversation, ...said(event), version: event.seq, refused: null } }
  }
  const { [event.sending]: before, ...others } = sendings
  if (!before) return sendings
  switch (event.type) {
    case 'sending.changed': {
      const { conversation } = before
      return { ...others, [event.sending]: { conversation, ...said(event), version: event.seq, refused: null } }
    }
    case 'sending.refused':
      return { ...others, [event.sending]: { ...before, refused: event.code } }
    case 'sending.cancelled':
    case 'sending.done':
      return others
  }
}

type Said = Pick<Sending, 'text' | 'replyTo' | 'mentions' | 'everyone' | 'due'>

const said = ({
  text,
  replyTo,
  mentions,
  everyone,
  due,
}: v.InferOutput<v.StrictObjectSchema<typeof waits, undefined>>): Said => ({
  text,
  ...(replyTo !== undefined && { replyTo }),
  ...(mentions && { mentions }),
  ...(everyone && { everyone }),
  due,
})

const same = (one: Said, other: Said): boolean => JSON.stringify(one) === JSON.stringify(other)

const waiting = (sendings: Sendings, sending: number): Sending => {
  const found = sendings[sending]
  if (!found) throw new Refusal('sending.unknown')
  return found
}

export const decideSending = (
  sendings: Sendings,
  command: SendingCommand,
  { at, platform }: { readonly at: number; readonly platform: boolean },
): SendingEvent[] => {
  switch (command.type) {
    case 'sending.schedule': {
      if (command.due <= at) throw new Refusal('sending.past')
      if (Object.keys(sendings).length >= MOST_SENDINGS) throw new Refusal('self.full')
      const { type: _, ...wish } = command
      return [{ type: 'sending.scheduled', ...wish }]
    }
    case 'sending.change': {
      const before = waiting(sendings, command.sending)
      if (before.refused === null && same(said({ ...command }), said(before as never))) return []
      const { type: _, ...wish } = command
      return [{ type: 'sending.changed', ...wish }]
    }
    case 'sending.cancel':
      return sendings[command.sending] ? [{ type: 'sending.cancelled', sending: command.sending }] : []
    case 'sending.finish': {
      if (!platform) throw new Refusal('auth.forbidden')
      const before = sendings[command.sending]
      const { sending, refused } = command
      if (!before || (refused && before.refused === refused)) return []
      return [refused ? { type: 'sending.refused', sending, code: refused } : { type: 'sending.done', sending }]
    }
  }
}
