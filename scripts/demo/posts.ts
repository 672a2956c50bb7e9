import type { DrawingName } from './drawings.ts'
import type { Person } from './people.ts'

/** A post of the demo: who, how many hours ago, for whom, and what others made of it. */
export interface DemoPost {
  readonly by: Person
  readonly hours: number
  readonly title: string
  readonly text: string
  readonly audience: 'public' | 'contacts'
  readonly pictures?: readonly DrawingName[]
  readonly likes?: readonly Person[]
  readonly dislikes?: readonly Person[]
  readonly promoted?: readonly Person[]
  readonly comments?: readonly (readonly [Person, string])[]
}

export const POSTS: readonly DemoPost[] = [
  {
    by: 'asha',
    hours: 3,
    title: 'The library stays open until nine this week',
    text: 'Exams are near, so the reading room keeps its lights on:\n\n- **Sunday to Thursday:** until 9 pm\n- **Friday:** closed, as always\n- **Tea:** at half past four, bring your own cup\n\nIf you have maths books that nobody opens any more, we have shelves that nobody filled.',
    audience: 'public',
    pictures: ['books'],
    likes: ['rafi', 'mitu', 'nadia', 'joy', 'lina', 'kabir'],
    promoted: ['mitu'],
    comments: [
      ['kabir', 'Do cookbooks count as maths? Mine has a lot of fractions.'],
      ['asha', 'Fractions are fractions. Bring it.'],
      ['mitu', 'ধন্যবাদ আপা, আমার ছাত্রদের জানিয়ে দিচ্ছি।'],
    ],
  },
  {
    by: 'sumi',
    hours: 7,
    title: 'আজ বিকেলে গরম গরম পাটিসাপটা',
    text: 'চারটা থেকে পাওয়া যাবে, যতক্ষণ থাকে। নারকেল আর ক্ষীর, দুই রকম পুর।\n\nআগে থেকে বলে রাখলে আলাদা করে রেখে দেব।',
    audience: 'public',
    pictures: ['plate'],
    likes: ['asha', 'farid', 'oishi', 'kabir'],
    comments: [
      ['farid', 'আমার জন্য চারটা। ডাকপিয়নের পা এখনো চলে, নিজেই আসব।'],
      ['kabir', 'Recipe, please? I will wash dishes for it.'],
    ],
  },
  {
    by: 'imran',
    hours: 20,
    title: 'No water on Thursday morning',
    text: 'The pump gets a new valve. **From 6 to 11** there will be no water in lanes 3 to 9. Please fill a bucket the evening before.\n\n> If it takes longer I will write it here.',
    audience: 'public',
    likes: ['nadia', 'asha'],
    dislikes: ['rafi'],
    promoted: ['asha', 'nadia'],
    comments: [
      ['rafi', 'Again on the one morning I am home. Thank you for the warning all the same.'],
      ['imran', 'The valve did not ask either of us.'],
    ],
  },
  {
    by: 'nadia',
    hours: 28,
    title: 'Fever that comes back after three days?',
    text: 'Then please come to the clinic and do not wait for the fifth. We have quick tests again, and they are free this month.',
    audience: 'public',
    likes: ['asha', 'imran', 'lina'],
  },
  {
    by: 'rafi',
    hours: 31,
    title: 'Night ride, Friday',
    text: 'Out to the river and back, 22 km, slow enough to talk. Lights on, bells off. Who is in?',
    audience: 'contacts',
    pictures: ['ride'],
    likes: ['asha', 'tanvir'],
    comments: [['asha', 'I bring the tea, you bring the spare tube.']],
  },
  {
    by: 'joy',
    hours: 52,
    title: 'বৃষ্টির পরের গলি',
    text: 'কাল ভোরে বৃষ্টি থামার পর ছবি তুলতে বেরিয়েছিলাম। কাদায় আকাশ দেখা যাচ্ছিল।\n\nগলির মোড়ের কদম গাছটায় ফুল এসেছে, কেউ কি খেয়াল করেছেন?',
    audience: 'public',
    pictures: ['lane', 'river'],
    likes: ['oishi', 'mitu', 'asha'],
    comments: [['oishi', 'খেয়াল করেছি। ওটা নিয়ে দুই লাইন লিখেও ফেলেছি।']],
  },
  {
    by: 'tanvir',
    hours: 75,
    title: 'How to back up a phone before it falls into the pond',
    text: 'Asking for a friend who is me.\n\n1. Turn on the backup you already have.\n2. Check that it **ran**.\n3. `Settings → About → Storage`: is the date of the last one this year?\n\nStep 2 is where everybody stops.',
    audience: 'public',
    likes: ['rafi', 'lina'],
    comments: [['lina', 'Step 3 hurt.']],
  },
]
