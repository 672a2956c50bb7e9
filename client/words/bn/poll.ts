import type { PollWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const digits = new Intl.NumberFormat('bn')

/** Questions that people answer by choosing. */
export const poll: PollWords = {
  new: 'নতুন ভোট',
  open: 'কে কোন উত্তর বেছেছেন, তা এখানকার সবাই দেখতে পান।',
  question: 'প্রশ্ন',
  answer: (place) => `উত্তর ${place}`,
  repeated: 'এই উত্তরটি আগেই দেওয়া আছে।',
  add: 'আরেকটি উত্তর যোগ করুন',
  takeOut: (place) => `উত্তর ${place} বাদ দিন`,
  mayChooseSeveral: 'একাধিক উত্তর বেছে নেওয়া যাবে',
  closes: 'শেষ হওয়ার সময়',
  closesHint: 'ফাঁকা রাখলে আপনি নিজে বন্ধ না করা পর্যন্ত ভোট চলবে।',
  past: 'সামনের কোনো সময় বেছে নিন।',
  ask: 'প্রশ্ন করুন',
  one: 'একটি বেছে নিন',
  several: 'এক বা একাধিক বেছে নিন',
  people: (count) => many(count, { one: (n) => `${n} জন উত্তর দিয়েছেন`, other: (n) => `${n} জন উত্তর দিয়েছেন` }),
  votes: (count, people) => {
    const said = (n: string) => `${digits.format(people)} জনের মধ্যে ${n} ভোট`
    return many(count, { one: said, other: said })
  },
  until: (moment) => `${moment} পর্যন্ত চলবে`,
  closed: 'শেষ হয়েছে',
  close: 'ভোট বন্ধ করুন',
  closeTitle: 'ভোটটি বন্ধ করবেন?',
  closeBody: 'এরপর আর কেউ উত্তর বেছে নিতে পারবেন না। এটি আবার চালু করা যায় না।',
  who: 'কে কী বেছেছেন',
  nobody: 'কেউ না',
}
