import * as v from 'valibot'
import { Attached, AttachedList, MOST_FILES } from '../../kernel/file.ts'
import { ConversationId } from '../../kernel/ids.ts'
import { oneLine, wellFormed } from '../../kernel/text.ts'
import { LONGEST_TEXT, threadEvents } from '../thread/index.ts'
import { articleEvents } from './article/index.ts'

export const LONGEST_TITLE = 150
/** A draft of both, the title on a line of its own, is as long as any draft may be. */
export const LONGEST_POST = LONGEST_TEXT - LONGEST_TITLE - 1

export const Title = v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_TITLE), oneLine)
export const PostText = v.pipe(v.string(), v.maxLength(LONGEST_POST), wellFormed)

/** For whose eyes a post is: everybody's, guests too, or only those of its author's contacts. */
const AUDIENCES = ['public', 'contacts'] as const
export const PostAudience = v.picklist(AUDIENCES)
export type PostAudience = v.InferOutput<typeof PostAudience>

/** What somebody thinks of a post: one of the two, or (null) nothing any more. */
export const Opinion = v.picklist(['like', 'dislike'])
export type Opinion = v.InferOutput<typeof Opinion>

export const postEvents = [
  v.strictObject({
    type: v.literal('post.published'),
    title: Title,
    text: PostText,
    audience: PostAudience,
    /** another post, shown below the own words to those who may see it */
    quotes: v.optional(ConversationId),
    files: v.optional(AttachedList),
  }),
  v.strictObject({
    type: v.literal('post.edited'),
    title: Title,
    text: PostText,
    audience: PostAudience,
    /** where it is left out, they are as they were */
    files: v.optional(v.pipe(v.array(Attached), v.maxLength(MOST_FILES))),
  }),
  v.strictObject({ type: v.literal('post.removed') }),
  v.strictObject({ type: v.literal('post.rated'), opinion: v.nullable(Opinion) }),
  v.strictObject({ type: v.literal('post.promoted') }),
  v.strictObject({ type: v.literal('post.unpromoted') }),
] as const

export const PostEvent = v.variant('type', [...threadEvents, ...postEvents, ...articleEvents])
export type PostEvent = v.InferOutput<typeof PostEvent>
