import { sortOf } from '../../../shared/kernel/file.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import { number, t } from '../../words/index.ts'
import { plain } from '../prose/plain.ts'

/** What a message says, on one line: its words, and where it has none, what it carries. */
export const saidIn = ({ text, files }: Pick<Message, 'text' | 'files'>): string => {
  const [first] = files
  if (text || !first) return plain(text)
  const sorts = new Set(files.map(sortOf))
  const sort = sorts.size === 1 ? sortOf(first) : 'mixed'
  if (files.length > 1) return t(sort === 'image' ? 'files.pictures' : 'files.several', number(files.length))
  if (sort === 'document') return first.name
  return first.alt ? `${t(`files.${sort as 'image'}`)}: ${first.alt}` : t(`files.${sort as 'image'}`)
}
