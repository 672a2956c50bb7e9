import type { Field } from './fields.ts'
import type { Caller } from './peer.ts'

const YEAR = 31_536_000

const ALWAYS: readonly Field[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  // Calls and places of emergencies need these, on our own pages only; the rest nobody needs.
  [
    'permissions-policy',
    'camera=(self), microphone=(self), geolocation=(self), display-capture=(self), fullscreen=(self), ' +
      'payment=(), usb=(), serial=(), hid=(), midi=(), browsing-topics=()',
  ],
]

/** Nothing runs, loads or frames that we did not serve. `connect-src 'self'` alone leaves WebSockets out in old Safaris. */
const policyFor = (hosts: readonly string[], https: boolean): string =>
  [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `style-src-attr 'unsafe-inline'`, // positions that only the browser knows: a menu beside its button
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self' ${hosts.map((host) => (https ? `wss://${host}` : `ws://${host} wss://${host}`)).join(' ')}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ')

/**
 * The header fields that stand on every answer.
 *
 * @param publicUrl  where people reach us, if that was told
 * @returns          per caller and host, as the host may be any of the names we go by
 */
export const createSecurityFields = (publicUrl: string | undefined) => {
  const known = new Map<string, readonly Field[]>()
  const told = publicUrl ? [new URL(publicUrl).host] : []
  const make = (host: string, https: boolean): readonly Field[] => {
    const hosts = host === '' || told.includes(host) ? told : [...told, host]
    const fields: Field[] = [...ALWAYS, ['content-security-policy', policyFor(hosts, https)]]
    if (https) fields.push(['strict-transport-security', `max-age=${YEAR}`])
    return fields
  }
  return ({ scheme }: Caller, host: string): readonly Field[] => {
    const key = `${scheme} ${host}`
    const fields = known.get(key) ?? make(host, scheme === 'https')
    if (known.size < 100) known.set(key, fields)
    return fields
  }
}

/**
 * Where to send somebody who came without TLS; null: nowhere. Only when a proxy that we trust says so, and only where
 * people are to reach us by https: anything else could go round in circles.
 */
export const secureAddress = (request: Request, caller: Caller, publicUrl: string | undefined): string | null => {
  if (!publicUrl?.startsWith('https://') || caller.scheme !== 'http') return null
  const { pathname, search } = new URL(request.url)
  return new URL(publicUrl).origin + pathname + search
}
