import type { SuggestWords } from '../en/index.ts'

export const suggest: SuggestWords = {
  title: 'সহকারীর প্রস্তাব',
  count: (count) => `${count}টি প্রস্তাব`,
  percent: (percent) => `${percent}%`,
  field: { category: 'বিভাগ', priority: 'অগ্রাধিকার', place: 'স্থান', assignee: 'যাঁর হাতে' },
  take: (field, value) => `মেনে নিন: ${field} ${value}`,
  change: (field) => `অন্য কিছু বেছে নিন: ${field}`,
  dismiss: (field) => `বাদ দিন: ${field}`,
  keys: { take: 'প্রথমটি মেনে নিন', change: 'অন্য কিছু বাছুন', dismiss: 'বাদ দিন' },
  because: {
    alike: (some, of) => `এমন ${of}টি টিকিটের ${some}টিতে তাই ছিল`,
    one: 'এমন একটি টিকিটে তাই ছিল',
    named: 'লেখায় নামটি আছে',
    words: 'লেখা থেকে বোঝা যায়',
    knows: 'কাজটি জানেন, হাতে কাজও সবচেয়ে কম',
    category: 'প্রস্তাবিত বিভাগের সঙ্গে যায়',
    article: 'সাহায্যের নিবন্ধ থেকে',
    text: (some, of) => `এমন ${of}টি টিকিটের ${some}টিতে পাঠানো হয়েছে`,
  },
  reply: 'প্রস্তাবিত উত্তর',
  begun: 'উত্তরের ঘরে বসানো হয়েছে: ইচ্ছেমতো বদলে নিন',
  use: 'ব্যবহার করুন',
  dismissReply: 'প্রস্তাবিত উত্তর বাদ দিন',
}
