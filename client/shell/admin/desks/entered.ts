/** What was typed, as a number; null: nothing, or none. */
export const numberIn = (said: string): number | null => {
  const number = Number(said)
  return said.trim() === '' || Number.isNaN(number) ? null : number
}

export const tagsIn = (said: string): string[] => [
  ...new Set(
    said
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

const pad = (number: number): string => String(number).padStart(2, '0')

/** Minutes since midnight, as fields for times have them; the end of a day is shown as its beginning is. */
export const timeOf = (minutes: number): string =>
  Number.isInteger(minutes) ? `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}` : ''

/** @param ends  midnight is the end of the day, not its beginning */
export const minutesIn = (time: string, ends = false): number => {
  const [hours, minutes] = time.split(':').map(Number)
  if (hours === undefined || minutes === undefined) return Number.NaN
  const total = hours * 60 + minutes
  return ends && total === 0 ? 1_440 : total
}

/** Whole hours and what is left of them. */
export const hoursOf = (minutes: number): readonly [hours: number, minutes: number] => [
  Math.floor(minutes / 60),
  minutes % 60,
]
