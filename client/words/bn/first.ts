import type { FirstWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
/** A counted noun does not change in Bangla: its classifier does the counting. */
const same = (say: (n: string) => string) => ({ one: say, other: say })

export const first: FirstWords = {
  messages: {
    list: 'কথোপকথন',
    none: 'এখনো কোনো কথোপকথন নেই',
    noneBody: 'নাম দিয়ে কাউকে খুঁজে যোগাযোগের অনুরোধ পাঠান, অথবা কয়েকজনকে নিয়ে একটি গ্রুপ করুন।',
    pick: 'একটি কথোপকথন বেছে নিন',
    pickBody: 'অথবা নতুন একটি শুরু করুন।',
    unread: (count) =>
      many(
        count,
        same((n) => `${n}টি অপঠিত বার্তা`),
      ),
    you: 'আপনি',
    somebody: 'কেউ একজন',
    removed: 'বার্তাটি মুছে ফেলা হয়েছে',
    waiting: 'পাঠানোর অপেক্ষায়',
    failed: 'পাঠানো যায়নি',
    typing: (names) => `${names} লিখছেন`,
    muted: 'নীরব',
  },
  people: {
    begin: 'নতুন কথোপকথন',
    block: 'ব্লক করুন',
    blockTitle: (name) => `${name}-কে ব্লক করবেন?`,
    blockBody: 'যোগাযোগ শেষ হবে, বার্তা মুছে যাবে, কেউ কাউকে লিখতে পারবেন না।',
  },
  bot: {
    name: 'সহকারী',
  },
  bell: {
    title: 'বিজ্ঞপ্তি',
  },
  net: {
    waiting: (count) =>
      many(
        count,
        same((n) => `${n}টি বার্তা পাঠানোর অপেক্ষায়`),
      ),
  },
  contacts: {
    title: 'পরিচিতি',
    none: 'আপনার পরিচিতরা এখানে থাকবেন।',
    guest: 'সাইন ইন করলে আপনার পরিচিতদের এখানে পাবেন।',
    more: (count) =>
      many(
        count,
        same((n) => `আরও ${n} জন`),
      ),
    add: 'যোগ করুন',
    remove: {
      of: (name) => `${name}-কে সরান`,
      title: (name) => `${name}-কে পরিচিতি থেকে সরাবেন?`,
      body: 'আপনাদের সব কথা দুজনের কাছ থেকেই মুছে যাবে, আর তাঁকে জানানো হবে যে পরিচিতি শেষ হয়েছে।',
      action: 'সরান',
      done: (name) => `${name} আর আপনার পরিচিত নন`,
    },
  },
  article: {
    help: 'সহায়তা',
  },
  post: {
    gallery: 'গ্যালারি',
    write: 'পোস্ট লিখুন',
  },
  person: {
    since: (date) => `${date} থেকে আছেন`,
    mine: 'প্রোফাইল দেখুন',
    edit: 'প্রোফাইল সম্পাদনা',
  },
  alerts: {
    calm: '“বিরক্ত করবেন না” চালু আছে',
    newMessage: 'নতুন বার্তা',
    newMention: 'আপনার নাম উল্লেখ করা হয়েছে',
  },
  find: {
    open: 'খুঁজুন',
  },
  board: {
    name: 'বোর্ড',
  },
  channel: {
    name: 'চ্যানেল',
  },
  kept: {
    saved: 'সংরক্ষিত বার্তা',
  },
  place: {
    one: 'জায়গা',
    said: (name) => `জায়গা: ${name}`,
  },
  files: {
    image: 'ছবি',
    video: 'ভিডিও',
    audio: 'অডিও',
    pictures: (count) => `${count}টি ছবি`,
    several: (count) => `${count}টি ফাইল`,
  },
  thread: {
    notHere: 'কথোপকথনটি এই ডিভাইসে এখনো নেই। সংযোগ পেলেই দেখা যাবে।',
  },
  admin: {
    title: 'প্রশাসন',
  },
  signOut: {
    title: 'সাইন আউট করবেন?',
    body: 'অফলাইনে পড়ার জন্য এই ব্রাউজারে যা রাখা আছে, আর যা এখনো পাঠানো হয়নি, তা মুছে যাবে।',
  },
  notes: {
    title: 'নিজের জন্য নোট',
    subtitle: 'শুধু আপনিই এটি দেখতে পান',
  },
  lesson: {
    title: 'Helloworld Chat',
    snippet: 'স্বাগতম! কয়েকটা জিনিস করে দেখবেন?',
  },
}
