import type { Frame } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')

export const frame: Frame = {
  action: {
    cancel: 'বাতিল',
    close: 'বন্ধ করুন',
    retry: 'আবার চেষ্টা করুন',
    reload: 'পাতাটি আবার খুলুন',
    save: 'সংরক্ষণ করুন',
    saved: 'সংরক্ষিত হয়েছে',
  },
  form: {
    optional: '(ঐচ্ছিক)',
    showPassword: 'পাসওয়ার্ড দেখান',
    hidePassword: 'পাসওয়ার্ড লুকান',
    required: 'এটি পূরণ করুন।',
    tooLong: (most) => many(most, { one: (n) => `সর্বোচ্চ ${n}টি অক্ষর।`, other: (n) => `সর্বোচ্চ ${n}টি অক্ষর।` }),
    invalid: 'এখানে কিছু একটা ঠিক নেই।',
  },
  frame: {
    skip: 'মূল অংশে যান',
    navigation: 'প্রধান নেভিগেশন',
    home: 'প্রথম পাতা',
    messages: 'বার্তা',
    settings: 'সেটিংস',
    search: 'মানুষ খুঁজুন',
    notifications: 'বিজ্ঞপ্তি',
    unreadNotifications: (count) =>
      many(count, { one: (n) => `বিজ্ঞপ্তি, ${n}টি নতুন`, other: (n) => `বিজ্ঞপ্তি, ${n}টি নতুন` }),
    notices: 'খবর',
    colours: 'রং',
    language: 'ভাষা',
    account: 'আপনার অ্যাকাউন্ট',
    signIn: 'সাইন ইন',
    signUp: 'সাইন আপ',
    signOut: 'সাইন আউট',
    interface: 'ডেভেলপারদের জন্য',
    footer: 'এই সাইট সম্পর্কে',
    rights: (year) => `© ${year} Helloworld-Chat`,
    loading: 'লোড হচ্ছে',
  },
  theme: {
    pink: 'গোলাপি',
    blue: 'নীল',
    green: 'সবুজ',
    dark: 'গাঢ়',
    rainbow: 'রংধনু',
    gold: 'সোনালি',
    purple: 'বেগুনি',
    red: 'লাল',
  },
  presence: { online: 'অনলাইন', away: 'দূরে', busy: 'ব্যস্ত', offline: 'অফলাইন' },
  connection: {
    offline: 'আপনি অফলাইনে আছেন। যা লিখবেন তা রাখা থাকবে, সংযোগ ফিরলে পাঠানো হবে।',
    none: 'আপনি অফলাইনে আছেন। সাইন ইন করতে সংযোগ লাগবে।',
    maintenance: 'সাইটটি এখন সাড়া দিচ্ছে না, হয়তো রক্ষণাবেক্ষণ চলছে। আমরা চেষ্টা চালিয়ে যাচ্ছি।',
  },
  version: {
    ready: 'নতুন সংস্করণ প্রস্তুত।',
    reload: 'আবার খুলুন',
  },
  failure: {
    title: 'কিছু একটা গোলমাল হয়েছে',
    body: 'পাতার এই অংশটি থেমে গেছে। আপনি যা লিখেছেন ও পাঠিয়েছেন তা নিরাপদ আছে।',
    outdated: 'এই পাতার একটি নতুন সংস্করণ এসেছে। চালিয়ে যেতে পাতাটি আবার খুলুন।',
    partAway: 'পাতার এই অংশটি এখনো আনা হয়নি, আর এখন সংযোগও নেই। সংযোগ ফিরলে আবার চেষ্টা করুন।',
    report: 'রিপোর্ট নম্বর',
    copy: 'রিপোর্ট কপি করুন',
    copied: 'কপি হয়েছে',
    unreachable: 'সার্ভারের সঙ্গে যোগাযোগ করা যায়নি। সংযোগ দেখে আবার চেষ্টা করুন।',
    tryAfter: (time) => `${time} পরে আবার চেষ্টা করুন।`,
    until: (when) => `${when} পর্যন্ত।`,
    reason: (reason) => `কারণ: ${reason}`,
  },
}
