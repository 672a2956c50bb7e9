import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import { oneLine, seen } from '../../kernel/text.ts'
import { threadEvents, topicEvents } from '../thread/index.ts'

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest), oneLine)

export const GroupName = v.pipe(line(80), seen)
export const About = line(500)
/** What somebody says who asks to be let in. */
export const Note = v.pipe(line(300), seen)

/** From the highest to the lowest. */
export const RANKS = ['owner', 'admin', 'moderator', 'member'] as const
export const Rank = v.picklist(RANKS)
export type Rank = v.InferOutput<typeof Rank>

export const Visibility = v.picklist(['public', 'private'])
/** What a newcomer sees of the past: all of it, or nothing said before the day of joining. */
export const History = v.picklist(['all', 'joined'])

/** Do newcomers to a public group ask first? Into a private one nobody comes unasked. */
export const Asks = v.boolean()

/**
 * `channel`: a few write, all read. `board`: what is said begins a topic or answers one. Missing: it is `talk`, and
 * everybody writes.
 */
export const Flavour = v.picklist(['talk', 'channel', 'board'])
export type Flavour = v.InferOutput<typeof Flavour>

export const groupEvents = [
  v.strictObject({
    type: v.literal('group.created'),
    name: GroupName,
    about: v.optional(About),
    visibility: Visibility,
    history: History,
    asks: v.optional(Asks),
    flavour: v.optional(Flavour),
  }),
  v.strictObject({
    type: v.literal('group.changed'),
    name: v.optional(GroupName),
    about: v.optional(About),
    visibility: v.optional(Visibility),
    history: v.optional(History),
    asks: v.optional(Asks),
    flavour: v.optional(Flavour),
  }),
  v.strictObject({ type: v.literal('group.closed') }),
  v.strictObject({ type: v.literal('member.invited'), account: AccountId }),
  v.strictObject({ type: v.literal('invitation.declined') }),
  v.strictObject({ type: v.literal('join.requested'), note: v.optional(Note) }),
  v.strictObject({ type: v.literal('join.declined'), account: AccountId }),
  v.strictObject({ type: v.literal('join.withdrawn') }),
  v.strictObject({ type: v.literal('member.joined'), account: AccountId }),
  v.strictObject({ type: v.literal('member.left') }),
  v.strictObject({ type: v.literal('member.removed'), account: AccountId }),
  v.strictObject({ type: v.literal('member.promoted'), account: AccountId, from: Rank, to: Rank }),
] as const

export const GroupEvent = v.variant('type', [...threadEvents, ...topicEvents, ...groupEvents])
export type GroupEvent = v.InferOutput<typeof GroupEvent>
