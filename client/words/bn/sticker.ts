import type { StickerWords } from '../en/index.ts'

/** Pictures that say something by themselves. */
export const sticker: StickerWords = {
  one: 'স্টিকার',
  said: (what) => `স্টিকার: ${what}`,
  all: 'স্টিকার',
  sorts: 'ছবিতে বলুন',
  names: {
    hello: 'কেমন আছেন!',
    thanks: 'ধন্যবাদ',
    love: 'ভালোবাসা',
    laugh: 'দারুণ মজার',
    sad: 'মন খারাপ',
    wow: 'বাহ্!',
    tea: 'চায়ের সময়',
    rain: 'বৃষ্টি পড়ছে',
    party: 'চলুন আনন্দ করি',
    sleepy: 'খুব ঘুম পাচ্ছে',
    'on-my-way': 'আসছি',
    'well-done': 'চমৎকার!',
  },
}
