const SCHEMES = ['http:', 'https:', 'mailto:']

/** Own pages that a text may point to without saying where we live. */
const OWN = /^\/messages\/[\w-]+(?:[?#][^\\]*)?$/

/**
 * Where a link may lead, spelled as the browser will understand it; null for everything that is not a page or a
 * mailbox. Whatever trick hides a `javascript:` from the eye is undone by the parser that the browser itself uses.
 */
export const addressOf = (href: string): string | null => {
  if (OWN.test(href)) return href
  // the parser would drop these before it looks at the scheme: nobody writes them by accident
  if (/[\s\p{Cc}]/u.test(href)) return null
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return null
  try {
    const { href: address, protocol } = new URL(href)
    return SCHEMES.includes(protocol) ? address : null
  } catch {
    return null
  }
}

/** Words that look like an address. When they name another house than the link leads to, they are a trap. */
const LOOKS_LIKE = /^\s*(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[:/?#]\S*)?\s*$/iu

export const misleads = (words: string, address: string): boolean => {
  const named = LOOKS_LIKE.exec(words)?.[1]?.toLowerCase()
  if (!named || !address.startsWith('http')) return false
  const bare = (host: string) => host.replace(/^www\./, '')
  try {
    return bare(new URL(`https://${named}`).hostname) !== bare(new URL(address).hostname)
  } catch {
    return true
  }
}
