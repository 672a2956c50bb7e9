import type { Desk, Macro } from '../../../../shared/kinds/ticket/desk.ts'

/** What is said in both languages. */
export const say = (en: string, bn: string) => ({ en, bn })

/** What most desks have in common. */
export const USUAL: Omit<Desk, 'purpose' | 'name' | 'prefix' | 'categories' | 'fields'> = {
  publicity: 'private',
  place: 'none',
  point: 'none',
  files: 5,
  priority: 'normal',
  reopenDays: 14,
  closeDays: 7,
  rating: true,
  dedupe: null,
  opens: 'user',
  canned: [],
  macros: [],
  templates: [],
}

export const THANKS = {
  id: 'thanks',
  label: say('Thank you', 'ধন্যবাদ'),
  text: say(
    'Dear {{name}}, thank you for telling us. We are looking into {{number}} and will write here.',
    'প্রিয় {{name}}, জানানোর জন্য ধন্যবাদ। আমরা {{number}} দেখছি, এখানেই জানাব।',
  ),
}
export const MORE = {
  id: 'more',
  label: say('We need to know more', 'আরও জানা দরকার'),
  text: say(
    'Dear {{name}}, to help you we need to know a little more: when did it begin, and what do you see exactly? A picture helps.',
    'প্রিয় {{name}}, সাহায্য করতে আরেকটু জানা দরকার: কখন থেকে, আর ঠিক কী দেখছেন? একটি ছবি দিলে সুবিধা হয়।',
  ),
}

/** Ask, and wait for the answer. */
export const ASK: Macro = {
  id: 'ask',
  label: say('Ask for more, and wait', 'আরও জানতে চেয়ে অপেক্ষা'),
  steps: [{ type: 'claim' }, { type: 'say', text: MORE.text }, { type: 'move', to: 'waiting' }],
}
