import { thumbHashToDataURL } from 'thumbhash'

const known = new Map<string, string>()
/** As many as a few screens hold. */
const MOST = 300

/** What can be seen of a picture before it is there: a blur, as a picture of its own in the page. */
export const blurOf = (thumbhash: string | undefined): string | undefined => {
  if (!thumbhash) return undefined
  const drawn = known.get(thumbhash)
  if (drawn) return drawn
  try {
    const blur = thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)))
    if (known.size >= MOST) known.clear()
    known.set(thumbhash, blur)
    return blur
  } catch {
    return undefined
  }
}
