import type { OpenAI } from 'openai'
import * as v from 'valibot'
import { Broken } from './failure.ts'

const MOST_DIMENSIONS = 8_192

const Answer = v.object({
  data: v.array(
    v.object({
      index: v.pipe(v.number(), v.integer()),
      embedding: v.pipe(v.array(v.pipe(v.number(), v.finite())), v.minLength(1), v.maxLength(MOST_DIMENSIONS)),
    }),
  ),
  usage: v.nullish(v.object({ prompt_tokens: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
})

/**
 * Texts as points: those that mean the same lie near each other.
 *
 * @throws Broken  where there is not one for each, in one space
 */
export const embed = async (client: OpenAI, model: string, texts: readonly string[], signal: AbortSignal) => {
  const given = await client.embeddings.create({ model, input: [...texts], encoding_format: 'float' }, { signal })
  const answer = v.safeParse(Answer, given)
  if (!answer.success) throw new Broken('said something that makes no sense')
  const { data, usage } = answer.output
  const byPlace = new Map(data.map(({ index, embedding }) => [index, embedding]))
  const vectors = texts.map((_, place) => byPlace.get(place) ?? [])
  if (vectors.some(({ length }) => length === 0 || length !== vectors[0]?.length))
    throw new Broken('gave vectors that do not fit')
  return { vectors, asked: usage?.prompt_tokens ?? null }
}
