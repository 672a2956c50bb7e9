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
  },
  failure: {
    title: 'কিছু একটা গোলমাল হয়েছে',
    body: 'পাতার এই অংশটি থেমে গেছে। আপনি যা লিখেছেন ও পাঠিয়েছেন তা নিরাপদ আছে।',
    outdated: 'এই পাতার একটি নতুন সংস্করণ এসেছে। চালিয়ে যেতে পাতাটি আবার খুলুন।',
    unreachable: 'সার্ভারের সঙ্গে যোগাযোগ করা যায়নি। সংযোগ দেখে আবার চেষ্টা করুন।',
    tryAfter: (time) => `${time} পরে আবার চেষ্টা করুন।`,
  },
  notFound: {
    title: 'এখানে কিছু নেই',
    body: 'ঠিকানায় হয়তো ভুল আছে, অথবা যা এখানে ছিল তা আর নেই।',
    action: 'শুরুতে যান',
  },
  welcome: {
    title: 'কথা বলুন, পৌঁছাবেই।',
    lead: 'চেনা মানুষ ও গ্রুপের সঙ্গে কথা বলার একটি শান্ত জায়গা। যেখানে থেমেছিলেন সেখান থেকেই শুরু: ফোনে, ডেস্কে, এমনকি নেটওয়ার্ক ছাড়াও।',
    signUp: 'অ্যাকাউন্ট খুলুন',
    signIn: 'আমার অ্যাকাউন্ট আছে',
    points: {
      live: { title: 'সঙ্গে সঙ্গে', body: 'বার্তা, প্রতিক্রিয়া, কে আছেন: অপেক্ষা বা রিলোড ছাড়াই।' },
      safe: { title: 'কিছুই হারায় না', body: 'যা পাঠান তা না পৌঁছানো পর্যন্ত রাখা থাকে: একবারই যায়, ঠিক ক্রমে।' },
      yours: { title: 'আপনার নিজের', body: 'কে আপনার কাছে পৌঁছাবে, কী দেখবে: আপনিই ঠিক করেন। কোনো বিজ্ঞাপন নেই।' },
    },
    example: {
      caption: 'একটি কথোপকথন',
      first: 'পাঁচটায় চা খাচ্ছি তো?',
      second: 'অবশ্যই! মিষ্টি আমি আনছি',
      third: 'তাহলে আমি চায়ের জল বসাই।',
      typing: 'নাদিয়া লিখছেন',
      group: 'পাঁচটার চা',
      people: 'নাদিয়া, রাফি ও আপনি',
      nadia: 'নাদিয়া',
      rafi: 'রাফি',
    },
  },
}
