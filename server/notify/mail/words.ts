import type { Language } from '../../../shared/kernel/describe.ts'
import { deviceOf } from '../../../shared/kernel/device.ts'
import type { Letter, Scene } from '../../accounts/index.ts'

type Said<L extends Letter['letter']> = (letter: Extract<Letter, { letter: L }>) => {
  readonly subject: string
  readonly before: readonly string[]
  readonly label?: string
  readonly after: readonly string[]
}
interface Words {
  readonly hello: (name: string) => string
  readonly stranger: string
  readonly closing: string
  readonly letters: { readonly [L in Letter['letter']]: Said<L> }
}

const LOCALES = { en: 'en-GB', bn: 'bn-BD' } as const

const number = (language: Language, value: number): string => new Intl.NumberFormat(LOCALES[language]).format(value)

const moment = (language: Language, at: number): string =>
  `${new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} (UTC)`

/** Only names that we know ourselves: what a browser calls itself is not repeated in a mail. */
const device = (agent: string, unknown: string): string => {
  const { browser, system } = deviceOf(agent)
  return [browser, system].filter(Boolean).join(' · ') || unknown
}

const en: Words = {
  hello: (name) => `Hello ${name},`,
  stranger: 'Hello,',
  closing: 'Helloworld-Chat',
  letters: {
    verify: ({ hours }) => ({
      subject: 'Confirm your e-mail address',
      before: ['Somebody, we hope it was you, gave this address for an account on Helloworld-Chat.'],
      label: 'Confirm this address',
      after: [
        `The link is good for ${number('en', hours)} hours, and once.`,
        'It was not you? Then there is nothing to do: without the link nothing happens.',
      ],
    }),
    reset: ({ minutes }) => ({
      subject: 'Choose a new password',
      before: ['Somebody, we hope it was you, asked for a new password for your account on Helloworld-Chat.'],
      label: 'Choose a new password',
      after: [
        `The link is good for ${number('en', minutes)} minutes, and once. With the new password you are signed out everywhere.`,
        'It was not you? Then there is nothing to do: your password stays as it is.',
      ],
    }),
    addressInUse: ({ username }) => ({
      subject: 'You have an account already',
      before: [
        'Somebody gave this address for another account on Helloworld-Chat. It is yours already, so it was not given away.',
        `If it was you: your username is ${username}. If you do not remember the password, you can choose a new one.`,
      ],
      label: 'Choose a new password',
      after: ['It was not you? Then there is nothing to do.'],
    }),
    passwordChanged: ({ scene }) => ({
      subject: 'Your password was changed',
      before: ['The password of your account on Helloworld-Chat was changed:', place('en', scene)],
      label: 'See where you are signed in',
      after: ['It was not you? Then choose a new password at once: “Forgot your password?” on the sign-in page.'],
    }),
    newDevice: ({ scene }) => ({
      subject: 'A new device signed in',
      before: ['Your account on Helloworld-Chat was signed in with a device that it did not know:', place('en', scene)],
      label: 'See where you are signed in',
      after: ['It was not you? Then change your password: that signs out everybody else.'],
    }),
    emailChanged: () => ({
      subject: 'Your e-mail address was changed',
      before: [
        'Your account on Helloworld-Chat goes by another e-mail address from now on. This one is no longer used for it.',
      ],
      label: 'See your account',
      after: ['It was not you? Then please tell us: somebody else may be using your account.'],
    }),
    ticketOpened: ({ number: ticket, days }) => ({
      subject: `Your report ${ticket} has arrived`,
      before: [`Your report has arrived at Helloworld-Chat. Its number is ${ticket}.`],
      label: 'Follow your report',
      after: [
        `With this link you see what becomes of it, and write to those who look after it. It is good for ${number('en', days)} days: keep it, and give it to nobody.`,
        'It was not you? Then there is nothing to do: somebody mistyped an address.',
      ],
    }),
    ticketNews: ({ number: ticket, days }) => ({
      subject: `News about your report ${ticket}`,
      before: [`There is news about your report ${ticket} at Helloworld-Chat.`],
      label: 'Read it and answer',
      after: [
        `The link is good for ${number('en', days)} days. Give it to nobody: whoever has it can read and write there.`,
      ],
    }),
    ticketLink: ({ number: ticket, days }) => ({
      subject: `A new link to your report ${ticket}`,
      before: [`Here is the new link to your report ${ticket} at Helloworld-Chat that was asked for.`],
      label: 'Follow your report',
      after: [
        `It is good for ${number('en', days)} days. The links before it have ended.`,
        'You did not ask for it? Then somebody who has the number and your address did. Only this letter has the link.',
      ],
    }),
  },
}

