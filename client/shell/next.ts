const HERE = 'http://here'

/**
 * Where to go after signing in: a place on this site and nowhere else, whatever a link says.
 * `//elsewhere` and `/\elsewhere` look like paths and are not.
 */
export const nextAfter = (said: string | string[] | undefined, otherwise = '/messages'): string => {
  const wanted = Array.isArray(said) ? said[0] : said
  if (!wanted?.startsWith('/')) return otherwise
  if (!URL.canParse(wanted, HERE)) return otherwise
  const url = new URL(wanted, HERE)
  return url.origin === HERE ? url.pathname + url.search + url.hash : otherwise
}

/** The way to another page that keeps where somebody wanted to go in the first place. */
export const withNext = (path: string, next: string | undefined): string =>
  next ? `${path}?next=${encodeURIComponent(next)}` : path
