import type { CommandId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Entry } from '../../../shared/protocol/log.ts'
import { asha, MORNING, rafi, somewhere } from '../../../shared/testing/index.ts'
import type { Kept } from '../confirmed.ts'
import type { Store } from '../store.ts'
import { nothingUnread } from '../unread.ts'
import type { Waiting } from '../waiting.ts'

/** Opens the store of one and the same device: again and again, if need be. */
export type Device = () => Promise<Store>

const here = somewhere(1)
const there = somewhere(2)

const kept = (conversation: ConversationId, head: number): Kept => ({
  conversation,
  kind: 'group',
  head,
  stateSeq: 1,
  from: 1,
  own: { role: 'member', joined: 1, delivered: 0, read: 0, unreadFrom: null },
  receipts: [],
  unread: nothingUnread,
  last: null,
  activity: MORNING,
  low: 1,
})
const sent = (seq: number, more: Partial<Entry> = {}): Entry => ({
  seq,
  at: MORNING,
  by: asha.account,
  command: `c${seq}`,
  type: 'message.sent',
  text: `text ${seq}`,
  ...more,
})
const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  id: id as CommandId,
  conversation: here,
  body: { type: 'message.send', text: id },
  at: MORNING,
  status: 'waiting',
  seq: null,
  refusal: null,
  ...more,
})
const draft = {
  conversation: here,
  text: 'half',
  replyTo: null,
  base: 0,
  was: '',
  saving: null,
  savedAt: null,
  refused: false,
}
const card = {
  person: { id: rafi.account, username: 'rafi', name: 'Rafi', about: '', open: false, badge: null },
  at: MORNING,
}
const empty = { epoch: null, mark: null, conversations: [], waiting: [], receipts: [], drafts: [], people: [] }

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort()
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Runs in browsers too, where no test library is. */
const expectSame = (got: unknown, wanted: unknown) => {
  const [one, other] = [got, wanted].map((value) => JSON.stringify(sorted(value)))
  if (one !== other) throw new Error(`got ${one}\ninstead of ${other}`)
}

const filled = async (device: Device): Promise<Store> => {
  const store = await device()
  await store.open(asha.account)
  await store.write({
    epoch: 'e',
    mark: '5',
    kept: [kept(here, 3), kept(there, 1)],
    states: [
      { conversation: here, state: { name: 'here' } },
      { conversation: there, state: { name: 'there' } },
    ],
    events: [
      { conversation: here, from: 1, events: [sent(1), sent(2), sent(3)] },
      { conversation: there, from: 1, events: [sent(1)] },
    ],
    waiting: [waiting('a'), waiting('b')],
    receipts: [{ conversation: here, wish: { read: 3 } }],
    drafts: [draft],
    people: [card],
  })
  return store
}

