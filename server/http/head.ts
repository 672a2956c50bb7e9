import { Refusal } from '../../shared/kernel/refusal.ts'
import type { Fields } from './fields.ts'

/** What stands at the head of a request, copied: after the first await uWS has put other things in its place. */
export interface Head {
  readonly method: string
  /** path and query, as they came */
  readonly target: string
  readonly fields: Fields
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const TARGET = /^\/[!"$-[\]-~]*$/ // printable ASCII without space, # and \
const CLIMBS = /\/(?:\.|%2e){1,2}(?:[/?]|$)/i // every browser resolves . and .. before it asks
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

const unreadable = (reason: string) => new Refusal('input.unreadable', { reason })

/**
 * Whether the head of a request makes sense, so that nothing behind has to doubt it.
 *
 * @returns  how long the body says it is: 0 for none, null for "until it ends"
 * @throws Refusal  `input.unreadable`, `method.unknown`
 */
export const checkHead = ({ method, target, fields }: Head): number | null => {
  if (!TARGET.test(target) || CLIMBS.test(target.split('?', 1)[0]!)) throw unreadable('The address is not well formed.')
  if (target.includes('%') && !decodes(target)) throw unreadable('The address is not encoded well.')
  if (!isHost(fields.get('host') ?? '')) throw unreadable('The host is not well formed.')
  if (!METHODS.has(method)) throw new Refusal('method.unknown')
  return declaredLength(fields)
}

const decodes = (target: string): boolean => {
  try {
    return !decodeURIComponent(target).includes('\0')
  } catch {
    return false
  }
}

/** Only few hosts are ever asked for, each over and over. */
const hosts = new Set<string>()

const isHost = (host: string): boolean => {
  if (hosts.has(host)) return true
  if (!HOST.test(host) || !URL.canParse(`http://${host}`)) return false
  if (hosts.size < 100) hosts.add(host)
  return true
}

/** Two lengths, or a length and an encoding, are how one request is smuggled inside another. */
const declaredLength = (fields: Fields): number | null => {
  const length = fields.get('content-length')
  const encoding = fields.get('transfer-encoding')
  if (encoding !== null) {
    if (length !== null || encoding.toLowerCase() !== 'chunked') throw unreadable('The body is not framed well.')
    return null
  }
  if (length === null) return 0
  if (!/^\d{1,15}$/.test(length)) throw unreadable('The body is not framed well.')
  return Number(length)
}
