import * as v from 'valibot'

const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

const Address = v.pipe(v.string(), v.maxLength(2_000), v.url())

/** What a page says of itself that a message points to. */
export const Preview = v.strictObject({
  url: v.pipe(Address, v.regex(/^https?:/i)),
  title: v.pipe(line(400), v.minLength(1)),
  description: line(600),
  site: line(120),
})
export type Preview = v.InferOutput<typeof Preview>

/** Nobody means these to be shown: code, and what is hidden between two pairs of bars. */
const COVERED = /(`{1,3})[\s\S]+?\1|\|\|[\s\S]+?\|\|/g
const LINK = /\bhttps?:\/\/[^\s<>"'`|\\^{}]{1,2000}/i
/** What ends a sentence ends no address. */
const ENDING = /[.,:;!?*_~\])]+$/

/** Nor does a bracket, unless it was opened in it. */
const trimmed = (link: string): string => {
  const address = link.replace(ENDING, '')
  const closing = ')'.repeat(Math.max(0, address.split('(').length - address.split(')').length))
  return link.startsWith(address + closing) ? address + closing : address
}

/**
 * The address of the page that a text points to: the first one; null where there is none.
 *
 * @example linkIn('See https://example.org/tea, and `https://x.y`.') // 'https://example.org/tea'
 */
export const linkIn = (text: string): string | null => {
  const [link] = LINK.exec(text.replace(COVERED, ' ')) ?? []
  const address = link && trimmed(link)
  return v.is(Address, address) ? address : null
}

/** What is left of a preview once the text is another. */
export const stillShown = (preview: Preview | null, text: string): Preview | null =>
  preview && linkIn(text) === preview.url ? preview : null
