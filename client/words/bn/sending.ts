import type { SendingWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const counted = (count: number, say: (n: string) => string) => many(count, { one: say, other: say })

/** What is said later. */
export const sending: SendingWords = {
  later: 'পরে পাঠান',
  hint: 'সময় হলে বার্তাটি আপনার হয়ে পাঠানো হবে, আপনার কোনো ডিভাইস চালু না থাকলেও।',
  text: 'বার্তা',
  when: 'কখন',
  tomorrow: 'কাল সকালে',
  monday: 'সোমবার সকালে',
  at: 'দিন ও সময়',
  schedule: 'তখন পাঠান',
  scheduled: (moment) => `বার্তাটি যাবে ${moment}।`,
  waiting: (count) => counted(count, (n) => `${n}টি বার্তা পরে যাবে`),
  notSent: (count) => counted(count, (n) => `${n}টি বার্তা পাঠানো যায়নি`),
  title: 'পরে যা যাবে',
  none: 'এখানে আর কিছু অপেক্ষায় নেই।',
  because: (reason) => `পাঠানো হয়নি। ${reason}`,
  now: 'এখনই পাঠান',
  cancel: 'পাঠাব না',
}
