import type { GifWords } from '../en/index.ts'

/** Moving pictures. */
export const gif: GifWords = {
  one: 'জিআইএফ',
  all: 'জিআইএফ',
  find: 'টেনরে খুঁজুন',
  looking: 'জিআইএফ খোঁজা হচ্ছে',
  none: 'কিছু পাওয়া যায়নি। অন্য শব্দে খুঁজে দেখুন।',
  failed: 'এই মুহূর্তে জিআইএফ পাওয়া যাচ্ছে না।',
  more: 'আরও',
  taking: 'আনা হচ্ছে',
  by: 'টেনরের সৌজন্যে। কে দেখছেন, তা টেনর জানে না।',
  play: (what) => `${what} চালান`,
  stop: (what) => `${what} থামান`,
}
