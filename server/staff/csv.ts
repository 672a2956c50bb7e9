/** What a spreadsheet would take for a formula, and work out or send away. */
const FORMULA = /^[=+\-@\t\r]/

const cellOf = (value: unknown): string => {
  const text = value === null || value === undefined ? '' : String(value)
  const shown = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/**
 * A table as text (RFC 4180), in UTF-8 that says so: without the mark spreadsheets take Bangla for something else.
 * Text that looks like a formula gets an apostrophe in front.
 */
export const csvOf = (rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
