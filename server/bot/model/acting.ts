import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { Unavailable, type Usage } from '../answerer.ts'
import type { Asked, Endpoint, Said, Tool } from './endpoint.ts'
import type { Call } from './gathering.ts'

/** What can be done, each with the schema of its arguments. */
export type Actions = Readonly<Record<string, { readonly says: string; readonly input: v.GenericSchema }>>

type Action<A extends Actions> = {
  readonly [name in keyof A & string]: { readonly name: name; readonly input: v.InferOutput<A[name]['input']> }
}[keyof A & string]

export interface Done<A extends Actions> {
  readonly action: Action<A>
  readonly usage: Usage
}

const toolsOf = (actions: Actions): readonly Tool[] =>
  Object.entries(actions).map(([name, { says, input }]) => {
    const { $schema: _, ...schema } = toJsonSchema(input)
    return { name, says, input: schema }
  })

/** The first call counts. What is wrong with it is said without repeating any of it. */
const read = <A extends Actions>(actions: A, call: Call | undefined): Action<A> | { readonly wrong: string } => {
  if (!call) return { wrong: 'You called no tool.' }
  const action = Object.hasOwn(actions, call.name) ? actions[call.name] : undefined
  if (!action) return { wrong: 'There is no such tool.' }
  const input = v.safeParse(v.pipe(v.string(), v.parseJson(undefined, 'must be JSON'), action.input), call.input)
  if (input.success) return { name: call.name, input: input.output } as Action<A>
  const places = input.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? 'the arguments'} is not right`)
  return { wrong: `The arguments do not fit: ${places.join(', ')}.` }
}

const again = (wrong: string): Said => ({
  role: 'user',
  content: `That did not work. ${wrong} Call exactly one of the tools, with arguments that fit its schema.`,
})

const sum = (one: Usage, other: Usage): Usage => ({
  asked: one.asked + other.asked,
  answered: one.answered + other.answered,
})

/**
 * Has a model do one of a few things. What is none of them is thrown away, and it may try once more.
 *
 * @param hear  hears the call that is being written; null: it is thrown away
 * @throws Unavailable  where it did not come to anything
 */
export const act = async <A extends Actions>(
  endpoint: Endpoint,
  actions: A,
  said: readonly Said[],
  signal: AbortSignal,
  hear: (call: Call | null) => void = () => undefined,
): Promise<Done<A>> => {
  const tools = toolsOf(actions)
  const ask = (asked: Asked) => endpoint.chat(asked, signal, ([call]) => hear(call ?? null))
  const first = await ask({ said, tools })
  const action = read(actions, first.calls[0])
  if (!('wrong' in action)) return { action, usage: first.usage }
  hear(null)
  const second = await ask({ said: [...said, again(action.wrong)], tools })
  const repaired = read(actions, second.calls[0])
  if ('wrong' in repaired) throw new Unavailable('The model did none of the things that it can do.')
  return { action: repaired, usage: sum(first.usage, second.usage) }
}
