import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openApp, type Person, type TestApp } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import { employ } from '../../server/testing/staff.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { DAY } from '../../shared/kernel/time.ts'
import type { AnyCommand } from '../../shared/kinds/index.ts'
import { bodyOf } from './bodies.ts'
import { DIRECT, DIRECT_ROLES, GROUP, GROUP_ROLES, POST, POST_ROLES, SELF, SELF_ROLES } from './expected.ts'
import { TICKET, TICKET_ROLES } from './tickets.ts'
import { typesOf } from './types.ts'

let app: TestApp
const people: Record<string, Person> = {}
beforeAll(async () => {
  app = await openApp()
  for (const name of [
    'owner',
    'admin',
    'moderator',
    'member',
    'invited',
    'former',
    'stranger',
    'target',
    'fresh',
    'contact',
    'follower',
  ])
    people[name] = await app.person(name)
  const { owner, admin, moderator, member, former, target } = people as Record<string, Person>
  for (const one of [admin, moderator, member, former, target]) await befriend(owner!, one!)
  await staffDesks()
})
afterAll(async () => {
  expect(app.bugs).toEqual([])
  await app.close()
})

const befriend = async (one: Person, other: Person) => {
  const conversation = directOf(one.account, other.account)
  await one.wish(conversation, { type: 'contact.request', to: other.account })
  await other.wish(conversation, { type: 'contact.accept' })
  return conversation
}

interface Scene {
  readonly conversation: ConversationId
  /** seq of the message that stands there, of the poll after it, of the survey and of the meeting after that */
  readonly message: number
  readonly poll: number
  readonly survey: number
  readonly meeting: number
  readonly actor: Person | null
  readonly other: Person
  readonly ticket?: ConversationId
}

const POLL: AnyCommand = { type: 'message.send', text: 'Which day?', poll: { answers: ['Friday', 'Saturday'] } }

const SURVEY: AnyCommand = {
  type: 'message.send',
  text: 'The tea',
  survey: { questions: [{ sort: 'one', says: 'Too hot?', choices: ['yes', 'no'] }] },
}

const MEETING: AnyCommand = {
  type: 'message.send',
  text: 'Tea',
  meeting: { starts: Date.now() + DAY, zone: 'Asia/Dhaka' },
}

/** What a command is about, besides the conversation: no more than that is in a scene, for there are many of them. */
type Matter = 'asked' | 'two' | 'none'
const matterOf = (type: string): Matter => {
  if (/^(poll|survey|meeting)\./.test(type)) return 'asked'
  return /^ticket\.(un)?(link|merge)$/.test(type) ? 'two' : 'none'
}

const bring = async (person: Person, conversation: ConversationId, matter: Matter) => {
  if (matter === 'asked') for (const said of [POLL, SURVEY, MEETING]) await person.wish(conversation, said)
}

const group = async (role: string, matter: Matter): Promise<Scene> => {
  const { owner, admin, moderator, member, invited, former, target } = people as Record<string, Person>
  const conversation = newId<ConversationId>()
  await owner!.wish(conversation, { type: 'group.create', name: 'Tea', visibility: 'private', history: 'all' })
  await owner!.wish(conversation, { type: 'message.send', text: 'stands here' })
  await bring(owner!, conversation, matter)
  const accounts = [admin!, moderator!, member!, former!, target!, invited!].map(({ account }) => account)
  await owner!.wish(conversation, { type: 'group.invite', accounts })
  await owner!.wish(conversation, { type: 'group.promote', account: admin!.account, to: 'admin' })
  await owner!.wish(conversation, { type: 'group.promote', account: moderator!.account, to: 'moderator' })
  await owner!.wish(conversation, { type: 'group.remove', account: former!.account })
  return { conversation, message: 2, poll: 3, survey: 4, meeting: 5, actor: people[role] ?? null, other: target! }
}

/** Two people who have just met, in the state that the role asks for. */
const direct = async (role: string, matter: Matter): Promise<Scene> => {
  const [actor, other] = [await app.person('actor'), await app.person('other')]
  const conversation = directOf(actor.account, other.account)
  const [asker, asked] = role === 'asked' ? [other, actor] : [actor, other]
  await asker.wish(conversation, { type: 'contact.request', to: asked.account })
  if (role !== 'asker' && role !== 'asked') {
    await asked.wish(conversation, { type: 'contact.accept' })
    await other.wish(conversation, { type: 'message.send', text: 'stands here' })
    await bring(other, conversation, matter)
  }
  if (role === 'blocker') await actor.wish(conversation, { type: 'contact.block', to: other.account })
  if (role === 'blocked') await other.wish(conversation, { type: 'contact.block', to: actor.account })
  const who = role === 'stranger' ? people.stranger! : role === 'anonymous' ? null : actor
  return { conversation, message: 3, poll: 4, survey: 5, meeting: 6, actor: who, other }
}

const self = async (role: string): Promise<Scene> => {
  const owner = people.owner!
  const conversation = selfOf(owner.account)
  const { seq } = await owner.wish(conversation, { type: 'message.send', text: `a note ${newId()}` })
  const { seq: poll } = await owner.wish(conversation, POLL)
  const { seq: survey } = await owner.wish(conversation, SURVEY)
  const { seq: said } = await owner.wish(conversation, MEETING)
  const actor = role === 'owner' ? owner : role === 'stranger' ? people.stranger! : null
  return { conversation, message: seq!, poll: poll!, survey: survey!, meeting: said! - 1, actor, other: people.target! }
}