const bn: Words = {
  hello: (name) => `প্রিয় ${name},`,
  stranger: 'শুভেচ্ছা,',
  closing: 'Helloworld-Chat',
  letters: {
    verify: ({ hours }) => ({
      subject: 'আপনার ই-মেইল ঠিকানা নিশ্চিত করুন',
      before: ['Helloworld-Chat-এ একটি অ্যাকাউন্টের জন্য এই ঠিকানাটি দেওয়া হয়েছে। আশা করি আপনিই দিয়েছেন।'],
      label: 'ঠিকানা নিশ্চিত করুন',
      after: [
        `লিংকটি ${number('bn', hours)} ঘণ্টা পর্যন্ত এবং একবারই কাজ করবে।`,
        'আপনি দেননি? তাহলে কিছুই করতে হবে না: লিংকটি না খুললে কিছু হবে না।',
      ],
    }),
    reset: ({ minutes }) => ({
      subject: 'নতুন পাসওয়ার্ড দিন',
      before: ['Helloworld-Chat-এ আপনার অ্যাকাউন্টের জন্য নতুন পাসওয়ার্ড চাওয়া হয়েছে। আশা করি আপনিই চেয়েছেন।'],
      label: 'নতুন পাসওয়ার্ড দিন',
      after: [
        `লিংকটি ${number('bn', minutes)} মিনিট পর্যন্ত এবং একবারই কাজ করবে। নতুন পাসওয়ার্ড দিলে সব জায়গা থেকে সাইন আউট হয়ে যাবে।`,
        'আপনি চাননি? তাহলে কিছুই করতে হবে না: আপনার পাসওয়ার্ড আগের মতোই থাকবে।',
      ],
    }),
    addressInUse: ({ username }) => ({
      subject: 'আপনার একটি অ্যাকাউন্ট আগে থেকেই আছে',
      before: [
        'Helloworld-Chat-এ আরেকটি অ্যাকাউন্টের জন্য কেউ এই ঠিকানাটি দিয়েছেন। ঠিকানাটি আগে থেকেই আপনার, তাই আর কাউকে দেওয়া হয়নি।',
        `আপনি নিজে দিয়ে থাকলে: আপনার ইউজারনেম ${username}। পাসওয়ার্ড মনে না থাকলে নতুন একটি দিতে পারেন।`,
      ],
      label: 'নতুন পাসওয়ার্ড দিন',
      after: ['আপনি দেননি? তাহলে কিছুই করতে হবে না।'],
    }),
    passwordChanged: ({ scene }) => ({
      subject: 'আপনার পাসওয়ার্ড বদলানো হয়েছে',
      before: ['Helloworld-Chat-এ আপনার অ্যাকাউন্টের পাসওয়ার্ড বদলানো হয়েছে:', place('bn', scene)],
      label: 'কোথায় কোথায় সাইন ইন করা আছে দেখুন',
      after: ['আপনি বদলাননি? তাহলে এখনই সাইন ইন পাতার “পাসওয়ার্ড ভুলে গেছেন?” থেকে নতুন পাসওয়ার্ড দিন।'],
    }),
    newDevice: ({ scene }) => ({
      subject: 'নতুন একটি যন্ত্র থেকে সাইন ইন করা হয়েছে',
      before: ['Helloworld-Chat-এ আপনার অ্যাকাউন্টে একটি অচেনা যন্ত্র থেকে সাইন ইন করা হয়েছে:', place('bn', scene)],
      label: 'কোথায় কোথায় সাইন ইন করা আছে দেখুন',
      after: ['আপনি করেননি? তাহলে পাসওয়ার্ড বদলে ফেলুন: তাতে বাকি সবাই সাইন আউট হয়ে যাবে।'],
    }),
    emailChanged: () => ({
      subject: 'আপনার ই-মেইল ঠিকানা বদলানো হয়েছে',
      before: ['Helloworld-Chat-এ আপনার অ্যাকাউন্টে এখন থেকে অন্য একটি ই-মেইল ঠিকানা থাকবে। এই ঠিকানাটি আর ব্যবহার করা হবে না।'],
      label: 'আপনার অ্যাকাউন্ট দেখুন',
      after: ['আপনি বদলাননি? তাহলে আমাদের জানান: হয়তো অন্য কেউ আপনার অ্যাকাউন্ট ব্যবহার করছে।'],
    }),
    ticketOpened: ({ number: ticket, days }) => ({
      subject: `আপনার অভিযোগ বা অনুরোধ ${ticket} পৌঁছেছে`,
      before: [`Helloworld-Chat-এ আপনার পাঠানো বিষয়টি পৌঁছেছে। এর নম্বর ${ticket}।`],
      label: 'অগ্রগতি দেখুন',
      after: [
        `এই লিংক থেকে দেখতে পাবেন কাজ কতদূর এগোল, আর যাঁরা দেখছেন তাঁদের লিখতেও পারবেন। লিংকটি ${number('bn', days)} দিন কাজ করবে। যত্নে রাখুন, কাউকে দেবেন না।`,
        'আপনি পাঠাননি? তাহলে কিছুই করতে হবে না: কেউ ভুল ঠিকানা লিখেছেন।',
      ],
    }),
    ticketNews: ({ number: ticket, days }) => ({
      subject: `${ticket}: নতুন খবর আছে`,
      before: [`Helloworld-Chat-এ আপনার ${ticket} নম্বর বিষয়ে নতুন খবর আছে।`],
      label: 'পড়ুন ও উত্তর দিন',
      after: [`লিংকটি ${number('bn', days)} দিন কাজ করবে। কাউকে দেবেন না: লিংক যাঁর হাতে, তিনিই সেখানে পড়তে ও লিখতে পারেন।`],
    }),
    ticketLink: ({ number: ticket, days }) => ({
      subject: `${ticket}: নতুন লিংক`,
      before: [`Helloworld-Chat-এ আপনার ${ticket} নম্বর বিষয়ের জন্য নতুন লিংক চাওয়া হয়েছিল। এই নিন।`],
      label: 'অগ্রগতি দেখুন',
      after: [
        `লিংকটি ${number('bn', days)} দিন কাজ করবে। আগের লিংকগুলো আর কাজ করবে না।`,
        'আপনি চাননি? তাহলে নম্বর ও ঠিকানা জানেন এমন কেউ চেয়েছেন। লিংকটি শুধু এই চিঠিতেই আছে।',
      ],
    }),
  },
}

/** Where and when something happened, in one line. */
function place(language: Language, { at, agent, address }: Scene): string {
  const unknown = { en: 'an unknown device', bn: 'অচেনা যন্ত্র' }[language]
  return [moment(language, at), device(agent, unknown), address].filter(Boolean).join(', ')
}

export const words: Readonly<Record<Language, Words>> = { en, bn }
