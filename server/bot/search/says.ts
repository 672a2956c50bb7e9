import type { Language } from '../../../shared/kernel/describe.ts'

/** What the search says around what it found. It always says that it is a search. */
interface Says {
  readonly found: (title: string) => string
  readonly more: (people: boolean) => string
  readonly ask: string
  readonly which: (titles: readonly string[]) => string
  readonly thanks: string
  readonly unknown: (people: boolean) => string
  readonly over: string
  readonly unsolved: string
  readonly summary: {
    readonly asked: string
    readonly tried: string
    readonly nothing: string
    readonly wishes: string
    readonly helped: string
  }
}

export const SAYS: Record<Language, Says> = {
  en: {
    found: (title) => `I search the help articles. This is what “${title}” says:`,
    more: (people) =>
      people
        ? 'Did it help? If not, say so, and a person goes on.'
        : 'If it did not help, tell me in other words what happens.',
    ask: 'I answer by searching the help articles. What is it about? A sentence is enough: what you want to do, and what happens instead.',
    which: (titles) =>
      `I search the help articles. Several may fit; which one is it about?\n\n${titles.map((title) => `- ${title}`).join('\n')}`,
    thanks: 'Good to hear. I search the help articles whenever there is something else.',
    unknown: (people) =>
      `I search the help articles, and found nothing that answers this.${
        people
          ? ' I pass it on: somebody who works here answers.'
          : ' Say it in other words, or open a ticket: there a person answers.'
      }`,
    over: 'A person goes on from here. What you wrote is passed on with it; you need not say it again.',
    unsolved:
      'I am sorry that it did not help. I only search the help articles, so a person goes on from here. What you wrote is passed on.',
    summary: {
      asked: 'Asked:',
      tried: 'Articles that were shown:',
      nothing: 'No article fitted.',
      wishes: 'Wishes to speak with a person.',
      helped: 'Says that it did not help.',
    },
  },
  bn: {
    found: (title) => `আমি সাহায্যের নিবন্ধ খুঁজে উত্তর দিই। “${title}” নিবন্ধে লেখা আছে:`,
    more: (people) => (people ? 'কাজ হলো? না হলে বলুন, একজন মানুষ দেখবেন।' : 'কাজ না হলে কী হচ্ছে, অন্যভাবে লিখে জানান।'),
    ask: 'আমি সাহায্যের নিবন্ধ খুঁজে উত্তর দিই। কী নিয়ে জানতে চান? এক বাক্যে লিখলেই হবে: কী করতে চাইছেন, আর কী হচ্ছে।',
    which: (titles) =>
      `আমি সাহায্যের নিবন্ধ খুঁজে উত্তর দিই। কয়েকটি মিলতে পারে, কোনটি নিয়ে জানতে চান?\n\n${titles.map((title) => `- ${title}`).join('\n')}`,
    thanks: 'শুনে ভালো লাগল। আর কিছু জানার থাকলে লিখুন, আমি সাহায্যের নিবন্ধে খুঁজে দেখব।',
    unknown: (people) =>
      `আমি সাহায্যের নিবন্ধ খুঁজে দেখলাম, এর উত্তর পেলাম না।${
        people
          ? ' বিষয়টি এখানকার একজন কর্মীর কাছে পাঠাচ্ছি, তিনি উত্তর দেবেন।'
          : ' অন্যভাবে লিখে দেখুন, অথবা একটি টিকিট খুলুন: সেখানে একজন মানুষ উত্তর দেবেন।'
      }`,
    over: 'এখান থেকে একজন মানুষ দেখবেন। আপনি যা লিখেছেন তা তাঁর কাছে যাচ্ছে, আবার লিখতে হবে না।',
    unsolved: 'কাজ হয়নি জেনে দুঃখিত। আমি শুধু সাহায্যের নিবন্ধ খুঁজি, তাই এখন একজন মানুষ দেখবেন। আপনি যা লিখেছেন তা তাঁর কাছে যাচ্ছে।',
    summary: {
      asked: 'জানতে চেয়েছেন:',
      tried: 'যে নিবন্ধ দেখানো হয়েছে:',
      nothing: 'কোনো নিবন্ধ মেলেনি।',
      wishes: 'একজন মানুষের সঙ্গে কথা বলতে চান।',
      helped: 'জানিয়েছেন যে কাজ হয়নি।',
    },
  },
}
