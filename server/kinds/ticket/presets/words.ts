import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk, Macro } from '../../../../shared/kinds/ticket/desk/index.ts'

/** What is said in both languages. */
export const say = (en: string, bn: string) => ({ en, bn })

/** Sunday to Thursday from nine to five, as offices in Dhaka have it. */
export const OFFICE: NonNullable<Desk['calendars']> = {
  office: {
    zone: 'Asia/Dhaka',
    week: {
      sun: [[540, 1020]],
      mon: [[540, 1020]],
      tue: [[540, 1020]],
      wed: [[540, 1020]],
      thu: [[540, 1020]],
      fri: [],
      sat: [],
    },
    holidays: [],
    extra: [],
  },
}

/** In minutes: how soon a first answer, each further one, and the solution are promised. */
const promised = (first: number, next: number, resolution: number) => ({ first, next, resolution })

/** What is promised in office hours; to VIPs, in half the time. */
export const promises = (scale: number): NonNullable<Desk['sla']> => {
  const policy = (id: string, times: number) => ({
    id,
    targets: {
      low: promised(960 * times, 960 * times, 9_600 * times),
      normal: promised(480 * times, 480 * times, 4_800 * times),
      high: promised(120 * times, 240 * times, 1_440 * times),
      urgent: promised(30 * times, 60 * times, 480 * times),
    },
    warnAt: 0.75,
    pauses: ['blocked' as const, 'scheduled' as const],
    hours: 'office',
  })
  return [{ policy: policy('usual', scale) }, { policy: policy('vip', scale / 2), vip: true }]
}

/** Where articles answer much of what is asked: the bot is first, as soon as it was found good enough. */
export const FIRST_LINE: NonNullable<Desk['bot']> = {
  answer: 'auto',
  category: 'suggest',
  priority: 'suggest',
  place: 'suggest',
  assignee: 'suggest',
}
/** Where people answer, and the bot only proposes. */
export const BESIDE: NonNullable<Desk['bot']> = { ...FIRST_LINE, answer: 'suggest' }

const { purpose: _, name: __, prefix: ___, categories: ____, fields: _____, ...unsaid } = EMPTY_DESK

/** What most desks have in common: that of a new one, and office hours. */
export const USUAL: Omit<Desk, 'purpose' | 'name' | 'prefix' | 'categories' | 'fields'> = {
  ...unsaid,
  sla: promises(1),
  calendars: OFFICE,
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
