/** Nobody means more than that: arguments of a tool are flat. */
const DEEPEST = 16

interface Read {
  readonly value: unknown
  /** read to its end: something may follow */
  readonly whole: boolean
}

/** The longest part of a string that stands as it is: no escape and no sign of it halved. */
const BEGUN = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*/i

const parsed = (json: string): Read | null => {
  try {
    return { value: JSON.parse(json), whole: true }
  } catch {
    return null
  }
}

const begun = (json: string): Read | null => {
  const so = parsed(`${BEGUN.exec(json)![0]}"`)
  return so && { value: (so.value as string).replace(/[\uD800-\uDBFF]$/, ''), whole: false }
}

/**
 * What can be known of JSON of which only the beginning is there: strings as far as they go; numbers, words and keys only
 * once they are whole. Whatever it is given, it breaks on nothing: where it makes no sense any more, it ends.
 *
 * @returns  undefined: nothing yet
 */
export const partly = (json: string): unknown => {
  let at = 0
  const blanks = () => {
    while (/[ \t\r\n]/.test(json.charAt(at))) at += 1
  }
  const took = (sign: string): boolean => {
    blanks()
    if (json[at] !== sign) return false
    at += 1
    return true
  }

  const text = (): Read | null => {
    const start = at
    for (at += 1; at < json.length; at += 1) {
      if (json[at] === '\\') at += 1
      else if (json[at] === '"') return parsed(json.slice(start, ++at))
    }
    return begun(json.slice(start))
  }

  const word = (): Read | null => {
    const start = at
    while (at < json.length && !/[\s,\]}]/.test(json.charAt(at))) at += 1
    return at < json.length ? parsed(json.slice(start, at)) : null
  }

  /** Members until the closing sign; as soon as one is not whole, neither is what holds it. */
  const members = (closing: string, member: () => boolean): boolean => {
    if (took(closing)) return true
    while (member()) {
      if (took(closing)) return true
      if (!took(',')) return false
    }
    return false
  }

  const list = (depth: number): Read => {
    const value: unknown[] = []
    const whole = members(']', () => {
      const one = any(depth + 1)
      if (one) value.push(one.value)
      return one?.whole ?? false
    })
    return { value, whole }
  }

  const record = (depth: number): Read => {
    const entries: [string, unknown][] = []
    const whole = members('}', () => {
      blanks()
      const key = json[at] === '"' ? text() : null
      if (!key?.whole || !took(':')) return false
      const one = any(depth + 1)
      if (one) entries.push([key.value as string, one.value])
      return one?.whole ?? false
    })
    return { value: Object.fromEntries(entries), whole }
  }

  const any = (depth: number): Read | null => {
    blanks()
    if (depth > DEEPEST || at >= json.length) return null
    if (json[at] === '"') return text()
    if (took('[')) return list(depth)
    if (took('{')) return record(depth)
    return word()
  }

  return any(0)?.value
}
