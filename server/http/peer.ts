import { BlockList, isIP } from 'node:net'
import type { Peer } from './handler.ts'

/** A peer with what only the HTTP layer asks about. */
export interface Caller extends Peer {
  /** how the browser speaks to us, as a configured proxy told; null: nobody whose word counts said anything */
  readonly scheme: 'http' | 'https' | null
  /** a configured proxy stands between us, and its word counts */
  readonly proxied: boolean
}

/** What the proxies in front of us say about a connection. Everybody else can say what they like. */
export interface Proxies {
  trusts(address: string): boolean
  /** Who is really there. `header` answers the value of a header, joined by commas where it came several times. */
  callerBehind(socket: string, header: (name: string) => string | null): Caller
}

const MAPPED = '00000000000000000000ffff'

/**
 * An address as text in its one canonical form; IPv4 that arrived in an IPv6 socket is IPv4 again.
 *
 * @param bytes  4 or 16 of them as the network has them; none for a Unix socket, which is this very machine
 */
export const addressOf = (bytes: Uint8Array): string => {
  if (bytes.length === 0) return '127.0.0.1'
  if (bytes.length === 4) return bytes.join('.')
  const hex = Buffer.from(bytes).toString('hex')
  if (hex.startsWith(MAPPED)) return bytes.slice(12).join('.')
  return canonical(hex.match(/.{4}/g)!.join(':'))
}

const canonical = (ipv6: string): string => new URL(`http://[${ipv6}]`).hostname.slice(1, -1)

/** An address that somebody wrote, in the same form; null if it is none. A port behind it is left out. */
export const readAddress = (text: string): string | null => {
  const bare = text.trim().replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/, '$1$2')
  const family = isIP(bare)
  if (family === 4) return bare
  if (family !== 6 || bare.includes('%')) return null
  const written = canonical(bare)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written)
  if (!mapped) return written
  const [high, low] = [Number.parseInt(mapped[1]!, 16), Number.parseInt(mapped[2]!, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

const familyOf = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')

/**
 * Whose forwarding headers count.
 *
 * @param trusted  addresses and networks like `10.0.0.0/8` (TRUSTED_PROXIES)
 * @throws Error   naming the entry that is neither
 */
export const createProxies = (trusted: readonly string[]): Proxies => {
  const known = new BlockList()
  for (const entry of trusted) admit(known, entry)
  const trusts = (address: string) => trusted.length > 0 && known.check(address, familyOf(address))
  return {
    trusts,
    callerBehind(socket, header) {
      const agent = (header('user-agent') ?? '').slice(0, 400)
      if (!trusts(socket)) return { address: socket, agent, scheme: null, proxied: false }
      const address = nearestStranger(socket, header('x-forwarded-for'), trusts)
      return { address, agent, scheme: readScheme(header('x-forwarded-proto')), proxied: true }
    },
  }
}

const admit = (known: BlockList, entry: string): void => {
  const [network = '', length] = entry.split('/')
  const address = readAddress(network)
  const bits = address?.includes(':') ? 128 : 32
  const said = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (address === null || said < 0 || said > bits)
    throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a network like 10.0.0.0/8`)
  known.addSubnet(address, said, familyOf(address))
}

/** From the socket outwards, each trusted proxy names the one before it; the first that is not trusted is the caller. */
const nearestStranger = (socket: string, forwarded: string | null, trusts: (address: string) => boolean): string => {
  let nearest = socket
  for (const said of forwarded?.split(',').reverse() ?? []) {
    const address = readAddress(said)
    if (address === null) return nearest
    nearest = address
    if (!trusts(address)) return nearest
  }
  return nearest
}

const readScheme = (said: string | null): Caller['scheme'] => {
  const last = said?.split(',').at(-1)?.trim().toLowerCase()
  return last === 'https' || last === 'http' ? last : null
}

/** What limits are counted by: an IPv6 customer has a whole network, of which every address is his. */
export const networkOf = (address: string): string => {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const filled = address.includes('::') ? Array<string>(8 - front.length - back.length).fill('0') : []
  return `${[...front, ...filled, ...back].slice(0, 4).join(':')}::/64`
}

const INSIDE = new BlockList()
for (const [network, length] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  INSIDE.addSubnet(network, length, 'ipv4')
INSIDE.addAddress('::1', 'ipv6')
INSIDE.addSubnet('fc00::', 7, 'ipv6')

/** On this machine or in a private network: whoever is there may see how the node is doing. */
export const isInside = (address: string): boolean => INSIDE.check(address, familyOf(address))
