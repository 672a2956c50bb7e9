import { DEMO_PASSWORD, type Person as Name } from '../../../scripts/demo/people.ts'
import { seedDemo } from '../../../scripts/seed.ts'
import { pdf, png } from '../../../server/files/testing/samples.ts'
import { attach } from '../../../server/files/testing/sender.ts'
import { call, Person } from '../../../server/testing/app.ts'
import { newId } from '../../../server/testing/log.ts'
import { type AccountId, type ConversationId, directOf, selfOf } from '../../../shared/kernel/ids.ts'
import type { House } from '../testing/house.ts'
import { PASSWORD } from '../testing/visitor.ts'

/** The people and talks of the demo, and what else has to have happened for every state to be there to look at. */
export const openStage = async (house: House) => {
  await seedDemo(house.app.database.url)
  const comes = async (path: string, name: string, body: object) => {
    const { json, headers } = await call(house.app.url, 'POST', path, body)
    return new Person(house.app.url, json.id as AccountId, name, headers.get('set-cookie')?.split(';')[0] ?? '')
  }
  const signIn = (name: Name) => comes('/api/v1/session', name, { identifier: name, password: DEMO_PASSWORD })
  const group = async (name: string) => {
    const found = await house.app.sql('select conversation from group_row where name = $1', [name])
    return found.rows[0].conversation as ConversationId
  }
  const names = ['asha', 'rafi', 'imran', 'tanvir', 'oishi'] as const
  const [asha, rafi, imran, tanvir, oishi] = (await Promise.all(names.map(signIn))) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ]
  const farida = await signIn('farida')
  const newcomer = await house.app.person('Shirin Akter')
  const learner = await comes('/api/v1/accounts', 'bulbul', {
    username: 'bulbul',
    name: 'Bulbul Ahmed',
    password: PASSWORD,
  })
  const { json: posted } = await asha.api('GET', '/api/v1/people/asha/posts')
  const places = {
    ward: await group('Ward 7 neighbours'),
    library: await group('Library team'),
    rafi: directOf(asha.account, rafi.account),
    asking: directOf(asha.account, tanvir.account),
    notes: selfOf(asha.account),
    lesson: selfOf(learner.account),
    board: await group('Ask the ward'),
    channel: newId<ConversationId>(),
    post: posted.items.at(0).conversation as ConversationId,
  }
  const stage = { asha, rafi, farida, newcomer, learner, places }
  await talk(stage, { imran, oishi })
  await show(stage)
  await note(stage)
  await vote(stage, { oishi })
  await ask(stage, { tanvir })
  await openDoors(stage)
  for (const person of [asha, rafi, farida, imran, tanvir, oishi, newcomer]) person.leave()
  return stage
}
export type Stage = Awaited<ReturnType<typeof openStage>>

type Cast<Name extends string> = Readonly<Record<Name, Person>>

const talk = async ({ asha, rafi, places }: Stage, { imran, oishi }: Cast<'imran' | 'oishi'>) => {
  const says = async (person: Person, to: ConversationId, text: string, more = {}) =>
    (await person.wish(to, { type: 'message.send', text, ...more })).seq!
  const order =
    '```js\nconst order = [\n  { what: "cable duct", metres: 12 }, // the grey one\n  { what: "clips", pieces: 40 },\n]\n```'
  await says(rafi, places.rafi, `This is what I would order:\n${order}`)
  const plan = '> Is it enough for both windows?\n\nYes. The plan:\n\n1. measure **twice**\n2. cut *once*\n3. ||tea||'
  const planned = await says(rafi, places.rafi, plan)
  const gone = await says(asha, places.rafi, 'Wrong window!')
  await asha.wish(places.rafi, { type: 'message.remove', target: gone })
  const edited = await says(asha, places.rafi, 'Good. I put the ladder out at nine.', { replyTo: planned })
  await asha.wish(places.rafi, { type: 'message.edit', target: edited, text: 'Good. I put the ladder out at ten.' })
  await rafi.wish(places.rafi, { type: 'message.react', target: edited, emoji: '👍' })
  await asha.wish(selfOf(asha.account), { type: 'message.keep', conversation: places.rafi, message: planned })
  await says(rafi, places.rafi, 'জানালার মাপ: ১২০ × ৯০ সেমি। কাচ বদলাতে ক্ষতিপূরণ লাগবে না।')
  await says(imran, places.ward, '@asha could the library lend us its long table on Sunday?', {
    mentions: [asha.account],
  })
  await says(oishi, places.library, 'জানালাটা সারানো হয়ে গেছে? বৃষ্টির আগে পর্দা লাগিয়ে দেব।')
}

