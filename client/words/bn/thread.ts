import type { ThreadWords } from '../en/index.ts'
import { pluralIn } from '../plural.ts'

const many = pluralIn('bn')
const same = (say: (n: string) => string) => ({ one: say, other: say })

export const thread: ThreadWords = {
  empty: 'এখনো কেউ কিছু বলেননি। প্রথম কথাটি আপনার।',
  unreachable: 'জায়গাটি এই ডিভাইসে নেই, আর আনার মতো সংযোগও এখন নেই।',
  dayUnreachable: 'সেই দিনের কথা এই ডিভাইসে নেই। সংযোগ পেলেই সেখানে যেতে পারবেন।',
  new: (count) => `${count}টি নতুন`,
  newSince: (count, time) => `${time} থেকে ${count}টি নতুন`,
  toNewestWith: (count) =>
    many(
      count,
      same((n) => `সবচেয়ে নতুন বার্তায় যান, নিচে ${n}টি নতুন বার্তা`),
    ),
  arrived: (count) =>
    many(
      count,
      same((n) => `${n}টি নতুন বার্তা`),
    ),
  otherDay: 'অন্য দিনে যান',
  toDay: 'কোনো একটি দিনে যান',
  day: 'দিন',
  goThere: 'সেখানে যান',
}
