import * as v from 'valibot'
import { AnyFileIds, FileIds } from '../../kernel/file.ts'
import { ConversationId } from '../../kernel/ids.ts'
import { threadCommands } from '../thread/index.ts'
import { articleCommands } from './article/index.ts'
import { Opinion, PostAudience, PostText, Title } from './events.ts'

export const PostCommand = v.variant('type', [
  ...threadCommands,
  v.strictObject({
    type: v.literal('post.publish'),
    title: v.optional(Title, ''),
    text: v.optional(PostText, ''),
    audience: v.optional(PostAudience, 'contacts'),
    quotes: v.optional(ConversationId),
    files: v.optional(FileIds),
  }),
  v.strictObject({
    type: v.literal('post.edit'),
    title: v.optional(Title),
    text: v.optional(PostText),
    audience: v.optional(PostAudience),
    /** all that it is to show from now on */
    files: v.optional(AnyFileIds),
  }),
  v.strictObject({ type: v.literal('post.remove') }),
  v.strictObject({ type: v.literal('post.rate'), opinion: v.nullable(Opinion) }),
  v.strictObject({ type: v.literal('post.promote') }),
  v.strictObject({ type: v.literal('post.unpromote') }),
  ...articleCommands,
])
export type PostCommand = v.InferOutput<typeof PostCommand>
