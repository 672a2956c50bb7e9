/** Work begins. */
const MORNING = 8
const MONDAY = 1

const morningOf = (now: number, days: number): number => {
  const day = new Date(now)
  day.setDate(day.getDate() + days)
  return day.setHours(MORNING, 0, 0, 0)
}

export const tomorrow = (now: number): number => morningOf(now, 1)

/** The next Monday that is not today. */
export const monday = (now: number): number => morningOf(now, ((MONDAY - new Date(now).getDay() + 6) % 7) + 1)
