import type { Priority } from '../../../shared/kinds/ticket/index.ts'

/** What says that something can wait or not, in English, Bangla, and Bangla as it is typed in Latin letters. */
const SAID: readonly { readonly says: Priority; readonly near: number; readonly words: RegExp }[] = [
  {
    says: 'low',
    near: 0.7,
    words:
      /\b(?:not urgent|no (?:hurry|rush)|whenever you can|low priority)\b|জরুরি না|জরুরি নয়|তাড়া নেই|tara nei|joruri na\b/u,
  },
  {
    says: 'urgent',
    near: 0.75,
    words:
      /\b(?:on fire|caught fire|smoke (?:is|comes|from)|sparks?|electric shock|injured|bleeding|gas leak|agun)\b|আগুন|ধোঁয়া|শর্ট সার্কিট|বিদ্যুৎস্পৃষ্ট|আহত|গ্যাস লিক/u,
  },
  {
    says: 'high',
    near: 0.65,
    words:
      /\b(?:urgent(?:ly)?|emergency|asap|immediately|right now|as soon as possible|(?:nobody|no one) can work|whole (?:department|office|floor|building)|everybody|joruri|ekhoni)\b|জরুরি|এখনই|এক্ষুনি|অতি দ্রুত|পুরো (?:বিভাগ|অফিস|ভবন)|কেউ কাজ করতে/u,
  },
]
const WORDS = SAID.map((one) => ({ ...one, words: new RegExp(one.words.source.normalize('NFC'), 'u') }))

/** How soon it is needed, by what was told; null: it says nothing of that. */
export const urgencyIn = (text: string): { readonly says: Priority; readonly near: number } | null => {
  // one word may be spelled with either vowel
  const said = text.normalize('NFC').toLowerCase().replaceAll('জরুরী', 'জরুরি')
  const found = WORDS.find(({ words }) => words.test(said))
  return found ? { says: found.says, near: found.near } : null
}
