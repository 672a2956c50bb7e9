import type { ConversationId, PlaceId, SessionId } from '../../shared/kernel/ids.ts'
import { HOUR, MINUTE } from '../../shared/kernel/time.ts'
import type { TicketCommand } from '../../shared/kinds/ticket/index.ts'
import type { Person } from './people.ts'
import { roleOf } from './staff.ts'
import type { Deed, Stage } from './tell.ts'

type Open = Extract<TicketCommand, { type: 'ticket.open' }>

interface Step {
  readonly by: Person
  /** minutes after what happened before */
  readonly after: number
  readonly does: TicketCommand
}

export interface DemoTicket extends Omit<Open, 'type' | 'values'> {
  readonly by: Person
  /** how many hours ago it was opened */
  readonly hours: number
  readonly values?: Open['values']
  /** the place where it is, by its name */
  readonly there?: string
  readonly since?: readonly Step[]
}

const says = (by: Person, after: number, text: string): Step => ({ by, after, does: { type: 'message.send', text } })
const does = (by: Person, after: number, command: TicketCommand): Step => ({ by, after, does: command })
const claim: TicketCommand = { type: 'ticket.claim' }
const alsoMine: TicketCommand = { type: 'ticket.join' }

/** What the printer of the library had before: each time it was sooner ill again. */
const PRINTER: readonly DemoTicket[] = [
  { by: 'joy', hours: 3_400, title: 'The library’s printer stays silent' },
  { by: 'asha', hours: 1_400, title: 'The library’s printer pulls two sheets at once' },
].map(
  (ticket): DemoTicket => ({
    ...(ticket as Pick<DemoTicket, 'by' | 'hours' | 'title'>),
    desk: 'support',
    category: 'printer',
    values: { asset: 'P-0417', affected: 'room' },
    since: [does('tanvir', 40, claim), does('tanvir', 300, { type: 'ticket.solve', words: 'Cleaned and tried' })],
  }),
)

/** A main bursts: many tell of it, each of what they see. */
const BURST: readonly DemoTicket[] = (
  [
    ['mitu', 52, 'সকাল থেকে কলে পানি নেই', { lat: 23.8121, lon: 90.4225 }],
    ['asha', 44, 'No water in the whole house', { lat: 23.8133, lon: 90.4217 }],
    ['oishi', 37, 'Water runs down the street by the mosque', { lat: 23.8127, lon: 90.4236 }],
    ['rafi', 29, 'Where is the water? The tank is empty', { lat: 23.8115, lon: 90.4211 }],
    ['joy', 21, 'রাস্তায় পাইপ ফেটে পানি উঠছে', { lat: 23.8129, lon: 90.4233 }],
    ['sumi', 12, 'বেকারিতে পানি আসছে না', { lat: 23.8139, lon: 90.4222 }],
  ] as const
).map(([by, minutes, title, point]) => ({
  by,
  hours: minutes / 60,
  desk: 'complaint',
  category: 'water',
  there: 'Ward 7, Hijalpur',
  title,
  point,
  values: { danger: 'no' },
}))

