import { extname } from 'node:path'
import { LONGEST_FILE_NAME } from '../../shared/kernel/file.ts'

/** What turns the direction of writing around unseen ("exe.jpg" that is "gpj.exe"), joins nothing, or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Co}\u2028\u2029]/gu
const OF_PATHS = /[<>:"|?*]/g
/** Letters of scripts are joined by these two, and families of emoji. */
const JOINERS = /[\u200C\u200D]/

/** Endings by which a picture goes once it was drawn anew. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
}

const shorten = (name: string): string => {
  const letters = [...name]
  if (name.length <= LONGEST_FILE_NAME) return name
  const ending = [...extname(name)].slice(0, 12).join('')
  let stem = letters.slice(0, LONGEST_FILE_NAME - ending.length).join('')
  while (stem.length + ending.length > LONGEST_FILE_NAME) stem = [...stem].slice(0, -1).join('')
  return stem + ending
}

/**
 * A name that can be shown and saved anywhere: the last part of a path, on one line, running one way.
 *
 * @param type  what it is; a picture gets the ending of what it is
 */
export const cleanName = (said: string, type?: string): string => {
  const last = said.normalize('NFC').split(/[/\\]/).at(-1)!
  const seen = last.replace(UNSEEN, (sign) => (JOINERS.test(sign) ? sign : '')).replace(OF_PATHS, '_')
  const name = seen.replace(/\s+/g, ' ').replace(/^[\s.]+|[\s.]+$/g, '')
  const endings = type ? ENDINGS[type] : undefined
  const ending = extname(name).toLowerCase()
  if (!endings || endings.includes(ending)) return shorten(name || 'file')
  return shorten(`${name.slice(0, name.length - ending.length) || 'picture'}${endings[0]}`)
}
