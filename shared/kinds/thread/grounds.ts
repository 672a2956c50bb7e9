import * as v from 'valibot'
import { ConversationId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { oneLine } from '../../kernel/text.ts'

const Seq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2_147_483_647))

/** An article, as it was published then, that an answer rests on: at its version it can be read for ever (ART2). */
export const Cite = v.strictObject({
  article: ConversationId,
  slug: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  version: Seq,
  title: v.pipe(v.string(), v.maxLength(200), oneLine),
})
export type Cite = v.InferOutput<typeof Cite>

/** On what the bot's words rest. With a type, so that nothing has to be guessed from what it said. */
export const Grounds = v.strictObject({
  /** it had read up to here: whoever spoke after that is not talked over */
  basedOn: Seq,
  /** the message that it answers */
  about: Seq,
  sort: v.picklist(['answer', 'ask', 'unknown', 'over']),
  /** a model's words, or those of the articles as they were found */
  from: v.picklist(['model', 'search']),
  cites: v.optional(v.pipe(v.array(Cite), v.minLength(1), v.maxLength(5))),
  /** the earlier answer in whose place this one was asked for */
  instead: v.optional(Seq),
})
export type Grounds = v.InferOutput<typeof Grounds>

/** The bot says on what its words rest, nobody else does, and it never talks over somebody (BOT2). */
export const demandGrounds = (
  grounds: Grounds | undefined,
  { actor, head, spoken }: Pick<Context, 'actor' | 'head' | 'spoken'>,
): void => {
  if (!grounds) return
  if (actor.role !== 'bot') throw new Refusal('auth.forbidden')
  if (grounds.basedOn > head || grounds.about > grounds.basedOn) throw new Refusal('message.unknown')
  if (spoken) throw new Refusal('bot.spoken')
}
