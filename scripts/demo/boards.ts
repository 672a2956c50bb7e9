import type { Talk } from './talks.ts'

const HOUR = 60
const DAY = 24 * HOUR

/** A board: who says something without a title answers what was asked last. */
export const BOARDS: readonly Talk[] = [
  {
    name: 'Ask the ward',
    about: 'Who knows whom to call, where to pay, what to bring. Ask, answer, and mark what helped.',
    visibility: 'public',
    flavour: 'board',
    between: ['asha', 'rafi', 'mitu', 'joy', 'imran', 'nadia', 'farid', 'lina'],
    ago: 6,
    lines: [
      {
        by: 'lina',
        title: 'Where do we pay the water bill now?',
        text: 'The old office by the pond is locked, and the number on the door rings nowhere.',
      },
      { by: 'joy', text: 'ডাকঘরের পাশে একটা নতুন কাউন্টার দেখেছি, তবে সেখানে গিয়ে জিজ্ঞেস করিনি।', after: 40 },
      {
        by: 'imran',
        text: 'At the **post office, window three**, every weekday from 9 to 1. Bring the last receipt; they have no computer yet.',
        after: 2 * HOUR,
        helped: true,
        like: [
          ['lina', '🙏'],
          ['rafi', '👍'],
        ],
      },
      { by: 'farid', text: 'সকাল সকাল যাওয়াই ভালো, এগারোটার পর লম্বা লাইন হয়।', after: 5 * HOUR, like: [['imran', '👍']] },
      {
        by: 'mitu',
        title: 'স্কুলের জন্য পুরোনো বেঞ্চ কোথায় পাওয়া যায়?',
        text: 'ছয়টা বেঞ্চ দরকার, ভাঙা হলেও চলবে: রফিক ভাই সারিয়ে দেবেন বলেছেন।',
        after: 2 * DAY,
      },
      {
        by: 'nadia',
        text: 'The clinic is giving away its old waiting room benches at the end of the month. I ask on Sunday.',
        after: 3 * HOUR,
      },
      {
        by: 'rafi',
        title: 'Who keeps a spare key to the pump house?',
        text: 'Ours broke in the lock this morning.',
        after: DAY,
      },
    ],
  },
]
