/** Signs that read like others. A name of letters that only look right leads somewhere else. */
const LOOKALIKES = new Map(
  Object.entries({
    ...{
      а: 'a',
      в: 'b',
      с: 'c',
      ԁ: 'd',
      е: 'e',
      ё: 'e',
      һ: 'h',
      і: 'i',
      ї: 'i',
      ј: 'j',
      к: 'k',
      м: 'm',
      н: 'h',
      о: 'o',
    },
    ...{
      р: 'p',
      ԛ: 'q',
      ѕ: 's',
      т: 't',
      у: 'y',
      ѵ: 'v',
      ԝ: 'w',
      х: 'x',
      α: 'a',
      ε: 'e',
      ι: 'i',
      κ: 'k',
      ν: 'v',
      ο: 'o',
    },
    ...{ ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i', ɩ: 'i', ɡ: 'g', ʟ: 'l' },
    ...{ '。': '.', '․': '.', '·': '.', '∙': '.', '⁄': '/', '∕': '/', '⧸': '/', '∶': ':', '꞉': ':', ː: ':' },
  }),
)

/** What marks it up, and what nobody sees. */
const MARKS = /[*~`|\\]/g
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const DOTTED = /[([{]\.[)\]}]/g

/** Most words hold nothing that an address has: they need no second look. */
const SUSPECT = /[.:@]|[^\p{ASCII}\p{Script=Bengali}।…–—‘’“”]/u

const plain = (word: string) => word.toLowerCase().replace(MARKS, '')

const folded = (word: string) =>
  [...plain(word).normalize('NFKC').toLowerCase().replace(UNSEEN, '')]
    .map((sign) => LOOKALIKES.get(sign) ?? sign)
    .join('')
    .replace(DOTTED, '.')

/** The ends of names that people press without looking; any other end counts where a way into the house follows. */
const ENDS =
  'com|net|org|edu|gov|info|biz|io|co|ai|app|dev|xyz|top|site|online|store|shop|club|live|link|click|cloud|page|web|pro|vip|icu|fun|space|website|world|today|tech|work|me|tv|cc|ws|to|ly|gl|gg|id|in|bd|uk|us|eu|de|fr|nl|ru|cn|su|ua|pw|tk|ml|ga|cf|gq|onion|zip|mov'

const REST = String.raw`[^\s<>"'()[\]{}]*`
const NAME = String.raw`(?:[\p{L}\p{N}_-]{1,63}\.){1,8}`
const LINK = new RegExp(
  [
    String.raw`[a-z][a-z0-9+.-]{0,20}:\/\/${REST}`,
    String.raw`(?:www\.|(?:javascript|vbscript|data|mailto|tel|sms|file|blob|intent|ms-[a-z-]{1,30}):)[^\s<>"'()[\]{}]${REST}`,
    String.raw`[^\s<>"'()[\]{}:/@]{1,64}@${NAME}?\p{L}{2,}`,
    String.raw`(?<![\p{L}\p{N}_-])${NAME}(?:(?:${ENDS}|xn--[a-z0-9-]{1,59})(?![\p{L}\p{N}_-])(?:[:/?#]${REST})?|\p{L}{2,24}\/${REST})`,
    String.raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}[:/]${REST}`,
  ].join('|'),
  'gu',
)
const TRAILING = /[.,;:!?…_।'"]+$/u

const linksOf = (word: string): string[] => [...word.matchAll(LINK)].map(([link]) => link.replace(TRAILING, ''))

const WORD = /\S+/gu
const TAG =
  /<\/?(?:a|area|audio|base|button|embed|form|frame|iframe|image|img|input|link|math|meta|object|script|source|style|svg|track|video)(?=[\s/>])[^<>]*>?|<[a-z][\w-]{0,30}\s[^<>=]*=[^<>]*>?/giu
const LABELLED = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^)]*)\)/gu
const TARGET = /\]\(([^)]*)\)?/gu
/** Between angle brackets anything with a scheme, or an @, is a link, though nothing should follow. */
const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>]*)>/giu
const DEFINITION = /^[ \t>]*\[[^\]\n]*\]:.*$/gmu

/** Where a link in Markdown leads, without its title. */
const targetOf = (inside: string) => inside.trim().split(/\s/, 1)[0]!.replace(/^<|>$/g, '')

/** Every address in texts: only these may be said again. */
export const linksIn = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => [
      ...[...text.matchAll(TARGET)].map(([, inside]) => targetOf(inside!)),
      ...[...text.matchAll(WORD)].flatMap(([word]) => linksOf(plain(word))),
    ]),
  )

/** Before a name, where it calls somebody: in a mailbox, or on somebody's page, it does not. */
const CALLED = /(?<![\p{L}\p{N}/@])@+(?=[\p{L}\p{N}])/gu

/** In place of an address, so that a sentence with a hole in it shows the hole. */
const HOLE = '…'

/**
 * A text without the links and pictures that are not in `known`: Markdown of each sort, bare addresses, mailboxes, markup,
 * schemes that run something, and addresses in disguise. Words of a link stay, as words. Nobody is called by name, either.
 */
export const withoutLinksBut = (text: string, known: ReadonlySet<string>): string => {
  const isKnown = (inside: string) => known.has(targetOf(inside))
  const unlabelled = (all: string): string => {
    const once = all.replace(LABELLED, (whole, label: string, inside: string) => (isKnown(inside) ? whole : label))
    return once === all ? all : unlabelled(once)
  }
  const wordOf = (word: string): string => {
    if (!SUSPECT.test(word)) return word
    const links = linksOf(folded(word))
    const isPlain = folded(word) === plain(word)
    if (links.length > 0 && !(isPlain && links.every((link) => known.has(link)))) return HOLE
    return word.replace(CALLED, '')
  }
  return unlabelled(text.replace(TAG, '').replace(DEFINITION, ''))
    .replace(TARGET, (whole, inside: string) => (isKnown(inside) ? whole : ']'))
    .replace(AUTOLINK, (whole, inside: string) => (isKnown(inside) ? whole : HOLE))
    .replace(WORD, wordOf)
}
