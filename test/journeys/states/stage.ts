import { DEMO_PASSWORD, type Person as Name } from '../../../scripts/demo/people.ts'
import { seedDemo } from '../../../scripts/seed.ts'
import { call, Person } from '../../../server/testing/app.ts'
import { type AccountId, type ConversationId, directOf, selfOf } from '../../../shared/kernel/ids.ts'
import type { House } from '../testing/house.ts'

/** The people and talks of the demo, and what else has to have happened for every state to be there to look at. */
export const openStage = async (house: House) => {
  await seedDemo(house.app.database.url)
  const signIn = async (name: Name) => {
    const body = { identifier: name, password: DEMO_PASSWORD }
    const { json, headers } = await call(house.app.url, 'POST', '/api/v1/session', body)
    return new Person(house.app.url, json.id as AccountId, name, headers.get('set-cookie')?.split(';')[0] ?? '')
  }
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
  const newcomer = await house.app.person('Shirin Akter')
  const places = {
    ward: await group('Ward 7 neighbours'),
    library: await group('Library team'),
    rafi: directOf(asha.account, rafi.account),
    asking: directOf(asha.account, tanvir.account),
  }
  const stage = { asha, rafi, newcomer, places }
  await talk(stage, { imran, oishi })
  await ask(stage, { tanvir })
  for (const person of [asha, rafi, imran, tanvir, oishi, newcomer]) person.leave()
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
