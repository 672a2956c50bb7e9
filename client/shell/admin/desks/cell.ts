/** A place in something nested: read where it is now, and put anew without touching what was. */
export interface Cell<T> {
  readonly value: T
  /** `fields.2.label`, as problems name it */
  readonly path: string
  /** @param value  undefined: nothing stands there any more */
  put(value: T): void
  at<K extends keyof NonNullable<T>>(key: K): Cell<NonNullable<T>[K]>
}

const withPart = <T>(whole: T, key: keyof NonNullable<T>, part: unknown): T => {
  if (Array.isArray(whole)) return whole.map((one, i) => (i === key ? part : one)) as T
  const { [key]: _, ...others } = (whole ?? {}) as Record<PropertyKey, unknown>
  if (part === undefined) return others as T
  // in its old place: what is compared as text stays the same where nothing changes
  return { ...(whole ?? {}), [key]: part } as T
}

export const cellOf = <T>(read: () => T, write: (next: T) => void, path = ''): Cell<T> => ({
  get value() {
    return read()
  },
  path,
  put: write,
  at: (key) =>
    cellOf(
      () => (read() as NonNullable<T> | undefined)?.[key] as NonNullable<T>[typeof key],
      (part) => write(withPart(read(), key, part)),
      path ? `${path}.${String(key)}` : String(key),
    ),
})