const post = async (role: string, matter: Matter): Promise<Scene> => {
  const [author, reader] = [people.owner!, await app.person('reader')]
  const conversation = newId<ConversationId>()
  const audience = role === 'reader' || role === 'barred' ? 'public' : 'contacts'
  await author.wish(conversation, { type: 'post.publish', title: 'The river', text: 'It rose.', audience })
  await author.wish(conversation, { type: 'message.send', text: 'stands here' })
  await bring(author, conversation, matter)
  const scene = { conversation, message: 2, poll: 3, survey: 4, meeting: 5, other: people.target! }
  if (role === 'author') return { ...scene, actor: author }
  if (['reader', 'stranger'].includes(role)) return { ...scene, actor: reader }
  if (role === 'anonymous') return { ...scene, actor: null }
  const pair = await befriend(author, reader)
  if (role === 'former') await reader.wish(pair, { type: 'contact.remove' })
  if (role === 'blocker') await reader.wish(pair, { type: 'contact.block', to: author.account })
  if (role === 'blocked' || role === 'barred') await author.wish(pair, { type: 'contact.block', to: reader.account })
  return { ...scene, actor: reader }
}

const OPEN: AnyCommand = {
  type: 'ticket.open',
  desk: 'support',
  title: 'The printer',
  text: 'It eats paper.',
  category: 'printer',
  values: {},
}

/** Those who work here, each once for all tickets: what they may is read from the database. */
const staff: Record<string, Person> = {}
const staffDesks = async () => {
  for (const role of ['agent', 'moderator', 'admin', 'superadmin', 'provider'] as const)
    staff[role] = await app.person(role, role)
  staff.elsewhere = await app.person('elsewhere', 'agent')
  for (const [name, person] of Object.entries(staff))
    await employ(app.sql, person, { desks: [name === 'elsewhere' ? 'help' : 'support'] })
}

const ticket = async (role: string, matter: Matter): Promise<Scene> => {
  const [asker, also, agent] = [people.owner!, people.follower!, staff.agent!]
  const [conversation, gone, other] = [newId<ConversationId>(), newId<ConversationId>(), newId<ConversationId>()]
  await asker.wish(conversation, OPEN)
  await bring(asker, conversation, matter)
  if (matter === 'two') await asker.wish(other, OPEN)
  await agent.wish(conversation, { type: 'ticket.assign', to: staff.provider!.account })
  if (role === 'follower') {
    await also.wish(gone, OPEN)
    const came = also.hears('membership', (news) => news.conversation === conversation)
    await agent.wish(gone, { type: 'ticket.merge', into: conversation })
    await came
  }
  const known: Record<string, Person> = { ...staff, requester: asker, follower: also }
  const actor = role === 'anonymous' ? null : (known[role] ?? people.stranger!)
  const seqs = { message: 2, poll: 4, survey: 5, meeting: 6 }
  return { conversation, ...seqs, actor, other: agent, ticket: other }
}

const roads = {
  socket: async ({ actor, conversation }: Scene, body: AnyCommand): Promise<string> => {
    if (!actor) return 'auth.required' // nobody connects without saying who they are: see test/rights/doors.test.ts
    return actor.wish(conversation, body).then(
      () => 'done',
      (error) => (error instanceof Refusal ? error.code : String(error)),
    )
  },
  http: async ({ actor, conversation }: Scene, body: AnyCommand): Promise<string> => {
    const path = `/api/v1/conversations/${conversation}/commands`
    const wish = { id: newId(), body }
    const { status, json } = await (actor ? actor.api('POST', path, wish) : call(app.url, 'POST', path, wish))
    return status === 200 ? 'done' : json.code
  },
} as const

const tables = {
  group: { scene: group, roles: GROUP_ROLES, rows: GROUP },
  direct: { scene: direct, roles: DIRECT_ROLES, rows: DIRECT },
  post: { scene: post, roles: POST_ROLES, rows: POST },
  self: { scene: self, roles: SELF_ROLES, rows: SELF },
  ticket: { scene: ticket, roles: TICKET_ROLES, rows: TICKET },
} as const

/** Who was refused has changed nothing: they come to the same scene again. */
const untouched = new Map<string, Scene>()

describe.each(KINDS)('SEE1 who may do what in a %s', (name) => {
  const { scene, roles, rows } = tables[name]
  const types = typesOf(name)

  test('every command of the kind has its row, and every row its command', () => {
    expect(Object.keys(rows).sort()).toEqual([...types].sort())
    for (const row of Object.values(rows)) expect(row).toHaveLength(roles.length)
  })

  test.each(types)('%s', async (type) => {
    const expected = (rows as Record<string, readonly string[]>)[type]!
    for (const [road, send] of Object.entries(roads)) {
      const answer = async (role: string) => {
        const place = `${name} ${role} ${matterOf(type)}`
        const set = untouched.get(place) ?? (await scene(role, matterOf(type)))
        untouched.delete(place)
        const { conversation, message, poll, survey, meeting, other, actor, ticket } = set
        const rank = actor === people.owner ? 'admin' : 'moderator'
        const aims = {
          conversation,
          message,
          poll,
          survey,
          meeting,
          other: other.account,
          fresh: people.fresh!.account,
          rank,
          ...(ticket && { ticket }),
        } as const
        const came = await send(set, bodyOf(type, aims))
        if (came !== 'done') untouched.set(place, set)
        return came
      }
      const found = await Promise.all(roles.map(answer))
      expect(Object.fromEntries(roles.map((role, at) => [`${road} ${role}`, found[at]]))).toEqual(
        Object.fromEntries(roles.map((role, at) => [`${road} ${role}`, expected[at]])),
      )
    }
  })
})
