import { Parser } from 'htmlparser2'
import type { Preview } from '../../shared/kinds/thread/index.ts'
import type { Found } from './outside.ts'

const LONGEST = { title: 200, description: 300, site: 60 }
/** Turns around what follows it, unseen, or is no letter at all. */
const UNSEEN = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFD\p{Cc}]/gu

const tidy = (text: string, longest: number) => {
  const plain = text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim()
  const letters = [...plain]
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : plain
}

const CHARSET = /charset\s*=\s*["']?([\w-]+)/i

/** The page's letters, in whichever alphabet it says that it is written. */
const lettersOf = ({ type, body }: Found): string => {
  const label = (CHARSET.exec(type) ?? CHARSET.exec(body.subarray(0, 1024).toString('latin1')))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(body)
  } catch {
    return new TextDecoder().decode(body)
  }
}

/** What a page says of itself in its head, by name, the first of each; and its title. */
const headOf = (html: string): ReadonlyMap<string, string> => {
  const said = new Map<string, string>()
  let inTitle = false
  const parser = new Parser({
    onopentag(name, { property, name: named, content }) {
      const key = (property ?? named)?.toLowerCase()
      if (name === 'meta' && key && content && !said.has(key)) said.set(key, content)
      inTitle = name === 'title' && !said.has('title')
      if (name === 'body') parser.pause()
    },
    ontext(text) {
      if (inTitle) said.set('title', (said.get('title') ?? '') + text)
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
    },
  })
  parser.end(html)
  return said
}

/**
 * What a page says that it is about: by Open Graph, else by its title and description.
 *
 * @returns null where it is no page, or says nothing
 * @see https://ogp.me
 */
export const previewOf = (found: Found): Omit<Preview, 'url'> | null => {
  if (!/^(?:text\/html|application\/xhtml\+xml)/.test(found.type)) return null
  const said = headOf(lettersOf(found))
  const first = (longest: number, ...names: string[]) =>
    tidy(names.map((name) => said.get(name)).find((text) => text?.trim()) ?? '', longest)
  const title = first(LONGEST.title, 'og:title', 'twitter:title', 'title')
  if (!title) return null
  return {
    title,
    description: first(LONGEST.description, 'og:description', 'twitter:description', 'description'),
    site: first(LONGEST.site, 'og:site_name') || found.url.hostname.replace(/^www\./, ''),
  }
}
