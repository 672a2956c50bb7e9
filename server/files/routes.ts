import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { FileState, fileRoutes } from '../../shared/protocol/files.ts'
import { demand } from '../accounts/index.ts'
import type { Call, Handlers } from '../http/handler.ts'
import { attachedOf, FileRow } from '../kinds/index.ts'
import type { Ground } from './ground.ts'
import { createPoster } from './poster.ts'
import type { createReading } from './reading.ts'
import { checkVersion, lengthIn, metadataIn, offsetIn, TUS } from './tus.ts'
import type { Progress, Uploads } from './uploads.ts'

const stateOf = (row: FileRow): FileState => ({
  state: row.state === 'coming' ? 'checking' : row.state,
  code: row.code ?? null,
  file: row.state === 'ready' ? attachedOf(row) : null,
})

/** Anybody can be as many guests as they like: each has room for a few photographs. */
const OF_GUESTS = 100 * 1024 * 1024

interface Parts {
  readonly uploads: Uploads
  readonly read: ReturnType<typeof createReading>
}

/** What the HTTP API answers about files. */
export const createFileHandlers = (ground: Ground, { uploads, read }: Parts): Handlers<typeof fileRoutes> => {
  const { orm, now, limits } = ground
  const poster = createPoster(ground, uploads)
  const tell = (call: Call, { offset, length }: Pick<Progress, 'offset' | 'length'>) => {
    call.setHeader('tus-resumable', TUS)
    call.setHeader('upload-offset', String(offset))
    call.setHeader('upload-length', String(length))
    call.setHeader('upload-expires', new Date(now() + DAY).toUTCString())
  }
  return {
    async beginUpload(_, call) {
      checkVersion(call)
      demand(call.actor, 'file.upload')
      const { account, role } = call.actor!
      const room = Math.min(limits.quota, role === 'guest' ? OF_GUESTS : Number.POSITIVE_INFINITY)
      const begun = await uploads.begin(account, { length: lengthIn(call), ...metadataIn(call) }, room)
      tell(call, begun)
      call.setHeader('location', `/api/v1/uploads/${begun.upload}`)
      return begun
    },
    async upload({ params }, call) {
      const progress = await uploads.progress(call.actor!.account, params.upload)
      tell(call, progress)
      return progress
    },
    async continueUpload({ params }, call) {
      checkVersion(call)
      const offset = await uploads.proceed(call.actor!.account, params.upload, offsetIn(call), call.body())
      call.setHeader('tus-resumable', TUS)
      call.setHeader('upload-offset', String(offset))
      return undefined
    },
    async endUpload({ params }, call) {
      checkVersion(call)
      await uploads.end(call.actor!.account, params.upload)
      call.setHeader('tus-resumable', TUS)
      return undefined
    },
    file: async ({ params }, call) => stateOf(await uploads.own(call.actor!.account, params.file)),
    async describeFile({ params, body }, { actor }) {
      const where = { id: params.file, uploader: actor!.account, state: 'ready' as const }
      const changed = await orm.em.fork().nativeUpdate(FileRow, where, { alt: body.alt, changedAt: new Date(now()) })
      if (changed === 0) throw new Refusal('file.unknown')
      return stateOf(await uploads.own(actor!.account, params.file))
    },
    async posterOfFile({ params, body }, { actor }) {
      await poster(actor!.account, params.file, body.picture)
      return stateOf(await uploads.own(actor!.account, params.file))
    },
    fileContent: ({ params, query }, { actor }) => read(actor?.account ?? null, params.file, query),
  }
}