export const TICKETS: readonly DemoTicket[] = [
  ...PRINTER,
  ...BURST,
  {
    by: 'asha',
    hours: 96,
    desk: 'support',
    category: 'printer',
    title: 'The library’s printer eats paper',
    text: 'Every third sheet comes out folded. It began on Monday, after the new paper came.',
    values: { asset: 'P-0417', affected: 'room' },
    since: [
      does('tanvir', 25, claim),
      says('tanvir', 4, 'Could you turn the paper over in tray 2? The new one is a little damp on one side.'),
      says('asha', 90, 'Better! Now it is one in twenty.'),
      does('tanvir', 12, {
        type: 'note.post',
        text: 'Roller worn: ordered one. The same model stands in the office, look there too.',
      }),
      does('tanvir', 1_500, { type: 'ticket.solve', words: 'New roller in' }),
      does('asha', 60, { type: 'ticket.rate', good: true, words: 'Quick, and he explained it.' }),
    ],
  },
  {
    by: 'joy',
    hours: 400,
    desk: 'support',
    category: 'printer',
    title: 'The library’s printer says E-52',
    values: { asset: 'p 0417', affected: 'room' },
    since: [
      does('tanvir', 30, claim),
      does('tanvir', 200, { type: 'ticket.solve', words: 'The drum was loose' }),
      does('joy', 30, { type: 'ticket.rate', good: true }),
    ],
  },
  {
    by: 'mitu',
    hours: 3,
    desk: 'support',
    category: 'printer',
    title: 'লাইব্রেরির প্রিন্টারে লম্বা দাগ পড়ছে',
    text: 'প্রতি পাতায় বাঁ পাশে একটা কালো দাগ। কাগজ বদলেও একই।',
    values: { asset: 'P-০৪১৭', affected: 'room' },
  },
  {
    by: 'mitu',
    hours: 20,
    desk: 'support',
    category: 'network',
    title: 'শিক্ষক কক্ষে ওয়াই-ফাই নেই',
    text: 'সকাল থেকে শিক্ষক কক্ষে ওয়াই-ফাই আসছে না। ফোনেও না, ল্যাপটপেও না।',
    values: { affected: 'room' },
    since: [
      does('tanvir', 15, claim),
      does('tanvir', 5, { type: 'ticket.move', to: 'waiting' }),
      says('tanvir', 1, 'সিঁড়ির পাশের ছোট সাদা বাক্সে কোন বাতিটি জ্বলছে, একটু দেখবেন?'),
    ],
  },
  {
    by: 'joy',
    hours: 5,
    desk: 'support',
    category: 'account',
    title: 'পাসওয়ার্ড ভুলে গেছি',
    text: 'নতুন ফোন নিয়েছি, পুরোনো পাসওয়ার্ড মনে নেই।',
  },
  {
    by: 'oishi',
    hours: 1,
    desk: 'support',
    category: 'projector',
    title: 'The projector in room 204 shows everything in green',
    text: 'A reading begins there at five. Another cable did not help.',
    values: { asset: 'V-0032', affected: 'many' },
  },
  {
    by: 'farid',
    hours: 70,
    desk: 'complaint',
    category: 'light',
    title: 'তিন নম্বর গলির বাতি জ্বলে না',
    text: 'এক সপ্তাহ ধরে রাতে গলিটা একেবারে অন্ধকার। ছোট বাচ্চারা কোচিং থেকে ফেরে।',
    point: { lat: 23.7921, lon: 90.3874 },
    values: { danger: 'no' },
    since: [
      does('imran', 40, claim),
      does('imran', 10, { type: 'ticket.change', field: 'crew', value: 'Lamps, van 2' }),
      says('imran', 2, 'কাল সন্ধ্যার মধ্যে লোক যাবে। খুঁটির নম্বরটা জানালে ভালো হয়।'),
      says('farid', 30, 'খুঁটি নম্বর ৭/১১৪।'),
    ],
  },
  {
    by: 'lina',
    hours: 30,
    desk: 'complaint',
    category: 'drain',
    title: 'The drain by the school overflows',
    text: 'After every rain the water stands to the knee, right at the gate.',
    point: { lat: 23.8113, lon: 90.4021 },
    values: { danger: 'no' },
    since: [does('mitu', 45, alsoMine), does('joy', 70, alsoMine), does('oishi', 300, alsoMine)],
  },
  {
    by: 'rafi',
    hours: 6,
    desk: 'complaint',
    category: 'drain',
    title: 'স্কুলের পাশে রাস্তায় পানি',
    text: 'সকালে বাচ্চাদের কোলে করে পার করতে হয়েছে।',
    point: { lat: 23.8122, lon: 90.4029 },
    values: { danger: 'no' },
  },
  {
    by: 'kabir',
    hours: 9,
    desk: 'complaint',
    category: 'waste',
    title: 'Waste was not collected on Thursday',
    text: 'The whole row is waiting, and the dogs were faster.',
    point: { lat: 23.8009, lon: 90.4189 },
    values: { danger: 'no' },
  },
  {
    by: 'sumi',
    hours: 200,
    desk: 'emergency',
    category: 'wire',
    title: 'বেকারির সামনে তার ছিঁড়ে পড়েছে',
    text: 'এখনো স্ফুলিঙ্গ দিচ্ছে।',
    point: { lat: 23.7857, lon: 90.4102 },
    values: { hurt: 'no', phone: '01700 000000' },
    since: [
      does('imran', 1, claim),
      says('imran', 1, 'লাইন বন্ধ করা হয়েছে। দশ মিনিটে আসছি, কাউকে কাছে যেতে দেবেন না।'),
      does('imran', 55, { type: 'ticket.solve', words: 'নতুন তার লাগানো হয়েছে' }),
      does('sumi', 20, { type: 'ticket.rate', good: true }),
    ],
  },
  {
    by: 'rafi',
    hours: 12,
    desk: 'help',
    category: 'idea',
    title: 'Show the week’s posts in one mail',
    text: 'I am on the road a lot. A mail on Sunday would be enough for me.',
  },
]

/** Opens a ticket of the demo, and has done what was done about it since. */
export const bring = async (
  { by, hours, since = [], values = {}, there, ...wish }: DemoTicket,
  { accounts, now, newId, send }: Stage,
  placed: ReadonlyMap<string, PlaceId>,
): Promise<void> => {
  const conversation = newId() as ConversationId
  let at = now - hours * HOUR
  const act = async (person: Person, body: TicketCommand) => {
    const actor = { account: accounts[person], role: roleOf(person), session: newId() as SessionId }
    await send({ kind: 'ticket', at, actor, conversation, id: newId() as Deed['id'], body })
  }
  const place = there && placed.get(there)
  await act(by, { type: 'ticket.open', ...wish, ...(place && { place }), values })
  for (const { by: person, after, does: body } of since) {
    at = Math.min(now - MINUTE, at + after * MINUTE)
    await act(person, body)
  }
}
