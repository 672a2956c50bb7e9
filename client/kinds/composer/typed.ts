/** What somebody typed: words to be said, or a command. A path like /usr/bin is words; two slashes stand for one. */
export const readTyped = (
  text: string,
): { readonly say: string } | { readonly name: string; readonly words: string } => {
  if (text.startsWith('//')) return { say: text.slice(1) }
  const [, name, words = ''] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/i.exec(text.trimEnd()) ?? []
  return name ? { name: name.toLowerCase(), words: words.trim() } : { say: text }
}
