import { createEffect, createSignal, untrack } from 'solid-js'
import { createStore, produce } from 'solid-js/store'
import { type Attached, MOST_FILES } from '../../../shared/kernel/file.ts'
import type { AccountId, ConversationId, FileId } from '../../../shared/kernel/ids.ts'
import { createUpload, type Upload, type UploadState } from '../../net/index.ts'
import { rememberFile } from '../../sync/index.ts'
import { toast } from '../../ui/Toast.tsx'
import { number, t } from '../../words/index.ts'
import { pictureOf, posterFor } from './poster.ts'
import { shrink } from './shrink.ts'

/** A file that is to be sent along, and how far it has got. */
export interface Item {
  readonly key: number
  readonly name: string
  readonly type: string
  readonly size: number
  /** of a picture, and of a film that has one: what is seen of it here; null: nothing */
  readonly preview: string | null
  readonly state: UploadState | { readonly is: 'queued' }
}

/** So many are sent side by side; the others wait for their turn. */
const AT_ONCE = 5
const FILM = /^video\//
/** Browsers draw these by themselves. */
const DRAWN = /^image\/(png|jpeg|gif|webp|avif|bmp)$/

let keys = 0

/** The files that are about to be sent somewhere: they upload while one goes on writing. */
export const createTray = () => {
  const [items, setItems] = createStore<Item[]>([])
  const [reminders, setReminders] = createSignal(0)
  /** a file of this device, or one that the server has already */
  const blobs = new Map<number, File | FileId>()
  const uploads = new Map<number, Upload | null>()

  const index = (key: number) => items.findIndex((item) => item.key === key)
  const settle = (key: number, state: Item['state']) => {
    const at = index(key)
    if (at < 0) return
    setItems(at, { state })
    if (state.is === 'ready') rememberFile(state.file)
    if (state.is === 'ready' || state.is === 'refused') {
      uploads.delete(key)
      start()
    }
  }

  const begin = async (key: number) => {
    uploads.set(key, null)
    setItems(index(key), { state: { is: 'sending', sent: 0 } })
    const file = blobs.get(key)!
    if (typeof file === 'string')
      return void uploads.set(key, createUpload(file, { name: '', onChange: (state) => settle(key, state) }))
    const blob = await shrink(file)
    if (!uploads.has(key)) return // taken out meanwhile
    setItems(index(key), { size: blob.size })
    const picture = FILM.test(file.type) ? pictureOf(file) : null
    const change = (state: UploadState) =>
      picture && state.is === 'ready' ? void dress(key, state.file, picture) : settle(key, state)
    uploads.set(key, createUpload(blob, { name: file.name, onChange: change }))
  }

  /** A film gets its picture before it can be sent. */
  const dress = async (key: number, film: Attached, coming: Promise<Blob | null>) => {
    const picture = await coming
    const file = picture ? await posterFor(film, picture) : film
    if (picture && index(key) >= 0) setItems(index(key), { preview: URL.createObjectURL(picture) })
    settle(key, { is: 'ready', file })
  }

  const start = () => {
    for (const { key, state } of items) {
      if (uploads.size >= AT_ONCE) return
      if (state.is === 'queued') void begin(key)
    }
  }

  const forget = (key: number) => {
    const item = items[index(key)]
    if (item?.preview) URL.revokeObjectURL(item.preview)
    blobs.delete(key)
    setItems(produce((all) => void all.splice(index(key), 1)))
  }

  return {
    items,
    add(files: readonly File[]) {
      const room = MOST_FILES - items.length
      if (files.length > room) toast(t('files.tooMany', number(MOST_FILES)), { tone: 'warning' })
      for (const file of files.slice(0, room)) {
        const key = ++keys
        blobs.set(key, file)
        const preview = DRAWN.test(file.type) ? URL.createObjectURL(file) : null
        const { name, type, size } = file
        setItems(items.length, { key, name: name || t('files.unnamed'), type, size, preview, state: { is: 'queued' } })
      }
      start()
    },
    /** Takes in what the server fetched. */
    adopt(id: FileId, name: string, size: number, type = 'image/gif') {
      const key = ++keys
      blobs.set(key, id)
      setItems(items.length, { key, name, type, size, preview: null, state: { is: 'queued' } })
      start()
    },
    remove(key: number) {
      const { state } = items[index(key)]!
      const upload = uploads.get(key)
      uploads.delete(key)
      if (upload) upload.cancel()
      else if (state.is === 'ready')
        void fetch(`/api/v1/uploads/${state.file.id}`, { method: 'DELETE' }).catch(() => {})
      forget(key)
      start()
    },
    retry(key: number) {
      setItems(index(key), { state: { is: 'queued' } })
      start()
    },
    /** Somebody said in words what a picture shows. */
    described: (key: number, file: Attached) => settle(key, { is: 'ready', file }),
    /** How many are not there yet. */
    coming: () => items.filter(({ state }) => state.is !== 'ready' && state.is !== 'refused').length,
    refused: () => items.filter(({ state }) => state.is === 'refused').length,
    /** Says again, where they stand, that those that were refused are in the way. */
    remind: () => void setReminders((count) => count + 1),
    reminders,
    /** Those that may be sent; they are the message's now. */
    take(): Attached[] {
      const ready = items.flatMap(({ state }) => (state.is === 'ready' ? state.file : []))
      for (const key of items.filter(({ state }) => state.is === 'ready').map((item) => item.key)) forget(key)
      return ready
    },
  }
}
export type Tray = ReturnType<typeof createTray>

/**
 * Does something once all that is in a tray is there, after it was called; where something was refused, it waits for the
 * person.
 */
export const createGoing = (tray: Tray, go: () => void): (() => void) => {
  const [going, setGoing] = createSignal(false)
  createEffect(() => {
    if (!going() || tray.items.length === 0 || tray.coming() > 0) return
    setGoing(false)
    if (tray.refused() === 0) untrack(go)
  })
  return () => setGoing(true)
}

const trays = new Map<string, Tray>()

/** What this account is about to send to a conversation: it stays while one looks at another. */
export const trayOf = (account: AccountId, conversation: ConversationId): Tray => {
  const key = `${account} ${conversation}`
  const tray = trays.get(key) ?? createTray()
  trays.set(key, tray)
  return tray
}
