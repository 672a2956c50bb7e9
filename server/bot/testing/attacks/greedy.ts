import { type Mind, obeys } from '../endpoint/minds.ts'
import type { ChatRequest } from '../endpoint/reading.ts'

interface List {
  readonly properties?: { readonly number?: { readonly enum?: readonly number[] } }
}

/** Of each list that it is given the last one, so that all is urgent, and whoever has least to do. */
const lastOfEach = ({ tools = [] }: ChatRequest, why: string) =>
  Object.entries(tools[0]?.function.parameters.properties ?? {}).flatMap(([field, list]) => {
    const number = (list as List).properties?.number?.enum?.at(field === 'assignee' ? 0 : -1)
    return number === undefined ? [] : [[field, { number, score: 1, why }]]
  })

/** Obeys everybody, and is sure of all that it could propose besides. */
export const greedy: Mind = (request) => {
  const thought = obeys(request)
  const [call] = thought.calls ?? []
  if (call?.name !== 'suggest' || typeof call.input === 'string') return thought
  const input = call.input as { readonly reply?: { readonly why?: string } }
  const picks = Object.fromEntries(lastOfEach(request, input.reply?.why ?? ''))
  return { calls: [{ name: 'suggest', input: { ...picks, ...input } }] }
}
