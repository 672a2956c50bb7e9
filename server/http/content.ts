import { Answer } from './answer.ts'
import type { Field } from './fields.ts'
import type { Content } from './handler.ts'
import { isKnown, readRange } from './range.ts'

/** Bytes as they lie somewhere: all of them, a piece, or the word that the caller has them already. */
export const answerContent = async (content: Content, request: Request): Promise<Response> => {
  const { type, size, etag, open } = content
  const fields: Field[] = [['content-type', type], ['etag', etag], ['accept-ranges', 'bytes'], ...content.fields]
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Answer(null, { status: 304, fields })
  const range = readRange(request.headers, size, etag)
  if (range === 'beyond') return new Answer(null, { status: 416, fields: [['content-range', `bytes */${size}`]] })
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const status = range ? 206 : 200
  if (range) fields.push(['content-range', `bytes ${first}-${last}/${size}`])
  fields.push(['content-length', String(last - first + 1)])
  if (request.method === 'HEAD') return new Answer(null, { status, fields })
  return new Response(await open({ first, last }), {
    status,
    headers: fields.map(([name, value]): [string, string] => [name, value]),
  })
}
