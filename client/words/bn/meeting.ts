import type { MeetingWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const counted = (count: number, say: (n: string) => string) => many(count, { one: say, other: say })

/** Events: when people meet, and who comes. */
export const meeting: MeetingWords = {
  name: 'অনুষ্ঠান',
  new: 'নতুন অনুষ্ঠান',
  hint: 'যাঁরা আসবেন, আধা ঘণ্টা আগে তাঁদের মনে করিয়ে দেওয়া হবে।',
  title: 'কী উপলক্ষে',
  about: 'আরও কিছু কথা',
  when: 'কখন',
  starts: 'শুরু',
  ends: 'শেষ',
  place: 'জায়গা',
  backwards: 'শুরুর আগে শেষ হতে পারে না।',
  call: 'আমন্ত্রণ জানান',
  inZone: (place) => `${place}-এর সময়`,
  there: (place, clocks) => `${place}-এ: ${clocks}`,
  doYouCome: 'আপনি কি আসবেন?',
  yes: 'আসব',
  maybe: 'হয়তো',
  no: 'আসব না',
  people: (count) => counted(count, (n) => `${n} জন`),
  who: (count) => counted(count, (n) => `${n} জন আসবেন`),
  whoComes: 'কে কে আসবেন',
  nobody: 'কেউ না',
  over: 'এটি শেষ হয়ে গেছে',
  cancelled: 'বাতিল',
  cancel: 'অনুষ্ঠান বাতিল করুন',
  cancelTitle: 'অনুষ্ঠানটি বাতিল করবেন?',
  cancelBody: 'যাঁরা আসতে চেয়েছিলেন, তাঁদের জানানো হবে। এটি আর ফেরানো যায় না।',
  change: 'বদলান',
  changeTitle: 'অনুষ্ঠান বদলান',
  changeHint: 'যাঁরা আসবেন, তাঁদের জানানো হবে।',
  calendar: 'আমার ক্যালেন্ডারে নিন',
  oneHint: 'এই ফাইল সব ক্যালেন্ডারে খোলে। অনুষ্ঠান বদলালে ফাইলটি বদলায় না।',
  download: 'অনুষ্ঠানটি ডাউনলোড করুন',
  follow: 'আপনার সব অনুষ্ঠান',
  followHint: 'একটি গোপন ঠিকানায় আপনার ক্যালেন্ডার আপনার সব অনুষ্ঠান ও সেগুলোর বদল খুঁজে পাবে।',
  address: 'গোপন ঠিকানা',
  addressOnce: 'এটি একবারই দেখানো হয়। ঠিকানাটি যাঁর কাছে থাকবে তিনি আপনার অনুষ্ঠানগুলো পড়তে পারবেন: কাউকে দেবেন না।',
  since: (date) => `${date} থেকে একটি ঠিকানা আছে। তৈরির সময়ই কেবল সেটি দেখানো হয়।`,
  make: 'ঠিকানা তৈরি করুন',
  anew: 'নতুন ঠিকানা তৈরি করুন',
  close: 'ঠিকানা বন্ধ করুন',
}
