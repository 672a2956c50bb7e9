import type { Language } from '../../../shared/kernel/describe.ts'
import type { OverReason } from '../../../shared/kinds/ticket/index.ts'

interface Sentences {
  readonly unknown: string
  readonly over: Readonly<Record<Extract<OverReason, 'asked' | 'unknown' | 'unsolved' | 'danger' | 'policy'>, string>>
}

/** What is said where no words of a model are: when it does not know, and when a person goes on. */
export const sentences: Record<Language, Sentences> = {
  en: {
    unknown: 'I did not find an answer to this in our knowledge base.',
    over: {
      asked: 'I am handing this over to a colleague. They will read what we wrote and answer here.',
      unknown: 'I do not know the answer to this, so I am handing it over to a colleague. They will answer here.',
      unsolved: 'I am sorry that this did not help. I am handing it over to a colleague, who will read what we tried.',
      danger: 'This has to be looked at by a person, so I am handing it over. If anybody is in danger, call 999 now.',
      policy: 'A person has to decide this, so I am handing it over to a colleague. They will answer here.',
    },
  },
  bn: {
    unknown: 'আমাদের জ্ঞানভান্ডারে এর উত্তর খুঁজে পাইনি।',
    over: {
      asked: 'বিষয়টি একজন সহকর্মীর কাছে পাঠাচ্ছি। তিনি আমাদের কথাগুলো পড়ে এখানেই উত্তর দেবেন।',
      unknown: 'এর উত্তর আমার জানা নেই, তাই একজন সহকর্মীর কাছে পাঠাচ্ছি। তিনি এখানেই উত্তর দেবেন।',
      unsolved: 'দুঃখিত, এতে কাজ হলো না। বিষয়টি একজন সহকর্মীর কাছে পাঠাচ্ছি; যা যা চেষ্টা করা হয়েছে, তিনি তা পড়ে নেবেন।',
      danger: 'বিষয়টি একজন মানুষের দেখা দরকার, তাই সহকর্মীর কাছে পাঠাচ্ছি। কেউ বিপদে থাকলে এখনই ৯৯৯ নম্বরে ফোন করুন।',
      policy: 'এ বিষয়ে একজন মানুষকে সিদ্ধান্ত নিতে হবে, তাই একজন সহকর্মীর কাছে পাঠাচ্ছি। তিনি এখানেই উত্তর দেবেন।',
    },
  },
}
