import type { Telling } from '../../kernel/describe.ts'
import type { Stored } from '../../kernel/kind.ts'
import type { SelfEvent } from './events.ts'

type Raised = Extract<SelfEvent, { type: 'notification.raised' }>

const SENTENCES: Record<
  Raised['reason'],
  { en: (who: string, name: string) => string; bn: (who: string, name: string) => string }
> = {
  mention: { en: (who) => `${who} mentioned you`, bn: (who) => `${who} আপনার নাম উল্লেখ করেছেন` },
  request: {
    en: (who, name) => (name ? `${who} asks you to be let into “${name}”` : `${who} would like to be your contact`),
    bn: (who, name) => (name ? `${who} “${name}”-এ যোগ দিতে আপনার অনুমতি চান` : `${who} আপনার সঙ্গে যোগাযোগ করতে চান`),
  },
  accepted: { en: (who) => `${who} is now your contact`, bn: (who) => `${who} এখন আপনার পরিচিতি` },
  ended: { en: (who) => `You and ${who} are no longer contacts`, bn: (who) => `আপনি ও ${who} আর পরিচিতি নন` },
  invitation: {
    en: (who, name) => `${who} invited you to “${name}”`,
    bn: (who, name) => `${who} আপনাকে “${name}”-এ আমন্ত্রণ জানিয়েছেন`,
  },
  joined: {
    en: (who, name) => `${who} added you to “${name}”`,
    bn: (who, name) => `${who} আপনাকে “${name}”-এ যোগ করেছেন`,
  },
  declined: {
    en: (_, name) => `Your request to join “${name}” was declined`,
    bn: (_, name) => `“${name}”-এ যোগ দেওয়ার অনুরোধ গ্রহণ করা হয়নি`,
  },
  removed: { en: (_, name) => `You are no longer in “${name}”`, bn: (_, name) => `আপনি আর “${name}”-এ নেই` },
  comment: {
    en: (who, name) => (name ? `${who} commented on your post “${name}”` : `${who} commented on your post`),
    bn: (who, name) => (name ? `${who} আপনার “${name}” পোস্টে মন্তব্য করেছেন` : `${who} আপনার পোস্টে মন্তব্য করেছেন`),
  },
  answer: {
    en: (who, name) => `${who} answered your question “${name}”`,
    bn: (who, name) => `${who} আপনার “${name}” প্রশ্নের উত্তর দিয়েছেন`,
  },
  solution: {
    en: (who, name) => `${who} accepted your answer in “${name}”`,
    bn: (who, name) => `${who} “${name}”-এ আপনার উত্তরটি গ্রহণ করেছেন`,
  },
  reminder: {
    en: (_, name) => `“${name}” begins soon, and you wanted to come`,
    bn: (_, name) => `একটু পরেই “${name}” শুরু, আপনি আসতে চেয়েছিলেন`,
  },
  moved: {
    en: (who, name) => `${who} changed when or where you meet for “${name}”`,
    bn: (who, name) => `${who} “${name}”-এর সময় বা জায়গা বদলেছেন`,
  },
  cancelled: {
    en: (who, name) => `${who} called off ${name ? `“${name}”` : 'an event'}, where you wanted to come`,
    bn: (who, name) => `${who} ${name ? `“${name}”` : 'একটি অনুষ্ঠান'} বাতিল করেছেন, যেখানে আপনি আসতে চেয়েছিলেন`,
  },
  // neither by whom nor for what: those who look after this place say more where there is more to say
  reported: {
    en: () => 'Something of yours was reported. Those who look after this place will look at it',
    bn: () => 'আপনার কোনো কিছু নিয়ে রিপোর্ট এসেছে। যাঁরা দেখাশোনা করেন, তাঁরা এটি দেখবেন',
  },
  // what a rule held back, to its author: what was decided, and not by whom
  released: {
    en: (_, name) =>
      `A moderator looked at what you wrote${name ? ` in “${name}”` : ''}: all is well, and it is there now`,
    bn: (_, name) => `${name ? `“${name}”-এ ` : ''}আপনার লেখাটি একজন মডারেটর দেখেছেন: ঠিক আছে, এখন সবাই দেখতে পাচ্ছেন`,
  },
  upheld: {
    en: (_, name) =>
      `A moderator looked at what you wrote${name ? ` for “${name}”` : ''} and decided that it cannot stand there`,
    bn: (_, name) => `${name ? `“${name}”-এর জন্য ` : ''}আপনার লেখাটি একজন মডারেটর দেখেছেন; সেটি সেখানে প্রকাশ করা গেল না`,
  },
  lapsed: {
    en: (_, name) =>
      `A moderator let what you wrote${name ? ` for “${name}”` : ''}, but by then it was not possible any more`,
    bn: (_, name) => `${name ? `“${name}”-এর জন্য ` : ''}আপনার লেখাটি মডারেটর ছেড়েছেন, কিন্তু তখন আর প্রকাশ করা যায়নি`,
  },
  withheld: {
    en: (_, name) => `What you wrote${name ? ` in “${name}”` : ''} is held back until a moderator has looked`,
    bn: (_, name) => `${name ? `“${name}”-এ ` : ''}আপনার লেখাটি মডারেটর না দেখা পর্যন্ত আটকে আছে`,
  },
  given: {
    en: (who, name) => `${who} gave you the ticket “${name}”`,
    bn: (who, name) => `${who} আপনাকে “${name}” টিকিটটি দিয়েছেন`,
  },
  called: {
    en: (_, name) => `Nobody is on “${name}” yet: you are called`,
    bn: (_, name) => `“${name}” কেউ এখনো দেখছেন না: আপনাকে ডাকা হচ্ছে`,
  },
  overdue: {
    en: (_, name) => `Time runs short for “${name}”, which you work on`,
    bn: (_, name) => `আপনার হাতে থাকা “${name}”-এর সময় ফুরিয়ে আসছে`,
  },
  burst: {
    en: (_, name) => `Many tickets at once where you work: “${name}”`,
    bn: (_, name) => `আপনার কাজের জায়গায় একসঙ্গে অনেক টিকিট: “${name}”`,
  },
  replied: {
    en: (who, name) => `${who} answered you in “${name}”`,
    bn: (who, name) => `${who} “${name}”-এ আপনাকে উত্তর দিয়েছেন`,
  },
  asked: {
    en: (who, name) => `${who} wrote to you in “${name}”`,
    bn: (who, name) => `${who} “${name}”-এ আপনাকে লিখেছেন`,
  },
  progress: {
    en: (_, name) => `Something happened to your ticket “${name}”`,
    bn: (_, name) => `আপনার “${name}” টিকিটে অগ্রগতি হয়েছে`,
  },
  // whoever has the same is told by its number: what was said there is not for them
  alike: {
    en: (_, name) => `Something happened to “${name}”, which concerns you too`,
    bn: (_, name) => `“${name}”-এ অগ্রগতি হয়েছে, বিষয়টি আপনারও`,
  },
  unsent: {
    en: (_, name) =>
      name ? `Your scheduled message to “${name}” was not sent` : 'Your scheduled message was not sent',
    bn: (_, name) => (name ? `“${name}”-এ আপনার পরে পাঠানোর বার্তাটি যায়নি` : 'আপনার পরে পাঠানোর বার্তাটি যায়নি'),
  },
  message: { en: (who) => `${who} wrote to you`, bn: (who) => `${who} আপনাকে লিখেছেন` },
}

/** The sentence of a notification; null for what is not one. */
export const describeSelf = (event: Stored<SelfEvent>, { language, name }: Telling): string | null =>
  event.type === 'notification.raised' ? SENTENCES[event.reason][language](name(event.from), event.name ?? '') : null
