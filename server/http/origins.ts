/** Which pages may act for whoever is signed in here. */
export interface Origins {
  /**
   * @param origin  the Origin header
   * @param host    the Host header: pages of this very server are always ours
   * @param secure  whether the browser speaks https to us, as far as we were told
   */
  allows(origin: string, host: string, secure: boolean): boolean
}

export const createOrigins = ({ publicUrl, allowed }: { publicUrl?: string; allowed: readonly string[] }): Origins => {
  const named = new Set(allowed.map(originOf))
  if (publicUrl) named.add(originOf(publicUrl))
  return {
    allows(origin, host, secure) {
      if (named.has(origin)) return true
      if (host === '') return false
      // Not told otherwise, TLS may well end at a proxy that we were not told to trust.
      return origin === `https://${host}` || (!secure && origin === `http://${host}`)
    },
  }
}

const originOf = (address: string): string => {
  const origin = URL.canParse(address) ? new URL(address).origin : 'null'
  if (origin === 'null')
    throw new Error(`ALLOWED_ORIGINS: "${address}" is not an address like https://chat.example.org`)
  return origin
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Could another site have made this browser send the request? A browser names the page that a write comes from, or at
 * least whether it is one of ours; who is no browser carries no cookie that could be misused.
 *
 * @param signed  the request is to count as that of whoever the cookie says
 */
export const comesFromUs = (request: Request, signed: boolean, secure: boolean, origins: Origins): boolean => {
  if (SAFE.has(request.method)) return true
  const origin = request.headers.get('origin')
  if (origin !== null) return origins.allows(origin, request.headers.get('host') ?? '', secure)
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  return !signed
}
