import * as v from 'valibot'

const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

/** What a page says of itself that a message points to. Its address is one that the message has in it. */
export const Preview = v.strictObject({
  url: v.pipe(v.string(), v.url(), v.maxLength(2_000)),
  title: v.pipe(line(400), v.minLength(1)),
  description: line(600),
  site: line(120),
})
export type Preview = v.InferOutput<typeof Preview>
