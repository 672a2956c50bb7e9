/**
 * Over https the name begins with `__Host-`: then no neighbouring subdomain, nor anybody on the way, can set one for us.
 * Plain http, on one's own machine, has to do without.
 */
const SECURE = '__Host-session'
const PLAIN = 'session'

/** What a secret looks like; anything else is not worth a look into the database. */
const SECRET = /^[\w-]{16,256}$/

/**
 * The secret of the browser's session, if it sent one.
 *
 * @param header  the whole Cookie header
 * @param secure  the browser is known to speak https to us: then a cookie that a neighbour could have set is not looked at
 */
export const readSessionCookie = (header: string | null, secure: boolean): string | null => {
  const said = (header ?? '').split(';').map((pair) => pair.trim())
  const secret = valueIn(said, SECURE) ?? (secure ? null : valueIn(said, PLAIN))
  return secret !== null && SECRET.test(secret) ? secret : null
}

const valueIn = (pairs: readonly string[], name: string): string | null =>
  pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null

/** The value of a Set-Cookie header; null as the secret makes the browser forget it. */
export const writeSessionCookie = (secret: string | null, expires: Date | undefined, secure: boolean): string => {
  const until = secret === null ? '; Max-Age=0' : expires ? `; Expires=${expires.toUTCString()}` : ''
  return `${secure ? SECURE : PLAIN}=${secret ?? ''}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}${until}`
}
