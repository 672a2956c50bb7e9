import type { OpenAI } from 'openai'
import { SECOND } from '../../../shared/kernel/time.ts'
import type { Usage } from '../answerer.ts'
import { CLOCK, type Clock, createAttempts } from './attempts.ts'
import { createBreaker } from './breaker.ts'
import { createClient } from './client.ts'
import { embed } from './embedding.ts'
import { Broken } from './failure.ts'
import { type Call, createGathering, tokensIn } from './gathering.ts'
import { createSilence } from './silence.ts'

/** More than the longest message and what goes with it. */
const MOST_SIGNS = 20_000

export interface Said {
  readonly role: 'system' | 'user'
  readonly content: string
}

/** Something that can be done, described as JSON schema. */
export interface Tool {
  readonly name: string
  readonly says: string
  readonly input: Record<string, unknown>
}

export interface Asked {
  readonly said: readonly Said[]
  readonly tools: readonly Tool[]
}

export interface Vectors {
  /** in the order of the texts */
  readonly vectors: readonly (readonly number[])[]
  readonly usage: Usage
}

/** A model somewhere that speaks as OpenAI's do. All of it throws `Unavailable`, or the reason of its signal. */
export interface Endpoint {
  readonly name: string
  /**
   * @param hear  hears the calls so far, whenever there is more; nothing: what was heard is thrown away
   */
  chat(
    asked: Asked,
    signal: AbortSignal,
    hear?: (calls: readonly Call[]) => void,
  ): Promise<{ readonly calls: readonly Call[]; readonly usage: Usage }>
  /** By what vectors are known: two of the same name can be compared. Null: this one makes none. */
  readonly embedding: string | null
  embed(texts: readonly string[], signal: AbortSignal): Promise<Vectors>
}

export interface EndpointOptions {
  /** up to where the paths begin, with /v1 */
  readonly base: string
  readonly key?: string | null
  readonly model: string
  readonly embedding?: string | null
  /** so long an answer may take, with all attempts; in ms */
  readonly timeout?: number
  /** so long it may be silent, before it begins and in between; in ms */
  readonly silence?: number
  readonly clock?: Clock
}

/** What makes it better, and what not every endpoint knows: whoever says no to one is asked without from then on. */
const EXTRAS = { stream_options: { include_usage: true }, tool_choice: 'required' } as const
type Extra = keyof typeof EXTRAS

const refusedOf = (error: unknown, left: readonly Extra[]): Extra | undefined => {
  const { status, message } = error as { status?: number; message?: string }
  return status === 400 || status === 422 ? left.find((extra) => message?.includes(extra)) : undefined
}

export const createEndpoint = ({
  base,
  key = null,
  model,
  embedding = null,
  timeout = 60 * SECOND,
  silence = 20 * SECOND,
  clock = CLOCK,
}: EndpointOptions): Endpoint => {
  const client = createClient(base, key)
  const trying = () => createAttempts({ breaker: createBreaker({ now: clock.now }), timeout, clock })
  const [tryChat, tryEmbedding] = [trying(), trying()]
  let extras = Object.keys(EXTRAS) as Extra[]

  const open = async (
    request: OpenAI.ChatCompletionCreateParamsStreaming,
    signal: AbortSignal,
  ): Promise<AsyncIterable<unknown>> => {
    const { chat } = await client()
    const more = Object.fromEntries(extras.map((extra) => [extra, EXTRAS[extra]]))
    try {
      return await chat.completions.create({ ...request, ...more }, { signal })
    } catch (error) {
      const refused = refusedOf(error, extras)
      if (!refused) throw error
      extras = extras.filter((extra) => extra !== refused)
      return open(request, signal)
    }
  }

  return {
    name: model,
    embedding,
    async chat({ said, tools }, signal, hear = () => undefined) {
      const request: OpenAI.ChatCompletionCreateParamsStreaming = {
        model,
        stream: true,
        messages: [...said],
        tools: tools.map(({ name, says, input }) => ({
          type: 'function',
          function: { name, description: says, parameters: input },
        })),
      }
      return tryChat(signal, async (over) => {
        const gathering = createGathering(MOST_SIGNS)
        const silent = createSilence(silence)
        let isHeard = false
        try {
          for await (const piece of await open(request, AbortSignal.any([over, silent.signal]))) {
            silent.heard()
            gathering.add(piece)
            isHeard = true
            hear(gathering.calls())
          }
          gathering.end() // it also ends where it is aborted
        } catch (error) {
          if (isHeard) hear([])
          throw silent.signal.aborted ? silent.signal.reason : error
        } finally {
          silent.over()
        }
        return { calls: gathering.calls(), usage: gathering.usage(JSON.stringify(request)) }
      })
    },
    embed: (texts, signal) =>
      tryEmbedding(signal, async (over) => {
        if (!embedding) throw new Broken('makes no vectors', { isEndpoints: false })
        const { vectors, asked } = await embed(await client(), embedding, texts, over)
        return { vectors, usage: { asked: asked ?? tokensIn(texts.join('\n')), answered: 0 } }
      }),
  }
}
