import * as v from 'valibot'
import { FileId } from '../kernel/ids.ts'
import { wellFormed } from '../kernel/text.ts'
import { route } from './route.ts'

/** How whoever has it calls a moving picture. */
const GifId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))
const gif = v.strictObject({ gif: GifId })

export const Gif = v.object({
  id: GifId,
  /** what is to be seen, for whoever does not see it */
  says: v.string(),
  /** of its preview, in pixels: its place is kept before it is there */
  width: v.number(),
  height: v.number(),
})
export type Gif = v.InferOutput<typeof Gif>

export const gifRoutes = {
  findGifs: route({
    method: 'GET',
    path: '/gifs',
    tag: 'Files',
    summary:
      'Moving pictures by words, or those that many like: this server asks, and whoever has them hears of no one',
    access: 'account',
    query: v.strictObject({
      q: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60), wellFormed), ''),
      language: v.optional(v.picklist(['en', 'bn']), 'en'),
      /** `next` of the page before */
      page: v.optional(v.pipe(v.string(), v.regex(/^[\w.=-]{1,200}$/))),
    }),
    output: v.object({ items: v.array(Gif), next: v.nullable(v.string()) }),
  }),
  gifPreview: route({
    method: 'GET',
    path: '/gifs/:gif/preview',
    tag: 'Files',
    summary: 'A small one of it, to choose by; or only how it begins',
    access: 'account',
    limit: 'file',
    bytes: 'out',
    params: gif,
    query: v.strictObject({ still: v.optional(v.literal('1')) }),
    output: v.any(),
  }),
  takeGif: route({
    method: 'POST',
    path: '/gifs/:gif',
    tag: 'Files',
    summary: 'Makes it a file of your own, as if you had uploaded it; it goes by the id of its upload',
    access: 'account',
    limit: 'upload',
    params: gif,
    output: v.object({ upload: FileId, size: v.number() }),
    status: 201,
  }),
} as const

/** Where a small one of it is, for a page. */
export const gifPreviewOf = (id: string, still: boolean): string =>
  `/api/v1/gifs/${id}/preview${still ? '?still=1' : ''}`
