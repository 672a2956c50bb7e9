import { randomUUID } from 'node:crypto'
import type { Thought } from './minds.ts'
import type { ChatRequest } from './reading.ts'

/** So many come in a piece. */
const SIGNS = 12

const jsonOf = (input: unknown) => (typeof input === 'string' ? input : JSON.stringify(input))

const callsOf = ({ calls = [] }: Thought) =>
  calls.map(({ name, input }, index) => ({
    index,
    id: `call_${randomUUID().slice(0, 8)}`,
    type: 'function',
    function: { name, arguments: jsonOf(input) },
  }))

const tokens = (value: unknown) => Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 4)

const usageOf = (request: ChatRequest, thought: Thought) => {
  const [prompt_tokens, completion_tokens] = [tokens(request.messages), tokens(thought)]
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens }
}

const inPieces = (text: string, signs: number): string[] => {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += signs) pieces.push(text.slice(at, at + signs))
  return pieces
}

/** A thought as it comes over the wire: piece by piece, the arguments of a tool among them. */
export const streamed = (request: ChatRequest, thought: Thought, signs = SIGNS): readonly string[] => {
  const head = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_700_000_000, model: request.model }
  const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`
  const chunk = (delta: unknown, finish_reason: string | null = null) =>
    event({ ...head, choices: [{ index: 0, delta, finish_reason }] })
  const calls = callsOf(thought)
  return [
    chunk({ role: 'assistant', content: null }),
    ...inPieces(thought.text ?? '', signs).map((content) => chunk({ content })),
    ...calls.flatMap(({ index, id, type, function: { name, arguments: input } }) => [
      chunk({ tool_calls: [{ index, id, type, function: { name, arguments: '' } }] }),
      ...inPieces(input, signs).map((part) => chunk({ tool_calls: [{ index, function: { arguments: part } }] })),
    ]),
    chunk({}, calls.length > 0 ? 'tool_calls' : 'stop'),
    ...(request.stream_options?.include_usage
      ? [event({ ...head, choices: [], usage: usageOf(request, thought) })]
      : []),
    'data: [DONE]\n\n',
  ]
}

/** The same at once. */
export const whole = (request: ChatRequest, thought: Thought) => {
  const tool_calls = callsOf(thought).map(({ index: _, ...call }) => call)
  const message = { role: 'assistant', content: thought.text ?? null, ...(tool_calls.length > 0 && { tool_calls }) }
  const choice = { index: 0, message, finish_reason: tool_calls.length > 0 ? 'tool_calls' : 'stop' }
  const head = { id: 'chatcmpl-1', object: 'chat.completion', created: 1_700_000_000, model: request.model }
  return { ...head, choices: [choice], usage: usageOf(request, thought) }
}

const DIMENSIONS = 64

/** A text as a point, by the parts of its words: texts that share them lie near each other. */
const vectorOf = (text: string): number[] => {
  const vector = new Array<number>(DIMENSIONS).fill(0)
  const letters = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `
  for (let at = 0; at + 3 <= letters.length; at += 1) {
    const part = letters.slice(at, at + 3)
    const place = [...part].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 1_000_003, 7) % DIMENSIONS
    vector[place]! += 1
  }
  const length = Math.hypot(...vector) || 1
  return vector.map((side) => side / length)
}

export const embedded = (model: string, input: string | readonly string[]) => {
  const data = [input].flat().map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
  const prompt_tokens = tokens(input)
  return { object: 'list', model, data, usage: { prompt_tokens, total_tokens: prompt_tokens } }
}
