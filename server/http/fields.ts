export type Field = readonly [name: string, value: string]

const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** Could it stand in a message's head without breaking it open? */
export const isFieldValue = (value: string): boolean => VALUE.test(value)

/**
 * `Headers` that are only a list, in the order in which they came. The platform's own cost more than all else that is
 * done to a small request, because they sort and check what uWS has checked already.
 */
export class Fields implements Headers {
  #list: Field[]

  /** @param list  trusted to be well formed, names in lower case; kept as it is */
  constructor(list: Field[] = []) {
    this.#list = list
  }

  get list(): readonly Field[] {
    return this.#list
  }

  get(name: string): string | null {
    const wanted = name.toLowerCase()
    const glue = wanted === 'cookie' ? '; ' : ', '
    let value: string | null = null
    for (const [field, said] of this.#list) if (field === wanted) value = value === null ? said : value + glue + said
    return value
  }

  has(name: string): boolean {
    const wanted = name.toLowerCase()
    return this.#list.some(([field]) => field === wanted)
  }

  /** @throws TypeError  where a name or value would end its line and begin another */
  append(name: string, value: string): void {
    const field = name.toLowerCase()
    if (!NAME.test(field) || !isFieldValue(value)) throw new TypeError(`Not a header field: ${JSON.stringify(name)}`)
    this.#list.push([field, value])
  }

  set(name: string, value: string): void {
    this.delete(name)
    this.append(name, value)
  }

  delete(name: string): void {
    const unwanted = name.toLowerCase()
    if (this.has(unwanted)) this.#list = this.#list.filter(([field]) => field !== unwanted)
  }

  getSetCookie(): string[] {
    return this.#list.filter(([field]) => field === 'set-cookie').map(([, value]) => value)
  }

  *entries(): IterableIterator<[string, string]> {
    const seen = new Set<string>()
    for (const [name, value] of this.#list) {
      if (name === 'set-cookie') yield [name, value]
      else if (!seen.has(name)) yield [name, this.get(name)!]
      seen.add(name)
    }
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.entries()) yield name
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries()
  }

  forEach(callback: (value: string, name: string, fields: Headers) => void): void {
    for (const [name, value] of this.entries()) callback(value, name, this)
  }
}
