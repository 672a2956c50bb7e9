import * as v from 'valibot'
import { ConversationId } from '../../kernel/ids.ts'
import type { Stored } from '../../kernel/kind.ts'
import { Refusal, type RefusalCode, refusalCodes } from '../../kernel/refusal.ts'
import { beginning } from '../../kernel/text.ts'
import { Seq } from '../thread/index.ts'

/** What of one account waits at once for a moderator: more looks like a flood. */
export const MOST_HELD = 20
const LONGEST_SHOWN = 300

const Code = v.picklist(refusalCodes as readonly [RefusalCode, ...RefusalCode[]])
/** A wish that was read by the schema of its kind already, as it will be wished again. */
const HeldWish = v.looseObject({ type: v.pipe(v.string(), v.maxLength(64)) })

/** `held`: the seq of the event that began it. */
export const heldEvents = [
  v.strictObject({ type: v.literal('message.held'), conversation: ConversationId, wish: HeldWish }),
  v.strictObject({ type: v.literal('held.asked'), held: Seq }),
  v.strictObject({ type: v.literal('held.withdrawn'), held: Seq }),
  /** a moderator let it, and it was said; with a code: by then its author might not say it any more */
  v.strictObject({ type: v.literal('held.released'), held: Seq, code: v.optional(Code) }),
  v.strictObject({ type: v.literal('held.upheld'), held: Seq }),
] as const
export type HeldEvent = v.InferOutput<(typeof heldEvents)[number]>

export const heldCommands = [
  /** given by the platform in place of a wish: which rule, and why, is for moderators alone */
  v.strictObject({
    type: v.literal('message.hold'),
    conversation: ConversationId,
    wish: HeldWish,
    rule: v.pipe(v.string(), v.uuid()),
    version: v.number(),
    why: v.pipe(v.string(), v.maxLength(200)),
    /** all that would be read of it */
    text: v.string(),
  }),
  v.strictObject({ type: v.literal('held.ask'), held: Seq }),
  /** also: put away what a moderator decided against */
  v.strictObject({ type: v.literal('held.withdraw'), held: Seq }),
  /** given by the platform: a moderator decided */
  v.strictObject({
    type: v.literal('held.finish'),
    held: Seq,
    outcome: v.picklist(['release', 'uphold']),
    refused: v.optional(Code),
  }),
] as const
export type HeldCommand = v.InferOutput<(typeof heldCommands)[number]>

/** What an account wished to say and a rule held back. */
export interface Held {
  readonly conversation: ConversationId
  /** how it begins */
  readonly text: string
  /** of something that was said already */
  readonly change?: true
  /** it asks somebody to be a contact */
  readonly request?: true
  readonly asked: boolean
  /** null: a moderator will look; else what came of it */
  readonly outcome: 'upheld' | RefusalCode | null
}
export type Helds = Readonly<Record<number, Held>>

const CHANGES: ReadonlySet<string> = new Set(['message.edit', 'meeting.change', 'post.edit'])

/** Is it about something that was said already? */
export const changesWhatWasSaid = (type: string): boolean => CHANGES.has(type)

const beginningOf = (wish: v.InferOutput<typeof HeldWish>): string => {
  const { title, text, note } = wish
  const said = [title, text, note].filter((one) => typeof one === 'string' && one !== '')
  return beginning(said.join('\n'), LONGEST_SHOWN)
}

export const evolveHeld = (helds: Helds, event: Stored<HeldEvent>): Helds => {
  if (event.type === 'message.held') {
    const { conversation, wish } = event
    if (!wish) return helds // a body that was taken away (LOG7)
    const sort = {
      ...(changesWhatWasSaid(wish.type) && { change: true as const }),
      ...(wish.type === 'contact.request' && { request: true as const }),
    }
    return { ...helds, [event.seq]: { conversation, text: beginningOf(wish), ...sort, asked: false, outcome: null } }
  }
  const { [event.held]: before, ...others } = helds
  if (!before) return helds
  switch (event.type) {
    case 'held.asked':
      return { ...others, [event.held]: { ...before, asked: true } }
    case 'held.withdrawn':
      return others
    case 'held.released':
      return event.code ? { ...others, [event.held]: { ...before, outcome: event.code } } : others
    case 'held.upheld':
      return { ...others, [event.held]: { ...before, outcome: 'upheld' } }
  }
}

export const decideHeld = (helds: Helds, command: HeldCommand, platform: boolean): HeldEvent[] => {
  if ((command.type === 'message.hold' || command.type === 'held.finish') && !platform)
    throw new Refusal('auth.forbidden')
  if (command.type === 'message.hold') {
    if (Object.keys(helds).length >= MOST_HELD) throw new Refusal('held.full')
    return [{ type: 'message.held', conversation: command.conversation, wish: command.wish }]
  }
  const { held } = command
  const before = helds[held]
  if (!before) return []
  switch (command.type) {
    case 'held.ask':
      return before.asked || before.outcome ? [] : [{ type: 'held.asked', held }]
    case 'held.withdraw':
      return [{ type: 'held.withdrawn', held }]
    case 'held.finish': {
      if (before.outcome) return []
      const { outcome, refused } = command
      if (outcome === 'uphold') return [{ type: 'held.upheld', held }]
      return [{ type: 'held.released', held, ...(refused && { code: refused }) }]
    }
  }
}
