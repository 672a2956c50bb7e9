import type { StatusWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')

export const status: StatusWords = {
  title: 'কাজ কতদূর?',
  number: 'নম্বর',
  hint: 'যেভাবে আপনাকে দেওয়া হয়েছিল',
  look: 'খুঁজুন',
  away: 'খুঁজে দেখা যায়নি। আবার চেষ্টা করুন।',
  moves: 'যেভাবে এগিয়েছে',
  map: 'মানচিত্রে অভিযোগ',
  mapLead: 'এই এলাকায় মানুষ যা জানিয়েছেন। জায়গা মোটামুটি দেখানো হয়, কারও নাম থাকে না।',
  mapOf: (count) => many(count, { one: (n) => `${n}টি অভিযোগসহ মানচিত্র`, other: (n) => `${n}টি অভিযোগসহ মানচিত্র` }),
  category: 'বিষয়',
  how: 'অবস্থা',
  hows: { all: 'সব', open: 'চলছে', done: 'শেষ হয়েছে' },
  any: 'সবকিছু',
  none: 'এখানে কোনো অভিযোগ নেই।',
  many: 'শুধু নতুনগুলো দেখানো হচ্ছে। বাকিগুলো দেখতে মানচিত্র কাছে আনুন।',
  found: (count) => `${count}টি দেখানো হচ্ছে`,
}
