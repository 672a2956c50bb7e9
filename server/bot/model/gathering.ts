import * as v from 'valibot'
import type { Usage } from '../answerer.ts'
import { Broken } from './failure.ts'

/** A tool that is called, with its arguments as they came so far: JSON, once they are whole. */
export interface Call {
  readonly name: string
  readonly input: string
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const CallPart = v.object({
  index: v.nullish(whole),
  id: v.nullish(v.string()),
  function: v.nullish(v.object({ name: v.nullish(v.string()), arguments: v.nullish(v.string()) })),
})
/** What is needed of a piece; endpoints add much and leave out much. */
const Piece = v.object({
  choices: v.nullish(
    v.array(
      v.object({
        delta: v.nullish(v.object({ content: v.nullish(v.string()), tool_calls: v.nullish(v.array(CallPart)) })),
        finish_reason: v.nullish(v.string()),
      }),
    ),
  ),
  usage: v.nullish(v.object({ prompt_tokens: whole, completion_tokens: v.nullish(whole) })),
})
type CallPart = v.InferOutput<typeof CallPart>

const MOST_CALLS = 8

/** About so many tokens: a quarter of the bytes fits English, and Bangla well enough. */
export const tokensIn = (text: string): number => Math.ceil(Buffer.byteLength(text) / 4)

/**
 * Puts together what comes in pieces.
 *
 * @param most  signs that it may come to: a model without an end is broken off
 */
export const createGathering = (most: number) => {
  const calls = new Map<number, { id: string | null; name: string; input: string }>()
  let ending: string | null = null
  let told: Usage | null = null
  let held = 0

  const hold = (text: string): string => {
    held += text.length
    if (held > most) throw new Broken('said more than an answer holds', { isEndpoints: false })
    return text
  }
  /** Not every endpoint says to which call a piece belongs, or says so rightly: another id begins another call. */
  const placeOf = ({ index, id }: CallPart): number => {
    const place = index ?? Math.max(0, calls.size - 1)
    const other = calls.get(place)?.id
    return id && other && other !== id ? calls.size : place
  }
  const addCall = (part: CallPart) => {
    const place = placeOf(part)
    const call = calls.get(place) ?? { id: part.id ?? null, name: '', input: '' }
    calls.set(place, call)
    if (calls.size > MOST_CALLS) throw new Broken('called too many tools', { isEndpoints: false })
    call.name += hold(part.function?.name ?? '')
    call.input += hold(part.function?.arguments ?? '')
  }

  return {
    add(piece: unknown) {
      const read = v.safeParse(Piece, piece)
      if (!read.success) throw new Broken('said something that makes no sense')
      const { choices, usage } = read.output
      const { delta, finish_reason: reason } = choices?.[0] ?? {}
      hold(delta?.content ?? '') // words outside a tool reach nobody, but they take room
      for (const part of delta?.tool_calls ?? []) addCall(part)
      ending = reason ?? ending
      if (usage) told = { asked: usage.prompt_tokens, answered: usage.completion_tokens ?? 0 }
    },
    calls: (): readonly Call[] => [...calls.values()].map(({ name, input }) => ({ name, input })),
    /** @throws Broken  where it was cut off */
    end() {
      if (ending === null) throw new Broken('was cut off')
      if (ending === 'length') throw new Broken('had no room for its answer', { isEndpoints: false })
    },
    /** @param asked  all that it was asked, for an endpoint that does not count */
    usage: (asked: string): Usage => told ?? { asked: tokensIn(asked), answered: Math.ceil(held / 4) },
  }
}