/** What every store keeps to, by the sentence that says it. */
export const storeContract: Readonly<Record<string, (device: Device) => Promise<void>>> = {
  'is empty at first': async (device) => {
    const store = await device()
    expectSame(await store.open(asha.account), empty)
    expectSame(await store.events(here), [])
    expectSame(await store.waiting(), [])
  },

  'remembers what was written, also when it is opened again': async (device) => {
    const store = await filled(device)
    store.close()
    const again = await device()
    expectSame(await again.open(asha.account), {
      epoch: 'e',
      mark: '5',
      conversations: [
        { kept: kept(here, 3), state: { name: 'here' } },
        { kept: kept(there, 1), state: { name: 'there' } },
      ],
      waiting: [waiting('a'), waiting('b')],
      receipts: [{ conversation: here, wish: { read: 3 } }],
      drafts: [draft],
      people: [card],
    })
    expectSame(await again.events(here), [sent(1), sent(2), sent(3)])
    expectSame(await again.events(there), [sent(1)])
  },

  'leaves as it is what a change does not speak of': async (device) => {
    const store = await filled(device)
    await store.write({ kept: [kept(here, 4)], events: [{ conversation: here, from: 1, events: [sent(4)] }] })
    const { epoch, mark, conversations } = await store.open(asha.account)
    expectSame([epoch, mark], ['e', '5'])
    expectSame(conversations[0], { kept: kept(here, 4), state: { name: 'here' } })
    expectSame(await store.events(here), [sent(1), sent(2), sent(3), sent(4)])
  },

  'lets events go from the beginning': async (device) => {
    const store = await filled(device)
    await store.write({ events: [{ conversation: here, from: 3, events: [sent(4)] }] })
    expectSame(await store.events(here), [sent(3), sent(4)])
    expectSame(await store.events(there), [sent(1)])
  },

  'gives events in order, however many and in whatever order they came': async (device) => {
    const store = await filled(device)
    const many = Array.from({ length: 300 }, (_, at) => sent(at + 4)).reverse()
    await store.write({ events: [{ conversation: here, from: 1, events: many }] })
    const seqs = (await store.events(here)).map(({ seq }) => seq)
    expectSame(
      seqs,
      Array.from({ length: 303 }, (_, at) => at + 1),
    )
  },

  'LOG6 empties what is erased: the message and its edits, or everything up to a seq': async (device) => {
    const store = await filled(device)
    const edit = sent(4, { type: 'message.edited', target: 2, text: 'secret' })
    const reaction = sent(5, { type: 'message.reacted', target: 2, emoji: '👍', text: undefined })
    await store.write({
      events: [{ conversation: here, from: 1, events: [edit, reaction] }],
      erased: [{ conversation: here, erasure: { target: 2 } }],
    })
    const [one, two, , four, five] = await store.events(here)
    expectSame(
      [one!.text, two!.erased, two!.text, four!.erased, four!.text],
      ['text 1', true, undefined, true, undefined],
    )
    expectSame([four!.target, five!.emoji], [undefined, '👍'])
    await store.write({ erased: [{ conversation: here, erasure: { through: 1 } }] })
    const [first, , third] = await store.events(here)
    expectSame([first!.erased, third!.text], [true, 'text 3'])
    expectSame(await store.events(there), [sent(1)])
  },

  'drops a conversation with everything in it, and takes it anew in the same breath': async (device) => {
    const store = await filled(device)
    await store.write({
      dropped: [here],
      kept: [kept(here, 9)],
      events: [{ conversation: here, from: 9, events: [sent(9)] }],
    })
    expectSame(await store.events(here), [sent(9)])
    await store.write({ dropped: [there] })
    const { conversations, receipts } = await store.open(asha.account)
    expectSame(
      conversations.map((one) => [one.kept.conversation, one.kept.head, one.state]),
      [[here, 9, undefined]],
    )
    expectSame(receipts, [])
    expectSame(await store.events(there), [])
  },

  'settles what is done': async (device) => {
    const store = await filled(device)
    await store.write({ settled: ['a' as CommandId], told: [here], undrafted: [here] })
    await store.write({ waiting: [waiting('b', { status: 'sent', seq: 4 })] })
    const { receipts, drafts, ...rest } = await store.open(asha.account)
    expectSame([rest.waiting, receipts, drafts], [[waiting('b', { status: 'sent', seq: 4 })], [], []])
    expectSame(await store.waiting(), rest.waiting)
  },

  'gives what waits in the order of the ids, which is the order of wishing': async (device) => {
    const store = await filled(device)
    await store.write({ waiting: [waiting('0'), waiting('aa'), waiting('c')] })
    expectSame(
      (await store.waiting()).map(({ id }) => id),
      ['0', 'a', 'aa', 'b', 'c'],
    )
  },

  'gives copies: what is done to them is not done to what is kept': async (device) => {
    const store = await filled(device)
    const wish = waiting('d')
    await store.write({ waiting: [wish] })
    Object.assign(wish.body, { text: 'changed' })
    for (const one of await store.waiting()) Object.assign(one, { status: 'failed' })
    expectSame((await store.waiting()).at(-1), waiting('d'))
  },

  'SYN4 forgets the log, and not what the person wished for': async (device) => {
    const store = await filled(device)
    await store.forget()
    const wishes = { waiting: [waiting('a'), waiting('b')], drafts: [draft], people: [card] }
    expectSame(await store.open(asha.account), { ...empty, ...wishes })
    expectSame(await store.events(here), [])
  },

  'wipes everything when somebody signs out': async (device) => {
    const store = await filled(device)
    await store.wipe()
    expectSame(await store.open(asha.account), empty)
    expectSame(await store.events(here), [])
  },

  "wipes another account's memory before it opens": async (device) => {
    const store = await filled(device)
    store.close()
    const other = await device()
    expectSame(await other.open(rafi.account), empty)
    expectSame(await other.events(here), [])
    other.close()
    const back = await device()
    expectSame(await back.open(asha.account), empty)
  },

  'takes nothing once it is closed': async (device) => {
    const store = await filled(device)
    store.close()
    const refused = await store.write({ waiting: [waiting('z')] }).then(
      () => false,
      () => true,
    )
    expectSame(refused, true)
    const again = await device()
    expectSame((await again.open(asha.account)).waiting, [waiting('a'), waiting('b')])
  },
}
