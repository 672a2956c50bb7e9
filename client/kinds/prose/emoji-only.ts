const ONE = '\\p{Extended_Pictographic}\\uFE0F?\\p{Emoji_Modifier}?[\\u{E0020}-\\u{E007F}]*'
const SEQUENCE = `(?:\\p{Regional_Indicator}{2}|[\\d#*]\\uFE0F?\\u20E3|${ONE}(?:\\u200D${ONE})*)`
const EMOJI = new RegExp(`^(?:${SEQUENCE}\\s*){1,3}$`, 'u')

/** One to three emoji and nothing else: they are shown large. */
export const isEmojiOnly = (text: string): boolean => text.length <= 60 && EMOJI.test(text.trim())