/** Asha is asked: to be a contact, and to let somebody in. */
const ask = async ({ asha, rafi, places }: Stage, { tanvir }: Cast<'tanvir'>) => {
  await asha.api('PATCH', '/api/v1/me', { open: false })
  await tanvir.wish(places.asking, {
    type: 'contact.request',
    to: asha.account,
    note: 'Hello! Kabir says the library has a quiet desk.',
  })
  await rafi.wish(places.library, { type: 'group.ask', note: 'I have the key of the back door anyway.' })
}

/** What one keeps for oneself: where it was, and how it was there. */
const note = async ({ asha, places }: Stage) => {
  await asha.wish(places.notes, {
    type: 'message.send',
    place: { lat: 23.74656, lon: 90.37602, name: 'Dhanmondi Lake' },
  })
  await asha.wish(places.notes, { type: 'message.send', sticker: { pack: 'river', name: 'tea' } })
}

/** Photos and a paper. */
const show = async ({ asha, places }: Stage) => {
  const sent = await Promise.all([
    attach(asha, await png(800, 600), 'shelf.png', 'image/png'),
    attach(asha, await png(400, 900), 'ladder.png', 'image/png'),
    attach(asha, pdf(), 'timetable.pdf', 'application/pdf'),
  ])
  const files = sent.map(({ id }) => id)
  await asha.wish(places.library, { type: 'message.send', text: 'From this morning', files })
}

/** One question that is open, and one that is closed. */
const vote = async ({ asha, places }: Stage, { oishi }: Cast<'oishi'>) => {
  const asks = async (text: string, answers: string[]) =>
    (await asha.wish(places.library, { type: 'message.send', text, poll: { answers } })).seq!
  const chooses = (person: Person, target: number, answer: number) =>
    person.wish(places.library, { type: 'poll.vote', target, answers: [answer] })
  const tea = await asks('Which tea for the reading room?', ['Black', 'Green'])
  await chooses(oishi, tea, 1)
  await asha.wish(places.library, { type: 'poll.close', target: tea })
  const day = await asks('Which day for the long table?', ['Friday, after the choir', 'Saturday', 'রোববার বিকেলে'])
  await chooses(asha, day, 1)
  await chooses(oishi, day, 1)
}

/** What is there for others to find: a group that asks who comes, one whose answer is awaited, a channel to read. */
const openDoors = async ({ asha, rafi, newcomer, places }: Stage) => {
  const founds = (name: string, more: object, id = newId<ConversationId>()) =>
    rafi.wish(id, { type: 'group.create', name, visibility: 'public', history: 'all', ...more }).then(() => id)
  await founds('Night cyclists', { asks: true, about: 'Lamps on, bells ready' })
  await asha.wish(await founds('Solder and wire', { asks: true }), { type: 'group.ask' })
  await founds('Ward 7 notices', { flavour: 'channel' }, places.channel)
  await rafi.wish(places.channel, { type: 'message.send', text: 'No water on Friday morning.' })
  await asha.wish(places.channel, { type: 'group.join' })
  await asha.wish(directOf(asha.account, newcomer.account), { type: 'contact.block', to: newcomer.account })
}
