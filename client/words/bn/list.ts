import type { ListWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')

export const list: ListWords = {
  find: 'কথোপকথন খুঁজুন',
  clear: 'মুছুন',
  show: 'যা দেখাবে',
  filters: { all: 'সব', unread: 'অপঠিত', mentions: 'উল্লেখ', groups: 'গ্রুপ' },
  counted: (count) => many(count, { one: (n) => `${n}টি কথোপকথন`, other: (n) => `${n}টি কথোপকথন` }),
  coming: 'আপনার কথোপকথনগুলো আসছে',
  nothing: {
    unread: 'সব পড়া হয়েছে',
    unreadBody: 'আপনার জন্য কিছু অপেক্ষায় নেই।',
    mentions: 'কোনো উল্লেখ নেই',
    mentionsBody: 'কেউ আপনার নাম উল্লেখ করলে এখানে পাবেন।',
    groups: 'এখনো কোনো গ্রুপ নেই',
    groupsBody: 'কয়েকজনকে নিয়ে গ্রুপ করুন, অথবা সবার জন্য খোলা কোনো গ্রুপে যোগ দিন।',
    found: 'এই নামে কোনো কথোপকথন নেই',
    foundBody: (text) => `“${text}” নামে এখানে কিছু পাওয়া যায়নি।`,
  },
  showAll: 'সব দেখান',
  draft: 'খসড়া:',
  said: (name, text) => `${name}: ${text}`,
  mentioned: 'আপনার নাম উল্লেখ করা হয়েছে',
  favourite: 'উপরে রাখা হয়েছে',
  markUnread: 'অপঠিত করুন',
  actions: 'এই কথোপকথন নিয়ে কী করবেন',
  offline: 'আপনি অফলাইনে আছেন।',
  away: 'সংযোগ নেই। আবার চেষ্টা চলছে …',
  connecting: 'সংযোগ হচ্ছে …',
  back: 'আবার সংযোগ হয়েছে।',
  tryNow: 'এখনই চেষ্টা করুন',
}
