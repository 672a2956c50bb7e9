import type { Proposed, TicketCommand } from '../../shared/kinds/ticket/index.ts'
import type { Person } from './people.ts'
import type { DemoTicket } from './tickets.ts'

/** What somebody asked the assistant, each line once the one before was answered. */
export interface Asked {
  readonly by: Person
  /** how many hours ago */
  readonly hours: number
  readonly says: readonly string[]
  /** what they said of the first answer */
  readonly helped?: boolean
}

/** It answers as it does in life, by searching the articles: what it says is said nowhere here. */
export const ASKED: readonly Asked[] = [
  {
    by: 'asha',
    hours: 170,
    says: ['I deleted a folder on the shared drive by mistake. Can I get it back?', 'It worked, thank you!'],
    helped: true,
  },
  { by: 'rafi', hours: 150, says: ['When does the night bus to Jessore leave?'] },
  { by: 'mitu', hours: 128, says: ['ওয়াই-ফাই সংযোগ হচ্ছে না, কী করব?', 'ধন্যবাদ, কাজ হয়েছে।'], helped: true },
  { by: 'sumi', hours: 101, says: ['কম্পিউটারে বাংলায় লিখতে পারছি না, অক্ষর ভেঙে যায়'], helped: false },
  { by: 'joy', hours: 99, says: ['আজ রাতে ক্রিকেট খেলা কয়টায়?', 'গলির কুকুরগুলো রাতে তাড়া করে, কাকে বলব?'] },
  { by: 'kabir', hours: 97, says: ['How do I get a birth certificate for my son?'] },
]

/** What happens to a ticket while the assistant is about. Whoever opened it speaks unless somebody else is named. */
export type Turn = { readonly after: number } & (
  | { readonly says: string }
  | { readonly by: Person; readonly does: TicketCommand }
  /** what was proposed is done, or something else in its place */
  | { readonly by: Person; readonly takes: Proposed; readonly value?: string; readonly adds?: string }
  | { readonly by: Person; readonly dismisses: Proposed }
)

export interface AssistedTicket extends Omit<DemoTicket, 'since'> {
  readonly turns?: readonly Turn[]
}

const claim: TicketCommand = { type: 'ticket.claim' }
const fixed: TicketCommand = { type: 'ticket.close', ending: 'fixed' }
const done = (by: Person, after: number): Turn => ({ by, after, does: fixed })

/** Tickets in which the assistant took part: it answered first, handed over, or proposed something to the staff. */
export const ASSISTED: readonly AssistedTicket[] = [
  {
    by: 'kabir',
    hours: 530,
    desk: 'support',
    category: 'mail',
    title: 'I cannot send mail',
    text: 'It says that my mailbox is full. I deleted some, and it still says so.',
    turns: [done('kabir', 25)],
  },
  {
    by: 'sumi',
    hours: 362,
    desk: 'support',
    category: 'software',
    title: 'কম্পিউটারে বাংলা লেখা যাচ্ছে না',
    text: 'অভ্র বসাব কীভাবে? এখন অক্ষর ভেঙে যায়।',
    turns: [{ after: 18, says: 'ধন্যবাদ, কাজ হয়েছে।' }, done('sumi', 3)],
  },
  {
    by: 'oishi',
    hours: 300,
    desk: 'support',
    category: 'other',
    title: 'ওয়াই-ফাই সংযোগ হচ্ছে না',
    text: 'ফোনে ওয়াই-ফাই দেখা যায়, কিন্তু সংযোগ হয় না।',
    turns: [
      done('oishi', 30),
      { by: 'oishi', after: 2_900, does: { type: 'ticket.reopen', words: 'আবার একই সমস্যা' } },
      { by: 'tanvir', after: 40, takes: 'category' },
      { by: 'tanvir', after: 1, does: claim },
      { by: 'tanvir', after: 200, does: { type: 'ticket.solve', words: 'রাউটার বদলানো হয়েছে' } },
    ],
  },
  {
    by: 'nadia',
    hours: 75,
    desk: 'support',
    category: 'other',
    title: 'Nobody hears me in online meetings',
    text: 'My microphone is silent in every online meeting since the update.',
    turns: [
      { after: 12, says: 'That did not help, they still hear nothing.' },
      { by: 'tanvir', after: 20, takes: 'category', value: 'hardware' },
      { by: 'tanvir', after: 1, dismisses: 'priority' },
      { by: 'tanvir', after: 1, does: claim },
      {
        by: 'tanvir',
        after: 3,
        does: { type: 'message.send', text: 'I look at it with you: I am there in ten minutes.' },
      },
      { by: 'tanvir', after: 45, does: { type: 'ticket.solve', words: 'The headset was muted by its own switch' } },
      { by: 'nadia', after: 15, does: { type: 'ticket.rate', good: true, words: 'He came at once.' } },
    ],
  },
  {
    by: 'farid',
    hours: 26,
    desk: 'support',
    category: 'account',
    title: 'পাসওয়ার্ড বদলাতে পারছি না',
    text: 'নতুন পাসওয়ার্ড দিলে নেয় না।',
    turns: [{ after: 9, says: 'আমি একজন মানুষের সঙ্গে কথা বলতে চাই।' }],
  },
  {
    by: 'kabir',
    hours: 4,
    desk: 'support',
    category: 'other',
    title: 'The door of the server room beeps',
    text: 'Every minute, three times, since the power came back.',
  },
  {
    by: 'asha',
    hours: 2,
    desk: 'support',
    category: 'other',
    title: 'The printer in the reading room prints empty pages',
    text: 'The printer does not print: the paper comes out white. I tried two documents.',
    turns: [{ after: 14, says: 'I did all of that and it did not help.' }],
  },
  {
    by: 'mitu',
    hours: 33,
    desk: 'complaint',
    category: 'other',
    title: 'স্কুলের সামনে সড়কবাতি জ্বলছে না',
    text: 'তিন দিন ধরে সড়কবাতি জ্বলছে না, সন্ধ্যায় গলিটা অন্ধকার।',
    point: { lat: 23.7968, lon: 90.3921 },
    values: { danger: 'no' },
    turns: [
      { by: 'imran', after: 50, takes: 'category' },
      { by: 'imran', after: 4, takes: 'reply', adds: 'কাল সন্ধ্যার মধ্যে লোক যাবে।' },
    ],
  },
  {
    by: 'lina',
    hours: 7,
    desk: 'complaint',
    category: 'other',
    title: 'Mosquitoes breed in the drain behind the choir hall',
    text: 'The water in the drain has not moved for weeks and is full of mosquito larvae.',
    point: { lat: 23.8043, lon: 90.4127 },
    values: { danger: 'no' },
    turns: [{ by: 'imran', after: 90, takes: 'reply' }],
  },
]
