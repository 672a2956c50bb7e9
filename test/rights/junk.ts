/** What turns up in a field that should hold something else. */
export const JUNK: readonly unknown[] = [
  null,
  [],
  {},
  '',
  0,
  -1,
  1e308,
  true,
  2 ** 53 + 1,
  { $ne: 1 },
  'a\0b',
  '\uD800',
  'x'.repeat(100_000),
  JSON.parse('{"__proto__":{"admin":true}}'),
  [[[[[[[[[[]]]]]]]]]],
  "'; drop table account; --",
  '../../../etc/passwd',
  '%00%ff%fe',
]

/** Every copy of a body with one of its fields gone wrong, or with one too many. */
export const spoiled = (body: Readonly<Record<string, unknown>>): Record<string, unknown>[] => [
  ...Object.keys(body).flatMap((key) => JUNK.map((junk) => ({ ...body, [key]: junk }))),
  ...['seq', 'at', 'by', 'role', 'verified', 'actor', 'constructor'].map((key) => ({ ...body, [key]: 1 })),
]
