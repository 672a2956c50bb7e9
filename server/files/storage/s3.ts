import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { type Bytes, checkKey, type Lying, type Storage } from './storage.ts'

export interface S3Options {
  /** https://s3.eu-central-1.amazonaws.com, or a server of your own */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
}

const PATIENCE = 60_000
const NO_ROOM = /<Code>(?:XMinioStorageFull|InsufficientCapacity|QuotaExceeded|InsufficientStorage)<\/Code>/

const refused = async (response: Response): Promise<Refusal | Error> => {
  const said = (await response.text().catch(() => '')).slice(0, 2_000)
  if (response.status === 507 || NO_ROOM.test(said)) return new Refusal('files.full')
  if (response.status >= 500 || response.status === 429) return new Refusal('busy', { retryAfter: 2 })
  const code = /<Code>(\w+)<\/Code>/.exec(said)?.[1] ?? 'no code'
  return new Error(`The storage of files answered ${response.status} (${code}).`)
}

const text = (xml: string, tag: string): string | undefined => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]

/** Not every server takes every range at its word ("0-0", say): more than was asked for is never passed on. */
const atMost = (length: number) => {
  let left = length
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left))
      left -= chunk.byteLength
      if (left <= 0) controller.terminate()
    },
  })
}

/** A bucket of any server that speaks S3. It is only ever asked by us: nothing in it needs to be public. */
export const createS3Storage = ({ endpoint, bucket, region, accessKey, secretKey }: S3Options): Storage => {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 2,
  })
  const base = `${endpoint.replace(/\/+$/, '')}/${bucket}`
  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await client.fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE) })
    } catch {
      throw new Refusal('busy', { retryAfter: 2 })
    }
  }
  const addressOf = (key: string) => `${base}/${checkKey(key)}`

  async function* under(prefix: string): AsyncIterable<Lying> {
    let next: string | undefined
    do {
      const query = new URLSearchParams({
        'list-type': '2',
        prefix,
        ...(next !== undefined && { 'continuation-token': next }),
      })
      const response = await ask(`${base}?${query}`)
      if (!response.ok) throw await refused(response)
      const xml = await response.text()
      for (const [, one = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g))
        yield { key: text(one, 'Key')!, at: Date.parse(text(one, 'LastModified')!) }
      next = text(xml, 'NextContinuationToken')
    } while (next !== undefined)
  }

  return {
    async put(key, content) {
      // a file goes as a blob: its length is known, and S3 takes nothing without
      const body = content instanceof Uint8Array ? content : await openAsBlob(content.path)
      const response = await ask(addressOf(key), { method: 'PUT', body })
      if (!response.ok) throw await refused(response)
      await response.body?.cancel()
    },
    async open(key, piece) {
      const headers: Record<string, string> = piece ? { range: `bytes=${piece.first}-${piece.last}` } : {}
      const response = await ask(addressOf(key), { headers })
      if (response.status === 404) {
        await response.body?.cancel()
        return null
      }
      if (!response.ok) throw await refused(response)
      const bytes = response.body as unknown as Bytes
      return piece ? bytes.pipeThrough(atMost(piece.last - piece.first + 1)) : bytes
    },
    async remove(keys) {
      for (const key of keys) {
        const response = await ask(addressOf(key), { method: 'DELETE' })
        if (!response.ok && response.status !== 404) throw await refused(response)
        await response.body?.cancel()
      }
    },
    under,
  }
}
