import { createHash } from 'node:crypto'
import type { AccountId, FileId } from '../../shared/kernel/ids.ts'
import { DAY, SECOND } from '../../shared/kernel/time.ts'
import type { gifRoutes } from '../../shared/protocol/gifs.ts'
import { demand } from '../accounts/index.ts'
import type { Content, Handlers } from '../http/handler.ts'
import type { Preview, Shop } from './shop.ts'

const contentOf = ({ type, bytes }: Preview): Content => ({
  type,
  size: bytes.length,
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
  fields: [['cache-control', `private, max-age=${DAY / SECOND}`]],
  open: async ({ first, last }) => new Blob([Uint8Array.from(bytes.subarray(first, last + 1))]).stream(),
})

/** Makes bytes a file of an account, to be looked at like any other before it is sent. */
type Take = (
  account: AccountId,
  file: { readonly name: string; readonly said: string; readonly alt: string; readonly bytes: Buffer },
) => Promise<FileId>

export const createGifHandlers = (shop: Shop, take: Take): Handlers<typeof gifRoutes> => ({
  findGifs: ({ query: { q, language, page } }) => shop.find({ q, language, page }),
  gifPreview: async ({ params, query }) => contentOf(await shop.preview(params.gif, query.still === '1')),
  async takeGif({ params }, { actor }) {
    demand(actor, 'file.upload')
    const { bytes, says } = await shop.take(params.gif)
    const upload = await take(actor!.account, { name: 'moving.gif', said: 'image/gif', alt: says, bytes })
    return { upload, size: bytes.length }
  },
})
