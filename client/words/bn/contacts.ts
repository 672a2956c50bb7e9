import type { ContactsWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const same = (say: (n: string) => string) => ({ one: say, other: say })

export const contacts: ContactsWords = {
  guestMeet: 'এখানকার কয়েকজন',
  guestFind: 'মানুষ খুঁজুন',
  guestNobody: 'এই নামে কারও উন্মুক্ত প্রোফাইল নেই।',
  count: (count) =>
    many(
      count,
      same((n) => `${n} জন পরিচিত`),
    ),
  addTitle: 'পরিচিত যোগ করুন',
  page: {
    all: 'পরিচিত',
    requests: 'অনুরোধ',
    blocked: 'ব্লক করা',
    find: 'পরিচিত কাউকে খুঁজুন',
    findHint: 'নাম, ইউজারনেম বা আপনার দেওয়া নাম দিয়ে',
    grid: 'ছক',
    list: 'তালিকা',
    parts: 'যাঁদের চেনেন',
    look: 'কীভাবে দেখাবে',
    everybody: 'সবাই',
    favourites: 'প্রিয়',
    sieve: 'কোন পরিচিতরা',
    nobody: 'এই নামে কোনো পরিচিত নেই।',
    nobodyHere: 'এখানে কেউ নেই।',
    showAll: 'সবাইকে দেখান',
    empty: 'এখনো কোনো পরিচিত নেই',
    emptyBody: 'ইউজারনেম দিয়ে মানুষ যোগ করুন। যাঁর প্রোফাইল উন্মুক্ত, তিনি সঙ্গে সঙ্গেই পরিচিত হন; অন্যদের আগে জিজ্ঞেস করা হয়।',
    coming: 'আপনার পরিচিতদের আনা হচ্ছে',
    muted: 'নীরব',
  },
  requests: {
    incoming: 'আপনার পরিচিত হতে চান',
    outgoing: 'আপনি অনুরোধ পাঠিয়েছেন',
    none: 'কোনো অনুরোধ নেই',
    noneBody: 'কে আপনার পরিচিত হতে চান আর আপনি কাকে অনুরোধ পাঠিয়েছেন, তা এখানে থাকে।',
    asked: (time) => `অনুরোধ পাঠানো হয়েছে ${time}`,
    count: (count) =>
      many(
        count,
        same((n) => `${n}টি অনুরোধ`),
      ),
  },
  blocked: {
    none: 'কাউকে ব্লক করা নেই',
    noneBody: 'যাঁকে ব্লক করবেন, তিনি আপনাকে লিখতে বা অনুরোধ পাঠাতে পারবেন না, আপনার নামের বেশি কিছু দেখবেনও না।',
    count: (count) =>
      many(
        count,
        same((n) => `${n} জনকে ব্লক করা আছে`),
      ),
  },
  menu: {
    open: (name) => `${name}: কী করবেন`,
    profile: 'প্রোফাইল',
    message: 'বার্তা',
    favourite: 'প্রিয়তে রাখুন',
    unfavourite: 'প্রিয় থেকে সরান',
    mute: 'নীরব করুন',
    unmute: 'আবার শুনুন',
    own: 'আপনার দেওয়া নাম ও লেবেল …',
    remove: 'পরিচিতি থেকে সরান',
    block: 'ব্লক করুন',
  },
  own: {
    title: (name) => `${name} সম্পর্কে আপনার টীকা`,
    alias: 'আপনার দেওয়া নাম',
    label: 'লেবেল',
    labelHint: 'নতুন একটি লিখুন, বা আগেরগুলো থেকে বেছে নিন। শুধু আপনিই দেখেন।',
    save: 'সংরক্ষণ করুন',
  },
  adding: {
    names: 'ইউজারনেম',
    namesHint: 'একসঙ্গে কয়েকটি, কমা দিয়ে আলাদা করে',
    ownNames: 'তাঁদের জন্য আপনার দেওয়া নাম',
    ownName: (username) => `@${username}-এর জন্য আপনার দেওয়া নাম`,
    optional: 'না দিলেও চলে',
    action: (count) => many(Math.max(1, count), { one: () => 'পরিচিত যোগ করুন', other: (n) => `${n} জনকে যোগ করুন` }),
    working: (done, all) =>
      `${many(
        all,
        same((n) => n),
      )}টির মধ্যে ${many(
        done,
        same((n) => n),
      )}টি`,
    results: 'কী হলো',
    again: 'যা বাকি, তা ঘরেই আছে: ঠিক করে আবার চেষ্টা করুন।',
    done: 'ঠিক আছে',
    came: {
      added: 'যোগ হয়েছে: আপনারা এখন পরিচিত',
      asked: 'অনুরোধ পাঠানো হয়েছে: এবার তাঁর পালা',
      already: 'আগে থেকেই আপনার পরিচিত',
      waiting: 'আগেই অনুরোধ পাঠিয়েছেন: এবার তাঁর পালা',
      held: 'স্বয়ংক্রিয় নিয়মে আটকে গেছে: একজন মডারেটর দেখবেন',
      unknown: 'এই ইউজারনেমে কেউ নেই',
      impossible: 'এই মানুষটির সঙ্গে যোগাযোগ করা যাচ্ছে না',
      blocked: 'আপনি এঁকে ব্লক করেছেন',
      oneself: 'এ তো আপনি নিজেই',
      later: 'এখন হলো না: একটু পরে আবার চেষ্টা করুন',
    },
  },
}
