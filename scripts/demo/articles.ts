import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { ArticleContent } from '../../shared/kinds/post/index.ts'
import type { Person } from './people.ts'

/** An article of the demo, and who found that it helped. */
export interface DemoArticle {
  readonly slug: string
  readonly content: ArticleContent
  readonly helped: readonly Person[]
}

const FOLDER = join(import.meta.dirname, 'articles')
/** Who writes them. */
export const WRITER: Person = 'lina'

/** What stands above the text, between two lines of hyphens: `title: …`, `keywords: …, …`. */
const headOf = (lines: string): Record<string, string> =>
  Object.fromEntries(
    lines.split('\n').map((line) => {
      const at = line.indexOf(': ')
      return [line.slice(0, at), line.slice(at + 2).trim()]
    }),
  )

const HELPED: Readonly<Record<string, readonly Person[]>> = {
  'printer-does-not-print': ['rafi', 'nadia', 'kabir', 'tanvir'],
  'reset-password': ['rafi', 'kabir', 'lina'],
  'birth-certificate': ['nadia', 'asha'],
  'wifi-connection': ['tanvir'],
  'birth-certificate-bn': ['mitu', 'sumi', 'joy'],
  'water-logging-bn': ['farid', 'imran'],
  'wifi-connection-bn': ['oishi'],
  'microphone-in-meeting': ['nadia', 'kabir'],
  'restore-deleted-files': ['asha'],
  'type-bangla-bn': ['sumi', 'mitu', 'farid'],
  'stray-dogs-bn': ['joy', 'oishi'],
  'tap-water-bn': ['imran'],
  'death-certificate': ['rafi'],
}

export const readArticle = (slug: string, text: string): DemoArticle => {
  const [, head = '', said = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const { title, language, desk = null, audience = 'public', keywords = '', translation = null } = headOf(head)
  const content = { language, title, text: said.trim(), audience, desk, keywords: keywords.split(', '), translation }
  return { slug, content: v.parse(ArticleContent, content), helped: HELPED[slug] ?? [] }
}

/** All of them, as they lie in the folder: a file each, named by its address. */
export const readArticles = (): DemoArticle[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readArticle(name.slice(0, -'.md'.length), readFileSync(join(FOLDER, name), 'utf8')))
