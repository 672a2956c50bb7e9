/** Where to look for a picture in a film, in seconds: films begin in the dark, and some do not know how long they are. */
export const frameAt = (duration: number): number => (Number.isFinite(duration) ? Math.min(1, duration / 4) : 0)

/** The same shape, no wider and no higher than that. */
export const scaled = (width: number, height: number, most: number) => {
  const scale = Math.min(1, most / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
