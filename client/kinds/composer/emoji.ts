/** As the data package has it. */
interface Entry {
  readonly emoji: string
  readonly annotation: string
  readonly shortcodes?: readonly string[]
  readonly tags?: readonly string[]
  readonly group?: number
  readonly version: number
}

export interface Emoji {
  readonly emoji: string
  /** what it shows, in the reader's language */
  readonly name: string
  /** how it is written between colons */
  readonly codes: readonly string[]
  /** all that it may be looked for by, in small letters */
  readonly words: readonly string[]
  readonly group: number
}

/** Younger ones are empty boxes on devices that people have. */
const NEWEST = 15

/** Emoji of one file, with the words of another language beside their own. */
export const emojiFrom = (entries: readonly Entry[], translated: readonly Entry[] = []): readonly Emoji[] => {
  const others = new Map(translated.map((entry) => [entry.emoji, entry]))
  return entries
    .filter(({ group, version }) => group !== undefined && version <= NEWEST)
    .map(({ emoji, annotation, shortcodes = [], tags = [], group = 0 }) => {
      const other = others.get(emoji)
      const words = [annotation, ...tags, ...(other ? [other.annotation, ...(other.tags ?? [])] : [])]
      const single = words.flatMap((word) => word.toLowerCase().split(/[\s:,]+/))
      return { emoji, name: other?.annotation ?? annotation, codes: shortcodes, words: [...new Set(single)], group }
    })
}

/** 0 fits best; Infinity not at all. */
const distance = ({ codes, words, name }: Emoji, wanted: string): number => {
  if (codes.includes(wanted)) return 0
  if (codes.some((code) => code.startsWith(wanted))) return 1
  if (name.toLowerCase().startsWith(wanted)) return 2
  if (words.some((word) => word === wanted)) return 3
  if (words.some((word) => word.startsWith(wanted))) return 4
  return codes.some((code) => code.includes(wanted)) ? 5 : Number.POSITIVE_INFINITY
}

/** Those that go by these words, the best first; several words must all fit. */
export const findEmoji = (all: readonly Emoji[], query: string, most: number): readonly Emoji[] => {
  const wanted = query
    .toLowerCase()
    .split(/[\s:]+/)
    .filter(Boolean)
  if (wanted.length === 0) return []
  return all
    .map((emoji, order) => ({ emoji, order, far: wanted.reduce((sum, word) => sum + distance(emoji, word), 0) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((one, other) => one.far - other.far || one.order - other.order)
    .slice(0, most)
    .map(({ emoji }) => emoji)
}
