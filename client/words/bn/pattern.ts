import type { PatternWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')

export const pattern: PatternWords = {
  title: 'স্বাভাবিকের চেয়ে বেশি',
  head: (count, what) => many(count, { one: (n) => `${n}টি টিকিট: ${what}`, other: (n) => `${n}টি টিকিট: ${what}` }),
  since: (time) => `${time} থেকে`,
  over: (time) => `${time} থেকে আর আসছে না`,
  neverHour: 'সাধারণত ঘণ্টায় একটিও না',
  neverDay: 'সাধারণত দিনে একটিও না',
  hour: (usual) => `সাধারণত ঘণ্টায় ${usual}টি`,
  day: (usual) => `সাধারণত দিনে ${usual}টি`,
  known: (name) => `${name} জানেন`,
  knownToYou: 'আপনি জানেন',
  all: (count) => many(count, { one: (n) => `${n}টিই দেখুন`, other: (n) => `${n}টিই দেখুন` }),
  pick: 'সব বেছে নিন',
  link: 'যুক্ত করুন',
  linkHint: 'সবগুলো সবচেয়ে পুরোনোটির সঙ্গে যুক্ত হবে। ফিরিয়ে নেওয়া যাবে।',
  seen: 'আমি জানি',
  unseen: 'ফিরিয়ে নিন',
  none: 'সম্পর্ক নেই …',
  noneTitle: 'এগুলোর মধ্যে সম্পর্ক নেই কেন?',
  noneAction: 'সরিয়ে রাখুন',
  reason: 'কারণ',
  reasonHint: 'নিরীক্ষা লগে লেখা থাকবে।',
  drill: 'মহড়া বা পরীক্ষা',
  announced: 'আগেই জানানো হয়েছিল',
  unrelated: 'একটির সঙ্গে অন্যটির সম্পর্ক নেই',
  putAway: 'সরিয়ে রাখা হয়েছে।',
  back: 'ফিরিয়ে আনুন',
  measured: (told, none) =>
    many(told, {
      one: (n) => `নব্বই দিনে ${n}টি জানানো হয়েছে, সম্পর্ক ছিল না: ${none}টির।`,
      other: (n) => `নব্বই দিনে ${n}টি জানানো হয়েছে, সম্পর্ক ছিল না: ${none}টির।`,
    }),
  failing: (count) =>
    many(count, { one: (n) => `${n}টি যন্ত্র ঘন ঘন নষ্ট হচ্ছে`, other: (n) => `${n}টি যন্ত্র ঘন ঘন নষ্ট হচ্ছে` }),
  thing: (tag) => `যন্ত্র ${tag}`,
  lately: (count) => many(count, { one: (n) => `৯০ দিনে ${n} বার নষ্ট`, other: (n) => `৯০ দিনে ${n} বার নষ্ট` }),
  before: (usual) => `আগে: ${usual} বার`,
  others: (usual) => `একই ধরনের অন্যগুলো: ${usual} বার`,
  sooner: 'ঘন ঘন নষ্ট হচ্ছে',
  soonerHint: 'একবার নষ্ট হওয়ার পর আবার নষ্ট হতে ক্রমেই কম সময় লাগছে, দৈবাৎ এমন হওয়ার সম্ভাবনা কম।',
}
