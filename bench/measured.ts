export interface Measured {
  readonly text: string
  readonly value: number
  readonly unit: string
  readonly digits: number
  /** at most so much; null: only to be looked at */
  readonly aim: number | null
}

/** A measurement of its own, for people to read: what, how much, and whether that is what was aimed at. */
export const tellMeasured = (title: string, rows: readonly Measured[]): string =>
  [
    title,
    ...rows.map(({ text, value, unit, digits, aim }) => {
      const judged = aim === null ? '' : `   aim ≤ ${aim} ${value <= aim ? '✓' : '✗'}`
      return `  ${text.padEnd(30)}${value.toFixed(digits).padStart(9)} ${unit}${judged}`
    }),
  ].join('\n')
