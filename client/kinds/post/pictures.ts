import { createSignal } from 'solid-js'
import { type Attached, MOST_FILES } from '../../../shared/kernel/file.ts'
import type { FileId } from '../../../shared/kernel/ids.ts'
import { toast } from '../../ui/Toast.tsx'
import { number, t } from '../../words/index.ts'
import type { Tray } from '../attach/tray.ts'

const GOES = /^(image|video)\//

/** The pictures and films of a post that is being written: those that it shows already, then those that come along. */
export const createPictures = (tray: Tray, before: readonly Attached[] = []) => {
  const [kept, setKept] = createSignal(before)
  const coming = (): Attached[] => tray.items.flatMap(({ state }) => (state.is === 'ready' ? state.file : []))
  const files = () => [...kept(), ...coming()]
  const count = () => kept().length + tray.items.length
  return {
    tray,
    kept,
    /** what can be shown by now */
    files,
    count,
    add(chosen: readonly File[]) {
      const fitting = chosen.filter(({ type }) => GOES.test(type))
      if (fitting.length < chosen.length) toast(t('post.picturesOnly'), { tone: 'warning' })
      const room = MOST_FILES - count()
      if (fitting.length > room) toast(t('post.picturesMost', number(MOST_FILES)), { tone: 'warning' })
      if (room > 0 && fitting.length > 0) tray.add(fitting.slice(0, room))
    },
    takeOut: (id: FileId) => setKept((all) => all.filter((file) => file.id !== id)),
    /** Can it go as it is? If not, it is said why, and everything stays. */
    ready(): boolean {
      const stuck = tray.refused() > 0
      if (tray.coming() > 0) toast(t('files.wait'), { tone: 'warning' })
      else if (stuck) tray.remind()
      return tray.coming() === 0 && !stuck
    },
    ids: (): FileId[] => files().map(({ id }) => id),
    /** They are the post's now. */
    done: () => void tray.take(),
  }
}
export type Pictures = ReturnType<typeof createPictures>
