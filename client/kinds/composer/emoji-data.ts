import bangla from 'emoji-picker-element-data/bn/cldr/data.json?url'
import english from 'emoji-picker-element-data/en/emojibase/data.json?url'
import type { Language } from '../../words/index.ts'
import { type Emoji, emojiFrom } from './emoji.ts'

const fetched = async (address: string) => {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`emoji: ${answer.status}`)
  return answer.json()
}

const known = new Map<Language, Promise<readonly Emoji[]>>()

/** All emoji with what they go by, from our own server, when somebody first wants one. */
export const emojiIn = (language: Language): Promise<readonly Emoji[]> => {
  const before = known.get(language)
  if (before) return before
  const files = language === 'bn' ? [english, bangla] : [english]
  const all = Promise.all(files.map(fetched)).then(([entries, translated]) => emojiFrom(entries, translated))
  known.set(language, all)
  all.catch(() => known.delete(language)) // asked for again, it is tried again
  return all
}
