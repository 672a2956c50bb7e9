import { promises as dns, type LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, request } from 'undici'
import { SECOND } from '../../shared/kernel/time.ts'
import { isPublic } from './address.ts'

const PATIENCE = 5 * SECOND
const MOST = 1_000_000
const REDIRECTS = 3
const PORTS = ['', '80', '443']

/** What was found at an address: no more of it than was asked for. */
export interface Found {
  /** where it was found in the end */
  readonly url: URL
  readonly type: string
  readonly body: Buffer
  /** how long who is there wants it kept, in the words of HTTP */
  readonly cacheControl: string | null
}

/** What is asked for, and by whom. */
export interface Asking {
  readonly accept: string
  readonly agent: string
  /** most of it that is taken, in bytes: what has so many has more */
  readonly most: number
}

const A_PAGE: Asking = {
  accept: 'text/html,application/xhtml+xml',
  agent: 'HelloworldChat (link previews)',
  most: MOST,
}

export interface OutsideOptions {
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
  readonly permits?: (address: string) => boolean
  readonly ports?: readonly string[]
  /** in ms, for all of it */
  readonly patience?: number
}

/** An address that somebody wrote, and that this server may ask: no password in it, no unusual door. */
const askable = (url: URL, ports: readonly string[]) =>
  ['http:', 'https:'].includes(url.protocol) && !url.username && !url.password && ports.includes(url.port)

const literal = (host: string) => host.replace(/^\[(.*)\]$/, '$1')

/** The beginning of a body, and the end of the conversation with who would go on for ever. */
const read = async (body: AsyncIterable<Buffer> & { destroy(): unknown }, most: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.length
    if (size >= most) break
  }
  body.destroy()
  return Buffer.concat(pieces).subarray(0, most)
}

/**
 * Asks strangers' servers for what people point to, without becoming the one through whom they reach ours: every
 * address that a name stands for has to be public, the connection goes to one that was looked at and to no other, and
 * each redirect is looked at anew. Null for whatever is not had within five seconds: it is never worth an error.
 */
export const createOutside = ({
  resolve = (host) => dns.lookup(host, { all: true }),
  permits = isPublic,
  ports = PORTS,
  patience = PATIENCE,
}: OutsideOptions = {}) => {
  const addressesOf = async (host: string): Promise<LookupAddress[]> => {
    const all = await resolve(host)
    if (all.length === 0 || !all.every(({ address }) => permits(address))) throw new Error(`${host} is not outside`)
    return [...all]
  }
  const lookup: LookupFunction = (host, { all }, done) => {
    addressesOf(host).then(
      (addresses) => (all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family)),
      (error: Error) => done(error, '', 0),
    )
  }
  const agent = new Agent({ connect: { lookup, timeout: patience }, maxHeaderSize: 16_384, connections: 4 })

  const ask = async (url: URL, asking: Asking, signal: AbortSignal, redirects: number): Promise<Found | null> => {
    // a name is looked at when it is resolved; an address in figures never is
    const host = literal(url.hostname)
    if (!askable(url, ports) || (isIP(host) && !permits(host))) return null
    const headers = { accept: asking.accept, 'accept-encoding': 'identity', 'user-agent': asking.agent }
    const answer = await request(url, { dispatcher: agent, headers, signal })
    answer.body.on('error', () => undefined) // whoever hangs up is told so, once more
    const { location, 'content-type': type, 'content-encoding': encoding } = answer.headers
    if (answer.statusCode >= 300 && answer.statusCode < 400 && typeof location === 'string' && redirects > 0) {
      answer.body.destroy()
      return ask(new URL(location, url), asking, signal, redirects - 1)
    }
    if (answer.statusCode !== 200 || typeof type !== 'string' || (encoding ?? 'identity') !== 'identity') {
      answer.body.destroy()
      return null
    }
    const said = answer.headers['cache-control']
    const cacheControl = said === undefined ? null : [said].flat().join(',')
    return { url, type: type.toLowerCase(), body: await read(answer.body, asking.most), cacheControl }
  }

  return {
    /** @param asking  default: a page, and its first megabyte */
    async find(address: string, asking: Asking = A_PAGE): Promise<Found | null> {
      try {
        return await ask(new URL(address), asking, AbortSignal.timeout(patience), REDIRECTS)
      } catch {
        return null
      }
    },
    end: () => agent.destroy(),
  }
}
export type Outside = ReturnType<typeof createOutside>
