/** Names of what no reader reads as words. */
const NO_WORDS = new Set(['type', 'mentions', 'conversation', 'emoji', 'audience', 'zone', 'thumbhash', 'id'])
/** In whatever order it is kept, this is read first. */
const HEAD = ['title', 'text']
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i

const gather = (value: unknown, into: string[]): void => {
  if (typeof value === 'string') {
    if (value.trim() && !ID.test(value)) into.push(value)
  } else if (Array.isArray(value)) for (const one of value) gather(one, into)
  else if (value && typeof value === 'object')
    for (const [name, inner] of inOrder(value)) if (!NO_WORDS.has(name)) gather(inner, into)
}

const inOrder = (value: object): [string, unknown][] => {
  const entries = Object.entries(value)
  const head = HEAD.flatMap((name) => entries.filter(([one]) => one === name))
  return [...head, ...entries.filter(([name]) => !HEAD.includes(name))]
}

/** All that would be read of a wish: its text, titles, questions and answers, names of files, and what it passes on. */
export const saidIn = (body: object, facts: unknown): string => {
  const { forwarded, files } = (facts ?? {}) as { readonly forwarded?: unknown; readonly files?: unknown }
  const said: string[] = []
  gather([body, forwarded, files], said)
  return said.join('\n')
}
