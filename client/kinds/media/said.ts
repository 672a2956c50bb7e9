import { sortOf } from '../../../shared/kernel/file.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { number, t } from '../../words/index.ts'
import { plain } from '../prose/plain.ts'
import { nameOf } from '../sticker/name.ts'

type Carried = 'text' | 'files' | 'place' | 'sticker'

const NAMES = { image: 'files.image', video: 'files.video', audio: 'files.audio' } as const

/** What a message says, on one line: its words, and where it has none, what it carries. */
export const saidIn = ({ text, files, place, sticker }: Pick<Message, Carried>): string => {
  const [first] = files
  if (!text && sticker) return nameOf(sticker)
  if (!text && place) return place.name ? t('place.said', place.name) : t('place.one')
  if (text || !first) return plain(text)
  const sorts = new Set(files.map(sortOf))
  const sort = sorts.size === 1 ? sortOf(first) : 'mixed'
  if (files.length > 1) return t(sort === 'image' ? 'files.pictures' : 'files.several', number(files.length))
  if (sort === 'document') return first.name
  const name = t(NAMES[sort as 'image'])
  return first.alt ? `${name}: ${first.alt}` : name
}
