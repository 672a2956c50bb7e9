import * as v from 'valibot'
import { AccountId } from '../../kernel/ids.ts'
import { threadCommands, topicCommands } from '../thread/index.ts'
import { About, Asks, Flavour, GroupName, History, Note, Rank, Visibility } from './events.ts'

export const GroupCommand = v.variant('type', [
  ...threadCommands,
  ...topicCommands,
  v.strictObject({
    type: v.literal('group.create'),
    name: GroupName,
    about: v.optional(About),
    visibility: v.optional(Visibility, 'private'),
    history: v.optional(History, 'all'),
    asks: v.optional(Asks),
    flavour: v.optional(Flavour),
  }),
  v.strictObject({
    type: v.literal('group.change'),
    name: v.optional(GroupName),
    about: v.optional(About),
    visibility: v.optional(Visibility),
    history: v.optional(History),
    asks: v.optional(Asks),
    flavour: v.optional(Flavour),
  }),
  v.strictObject({ type: v.literal('group.close') }),
  /** contacts come in at once, others are asked */
  v.strictObject({
    type: v.literal('group.invite'),
    accounts: v.pipe(v.array(AccountId), v.minLength(1), v.maxLength(100)),
  }),
  v.strictObject({ type: v.literal('group.join') }),
  v.strictObject({ type: v.literal('group.ask'), note: v.optional(Note) }),
  v.strictObject({ type: v.literal('group.withdraw') }),
  v.strictObject({ type: v.literal('group.answer'), account: AccountId, accept: v.boolean() }),
  v.strictObject({ type: v.literal('group.decline') }),
  v.strictObject({ type: v.literal('group.leave') }),
  v.strictObject({ type: v.literal('group.remove'), account: AccountId }),
  v.strictObject({ type: v.literal('group.promote'), account: AccountId, to: Rank }),
])
export type GroupCommand = v.InferOutput<typeof GroupCommand>
