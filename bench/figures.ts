const sorted = (numbers: readonly number[]): Float64Array => Float64Array.from(numbers).sort()

/** The value that so many percent of the numbers do not exceed; NaN of none. */
export const percentile = (numbers: readonly number[], percent: number): number => {
  const values = sorted(numbers)
  return values[Math.max(0, Math.ceil((percent / 100) * values.length) - 1)] ?? Number.NaN
}

export const median = (numbers: readonly number[]): number => {
  const values = sorted(numbers)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2
}

/** How far the rounds lie apart: half the distance from the lowest to the highest, as a part of the median. */
export const spread = (numbers: readonly number[]): number => {
  const values = sorted(numbers)
  return values.length < 2 ? 0 : (values.at(-1)! - values[0]!) / 2 / median(numbers)
}
