import type { ReportWords } from '../en/index.ts'

export const report: ReportWords = {
  action: 'রিপোর্ট করুন',
  problem: 'সমস্যা জানান',
  ticket: 'এ নিয়ে টিকিট খুলুন',
  title: {
    person: (name) => `${name}-কে রিপোর্ট করুন`,
    message: (name) => `${name}-এর বার্তা রিপোর্ট করুন`,
    post: (name) => `${name}-এর পোস্ট রিপোর্ট করুন`,
  },
  reported: {
    person: (name) => `রিপোর্ট: ${name}`,
    message: (name) => `রিপোর্ট: ${name}-এর বার্তা`,
    post: (name) => `রিপোর্ট: ${name}-এর পোস্ট`,
  },
  lead: 'যাঁরা দেখাশোনা করেন শুধু তাঁরাই এটি পড়বেন। আপনি যে জানিয়েছেন, তা আর কেউ জানবে না।',
  reason: 'সমস্যাটি কী?',
  words: 'আর কী জানা দরকার?',
  block: (name) => `${name}-কে ব্লকও করুন`,
  blockHint: 'এরপর আপনাদের মধ্যে আর যোগাযোগ হবে না।',
  send: 'রিপোর্ট পাঠান',
  sent: 'ধন্যবাদ। আপনার রিপোর্ট পাঠানো হচ্ছে।',
  show: 'দেখুন',
  away: 'কারণগুলোর তালিকা আনা যায়নি।',
  again: 'আবার চেষ্টা করুন',
  missing: 'সমস্যাটি কী, বেছে নিন।',
}
