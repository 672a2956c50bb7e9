/** What a spreadsheet would take for a formula, if it stood at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u
const NEEDS_QUOTES = /[",\r\n]/

const cellOf = (said: string): string => {
  const safe = FORMULA.test(said) ? `'${said}` : said
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Rows as a file that spreadsheets open (RFC 4180). It begins with a mark by which they know that it is UTF-8, and
 * nothing that people wrote is run: what looks like a formula gets an apostrophe before it.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`
