import { type AccountId, type ConversationId, type FileId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isBlank } from '../../shared/kernel/visible.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import type { Content } from '../http/handler.ts'
import { FileRow } from '../kinds/index.ts'
import { ask, cells, type EventCells, storedOf } from '../log/reader.ts'
import type { Ground } from './ground.ts'
import { placeOf } from './places.ts'

/** Who may read a file that serves something beside conversations: said by whoever keeps it as that. */
export type Reader = (viewer: AccountId | null, file: { id: FileId; uploader: AccountId }) => Promise<boolean>

interface Use extends EventCells {
  conversation: ConversationId
}

/**
 * So many messages that carry a file are asked: those first in whose conversation the account is a member, then the one
 * that brought it along, so that nobody hides a file by passing it on.
 */
const MOST_USES = 50
const USES = `
  select f.conversation, ${cells('e')}
  from event_file f
  join event e on e.conversation = f.conversation and e.seq = f.seq and not e.erased
  left join member m on m.conversation = f.conversation and m.account = $2 and m.left_seq is null
  where f.file = $1 order by m.account is null, f.first desc, f.conversation, f.seq limit ${MOST_USES}`

/** Only these are ever shown by a browser; all else is saved. */
const INLINE = /^(image\/(jpeg|png|webp|gif)|video\/[\w.+-]+|audio\/[\w.+-]+)$/

/** For those who cannot write the name in their own letters, and for those who can (RFC 6266). */
const disposition = (how: 'inline' | 'attachment', name: string): string => {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}

const headOf = (how: 'inline' | 'attachment', name: string): Content['fields'] => [
  ['content-disposition', disposition(how, name)],
  // asked anew each time: what was taken back is not shown from a drawer (LOG6)
  ['cache-control', 'private, no-cache'],
  // whatever it is, it does nothing: no script, no form, no origin of ours
  ['content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`],
]

/**
 * Who may read a file: its uploader, until it was sent; from then on whoever may see a message that carries it (SEE1).
 * To everybody else there is no such file.
 */
export const createReading = ({ orm, pool, storage, look }: Ground, readers: Readonly<Record<string, Reader>>) => {
  /** What an account deleted for itself alone is gone for it. */
  const hiddenFor = async (account: AccountId | null): Promise<Self['hidden']> => {
    if (account === null) return {}
    const text = `select state->'hidden' as hidden from conversation where id = $1`
    const [self] = await ask<Pick<Self, 'hidden'>>(pool, 'files:hidden', text, [selfOf(account)])
    return self?.hidden ?? {}
  }

  const mayRead = async (viewer: AccountId | null, { id, uploader, keptAs }: FileRow): Promise<boolean> => {
    if (keptAs) return (await readers[keptAs]?.(viewer, { id, uploader })) ?? false
    const uses = await ask<Use>(pool, 'files:uses', USES, [id, viewer])
    if (uses.length === 0) return uploader === viewer
    const views = await look(
      viewer,
      uses.map(({ conversation }) => conversation),
    )
    const hidden = await hiddenFor(viewer)
    return uses.some(({ conversation, ...event }) => {
      const { view, place } = views.get(conversation) ?? {}
      // what one hides of others' posts leaves the lists, and is there for whoever goes to it
      if (!view || event.seq < view.from || (place && hidden[conversation]?.includes(event.seq))) return false
      return !isBlank(view.show(storedOf(event)))
    })
  }

  return async (
    viewer: AccountId | null,
    id: FileId,
    { size, download }: { size?: 'small' | 'large' | undefined; download?: '1' | undefined },
  ): Promise<Content> => {
    const row = await orm.em.fork().findOne(FileRow, { id, state: 'ready' })
    if (!row || !(await mayRead(viewer, row))) throw new Refusal('file.unknown')
    const smaller = size && row.smaller[size]
    const type = smaller ? 'image/webp' : row.type!
    const key = placeOf(id, smaller ? size : 'original')
    const shown = INLINE.test(type) && !download
    return {
      type,
      size: smaller || row.size!,
      etag: `"${id}${smaller ? `-${size}` : ''}"`,
      fields: headOf(shown ? 'inline' : 'attachment', row.name),
      async open(piece) {
        const bytes = await storage.open(key, piece)
        if (!bytes) throw new Refusal('file.unknown')
        return bytes
      },
    }
  }
}
