import type { PersonWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const same = (say: (n: string) => string) => ({ one: say, other: say })
const digits = (count: number) =>
  many(
    count,
    same((n) => n),
  )

export const person: PersonWords = {
  title: 'প্রোফাইল',
  add: 'পরিচিত হিসেবে যোগ করুন',
  posts: 'পোস্ট',
  whole: 'পুরো প্রোফাইল',
  absent: 'এখানে কাউকে পাওয়া গেল না',
  absentBody: 'এই নামে কোনো সদস্য নেই।',
  absentGuest: 'এই নামে কোনো সদস্য নেই, অথবা তাঁর প্রোফাইল সবার জন্য উন্মুক্ত নয়। সাইন ইন করে আবার দেখুন।',
  away: 'প্রোফাইলটি আনা গেল না।',
  again: 'আবার চেষ্টা করুন',
  private: (name) => `${name}-এর প্রোফাইল ব্যক্তিগত`,
  privateBody: 'আরও দেখতে পরিচিত হওয়ার অনুরোধ পাঠান।',
  strangerBody: 'পরিচিতদের জন্য যা আছে তা দেখতে পরিচিত হওয়ার অনুরোধ পাঠান।',
  guest: 'লিখতে এবং সদস্যদের জন্য যা আছে তা দেখতে সাইন ইন বা সাইন আপ করুন।',
  meet: 'আরও কয়েকজন',
  contacts: (count) =>
    many(
      count,
      same((n) => `${n} জন পরিচিত`),
    ),
  postCount: (count) =>
    many(
      count,
      same((n) => `${n}টি পোস্ট`),
    ),
  message: 'বার্তা',
  own: 'আপনার দেওয়া নাম',
  fields: {
    about: 'পরিচয়',
    avatar: 'ছবি',
    email: 'ই-মেইল',
    birthday: 'জন্মদিন',
    location: 'অবস্থান',
    website: 'ওয়েবসাইট',
    links: 'লিংক',
    department: 'বিভাগ',
    building: 'ভবন',
    ward: 'ওয়ার্ড',
    place: 'যে স্থানের',
    joined: 'যোগ দিয়েছেন',
    contacts: 'পরিচিতের সংখ্যা',
    posts: 'পোস্টের সংখ্যা',
  },
  link: (place) => `লিংক ${digits(place)}`,
  form: {
    name: 'নাম',
    about: 'আপনার পরিচয়',
    aboutHint: 'কয়েক লাইনে, সর্বোচ্চ ৫০০ অক্ষর',
    place: 'আপনি কোথায়',
    placeHint: 'এতে আপনার জানানো বিষয় ঠিক মানুষের কাছে যায়। এখানকার কর্মীরা এটি সবসময় দেখতে পান।',
    web: 'ওয়েবে',
    basics: 'আপনি',
    shown: 'আরও যা দেখানো হয়',
    emailHint: 'সেটিংসে বদলানো যায়, যাচাই করে',
    forWhom: (field) => `${field}: কে দেখবেন`,
    audiences: { public: 'সবাই', contacts: 'পরিচিতরা', private: 'শুধু আপনি' },
    save: 'সংরক্ষণ করুন',
    saved: 'আপনার প্রোফাইল সংরক্ষিত হয়েছে',
    badAddress: 'একটি ওয়েব ঠিকানা, যেমন example.org',
    badDay: 'অতীতের একটি দিন',
    tooLong: (most) => `সর্বোচ্চ ${digits(most)} অক্ষর`,
    unsaved: 'এখনো সংরক্ষিত হয়নি',
  },
  picture: {
    change: 'ছবি বদলান',
    remove: 'ছবি সরান',
    title: 'আপনার ছবি',
    hint: 'টেনে সরান, অথবা তির-চাবি ব্যবহার করুন; বড়-ছোট করতে + ও −।',
    zoom: 'বড়-ছোট',
    use: 'এই ছবিটি নিন',
    noPicture: 'এখানে শুধু ছবি দেওয়া যায়।',
  },
  open: {
    title: 'আপনার প্রোফাইল কে খুলতে পারেন',
    label: 'উন্মুক্ত প্রোফাইল',
    hint: 'সবাই, অতিথিরাও, যা সবার জন্য তা দেখেন; আর যিনি আপনাকে যোগ করেন, তিনি সঙ্গে সঙ্গেই আপনার পরিচিত হন। না হলে সবাই শুধু আপনার নাম দেখেন এবং আগে অনুরোধ পাঠান।',
  },
  preview: {
    title: 'অন্যরা যেমন দেখেন',
    stranger: 'অপরিচিতের চোখে',
    contact: 'পরিচিতের চোখে',
    private: 'আপনার প্রোফাইল ব্যক্তিগত: অপরিচিতরা আপনার নাম দেখেন এবং পরিচিত হওয়ার অনুরোধ পাঠাতে পারেন।',
  },
}
