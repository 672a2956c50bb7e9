/** What came over the wire, as far as anybody here looks at it. */
export interface ChatRequest {
  readonly model: string
  readonly stream?: boolean
  readonly stream_options?: { readonly include_usage?: boolean }
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly tools?: readonly { readonly function: { readonly name: string; readonly parameters: ToolSchema } }[]
}

interface ToolSchema {
  readonly properties?: Readonly<Record<string, unknown>>
}

/** What stands between marks in a prompt. */
export interface Fenced {
  readonly sort: string
  readonly text: string
}

const FENCE = /<(\w+) ([0-9a-f]{24})>\n([\s\S]*?)\n<\/\1 \2>/g

export const fencedIn = ({ messages }: ChatRequest): readonly Fenced[] =>
  messages.flatMap(({ content }) =>
    [...content.matchAll(FENCE)].map(([, sort, , text]) => ({ sort: sort!, text: text! })),
  )

export const toolsIn = ({ tools = [] }: ChatRequest): readonly string[] => tools.map((tool) => tool.function.name)

/** The words that may tell texts apart. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]{3,}/gu)
      ?.filter((word) => !COMMON.has(word)),
  )

const COMMON = new Set(
  'the and for you are not how can what when with this that have does from আমার কীভাবে করব হবে এবং'.split(' '),
)

/** How much of what is asked stands in a text, 0 … 1. */
export const sharing = (asked: string, text: string): number => {
  const [sought, there] = [wordsIn(asked), wordsIn(text)]
  return sought.size === 0 ? 0 : [...sought].filter((word) => there.has(word)).length / sought.size
}
