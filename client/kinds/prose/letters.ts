import type { Span } from './tree.ts'

const SPECIAL = /<t:(-?\d{1,11})(?::[tTdDfFR])?>|(?<![\p{L}\p{N}_@./-])@([a-z0-9]+(?:[._-][a-z0-9]+)*)/giu

/** Letters between marks: people who are called and moments in time stand out from the rest. */
export const spansOfLetters = (text: string): Span[] => {
  const spans: Span[] = []
  let at = 0
  for (const match of text.matchAll(SPECIAL)) {
    const [whole, seconds, username] = match
    if (match.index > at) spans.push({ is: 'text', text: text.slice(at, match.index) })
    if (username) spans.push({ is: 'mention', username: username.toLowerCase(), text: whole })
    else spans.push({ is: 'time', at: Number(seconds) * 1000, text: whole })
    at = match.index + whole.length
  }
  if (at < text.length) spans.push({ is: 'text', text: text.slice(at) })
  return spans
}
