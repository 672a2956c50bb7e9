import * as v from 'valibot'
import { Alt, Attached } from '../kernel/file.ts'
import { FileId } from '../kernel/ids.ts'
import { route } from './route.ts'

/** How far what was uploaded has got: it is looked at before anybody may send it. */
export const FileState = v.object({
  state: v.picklist(['checking', 'ready', 'refused']),
  /** why it was refused: the code of a refusal */
  code: v.nullable(v.string()),
  /** once it is ready */
  file: v.nullable(v.object(Attached.entries)),
})
export type FileState = v.InferOutput<typeof FileState>

const file = v.strictObject({ file: FileId })
const upload = v.strictObject({ upload: FileId })
const Progress = v.object({ upload: FileId, offset: v.number(), length: v.number() })

/** Uploads speak tus 1.0 (https://tus.io): creation, termination and expiration, so that its clients work here. */
export const fileRoutes = {
  beginUpload: route({
    method: 'POST',
    path: '/uploads',
    tag: 'Files',
    summary: 'Begin an upload (tus): `Upload-Length`, and in `Upload-Metadata` the `filename`',
    access: 'account',
    guests: true,
    limit: 'upload',
    output: Progress,
    status: 201,
  }),
  upload: route({
    method: 'GET',
    path: '/uploads/:upload',
    tag: 'Files',
    summary: 'How much of an upload has arrived; HEAD says so too (tus)',
    access: 'account',
    guests: true,
    limit: 'file',
    params: upload,
    output: Progress,
  }),
  continueUpload: route({
    method: 'PATCH',
    path: '/uploads/:upload',
    tag: 'Files',
    summary: 'Send the bytes from `Upload-Offset` on (tus); whatever arrives is kept, also when the connection breaks',
    access: 'account',
    guests: true,
    limit: 'file',
    bytes: 'in',
    params: upload,
    output: v.undefined(),
  }),
  endUpload: route({
    method: 'DELETE',
    path: '/uploads/:upload',
    tag: 'Files',
    summary: 'Give an upload up, or a file that was not sent yet (tus)',
    access: 'account',
    guests: true,
    limit: 'file',
    params: upload,
    output: v.undefined(),
  }),
  file: route({
    method: 'GET',
    path: '/files/:file',
    tag: 'Files',
    summary: 'How far an own file has got on its way to being sent; it goes by the id of its upload',
    access: 'account',
    guests: true,
    limit: 'file',
    params: file,
    output: FileState,
  }),
  describeFile: route({
    method: 'PUT',
    path: '/files/:file/alt',
    tag: 'Files',
    summary: 'Say in words what an own picture shows, before it is sent',
    access: 'account',
    guests: true,
    limit: 'file',
    params: file,
    body: v.strictObject({ alt: Alt }),
    output: FileState,
  }),
  posterOfFile: route({
    method: 'PUT',
    path: '/files/:file/poster',
    tag: 'Files',
    summary: 'Give an own film a picture that was uploaded before, to be seen until it is played; before it is sent',
    access: 'account',
    guests: true,
    limit: 'file',
    params: file,
    body: v.strictObject({ picture: FileId }),
    output: FileState,
  }),
  fileContent: route({
    method: 'GET',
    path: '/files/:file/content',
    tag: 'Files',
    summary: 'The bytes of a file, or of a smaller picture of it; answers ranges',
    access: 'anyone',
    guests: true,
    limit: 'file',
    bytes: 'out',
    params: file,
    query: v.strictObject({
      /** at most 480 or 1600 pixels wide and high: of pictures, and of films that have one */
      size: v.optional(v.picklist(['small', 'large'])),
      /** to be kept, rather than looked at */
      download: v.optional(v.literal('1')),
    }),
    output: v.any(),
  }),
} as const

/** Where the bytes of a file are, for a page. */
export const contentOf = (
  id: FileId,
  { size, download }: { size?: 'small' | 'large'; download?: true } = {},
): string => {
  const query = [...(size ? [`size=${size}`] : []), ...(download ? ['download=1'] : [])]
  return `/api/v1/files/${id}/content${query.length > 0 ? `?${query.join('&')}` : ''}`
}
