/** A piece of code, and what it is to its language: keyword, string, comment … */
export interface Shade {
  readonly text: string
  readonly role: string
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }
const PIECE = /<span class="([\w -]*)">|(<\/span>)|(&(?:amp|lt|gt|quot|#x27);)|([^<&]+|[<&])/g

/**
 * Reads what highlight.js writes, which is letters between spans and nothing else. Whatever does not look like that is
 * letters too, so that its string never has to become markup.
 */
export const shadesOf = (written: string): readonly Shade[] => {
  const shades: Shade[] = []
  const roles: string[] = []
  let text = ''
  const close = () => {
    if (text) shades.push({ text, role: roles.at(-1) ?? '' })
    text = ''
  }
  for (const [, role, end, entity, letters] of written.matchAll(PIECE)) {
    if (role !== undefined) {
      close()
      roles.push(role.replace(/hljs-| .*/g, ''))
    } else if (end) {
      close()
      roles.pop()
    } else text += entity ? ENTITIES[entity] : letters
  }
  close()
  return shades
}
