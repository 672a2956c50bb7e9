const LONGEST = 60

/** An address made of a title, as far as its letters can stand in one: what is Bangla is for the writer to name. */
export const slugOf = (title: string): string =>
  (
    title
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('-')
    .slice(0, LONGEST)
    .replace(/-[^-]*$/, (end, at: number) => (at + end.length === LONGEST ? '' : end))

/** "printer, paper jam ,": one word or several at a time, each once. */
export const keywordsIn = (said: string): string[] => [
  ...new Set(
    said
      .split(/[,،\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]
