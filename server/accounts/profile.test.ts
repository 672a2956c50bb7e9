import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { type House, openHouse, refusalOf, STRANGERS } from './testing/house.ts'

let house: House
let asha: Awaited<ReturnType<House['join']>>
let rafi: Awaited<ReturnType<House['join']>>
let accepted: AccountId[] = []
let blocked: AccountId[] = []
const changed: AccountId[] = []

const CANARY = {
  about: 'canary about',
  birthday: '1990-04-14',
  location: 'canary location',
  website: 'https://canary.example',
  links: ['https://canary.example/link'],
  department: 'canary department',
  building: 'canary building',
  ward: 'canary ward',
}

beforeAll(async () => {
  house = await openHouse({
    ties: {
      ...STRANGERS,
      among: async (_, __, others) => ({
        accepted: others.filter((id) => accepted.includes(id)),
        blocked: others.filter((id) => blocked.includes(id)),
      }),
      blockedWith: async () => blocked,
      counts: async () => ({ contacts: 12, posts: 3 }),
    },
    onChanged: (account) => void changed.push(account),
  })
  asha = await house.joinProved('asha', { name: 'Asha Rahman' })
  rafi = await house.join('rafi')
  await house.ask('changeProfile', { body: CANARY }, { actor: asha.actor })
})
afterEach(async () => {
  accepted = []
  blocked = []
})
afterAll(() => house.close())

const profile = async (actor: Actor | null, username = 'asha') =>
  (await house.ask('profile', { params: { username } }, { actor })).value
const open = (on: boolean) => house.ask('change', { body: { open: on } }, { actor: asha.actor })

/** What stands in an answer of what was told. */
const leaks = (answer: unknown) => JSON.stringify(answer).match(/canary[^"]*|1990-04-14|asha@example/g) ?? []

/** Everything that a reader can ask about somebody. */
const doors = async (actor: Actor | null) => ({
  profile: await refusalOf(profile(actor)),
  card: await refusalOf(house.ask('person', { params: { username: 'asha' } }, { actor })),
  ids: actor && (await house.ask('people', { query: { ids: asha.me.id } }, { actor })).value,
  search: (await house.ask('search', { query: { q: 'asha' } }, { actor })).value,
  address: (await house.ask('search', { query: { q: 'asha@example.org' } }, { actor })).value,
  some: (await house.ask('openProfiles', { query: {} }, { actor })).value,
})

describe('a profile', () => {
  test('PRO3 is shown whole to its owner, whatever is chosen', async () => {
    expect(await profile(asha.actor)).toMatchObject({ ...CANARY, standing: 'oneself', email: 'asha@example.org' })
  })

  test('PRO3 that is private shows its name to members, and to guests not even that it is there', async () => {
    await open(false)
    expect(leaks(await doors(rafi.actor))).toEqual([])
    expect(await profile(rafi.actor)).toMatchObject({ name: 'Asha Rahman', standing: 'stranger', joined: null })
    expect(await refusalOf(profile(null))).toEqual(await refusalOf(profile(null, 'nobody_here')))
  })

  test('PRO3 that is open shows everybody what is public', async () => {
    await open(true)
    for (const reader of [rafi.actor, null]) {
      const seen = await profile(reader)
      expect(seen).toMatchObject({ about: CANARY.about, website: CANARY.website, contacts: 12 })
      expect(leaks(seen).sort()).toEqual(['canary about', 'canary.example', 'canary.example/link'])
      expect(seen.joined).toEqual(expect.any(Number))
    }
  })

  test('PRO3 of the assistant says nothing of how many it serves', async () => {
    expect(await profile(rafi.actor, 'assistant')).toMatchObject({ name: 'Assistant', contacts: null, posts: null })
  })

  test('PRO3 shows a contact what is for contacts, and no longer once they are none', async () => {
    await open(false)
    accepted = [asha.me.id]
    expect(await profile(rafi.actor)).toMatchObject({ ...CANARY, standing: 'contact', email: null })
    accepted = []
    expect(leaks(await doors(rafi.actor))).toEqual([])
  })

  test('PRO3 shows those at odds a name, also where it is open', async () => {
    await open(true)
    blocked = [asha.me.id]
    const { search, some, ...rest } = await doors(rafi.actor)
    expect([leaks(rest), search, some]).toEqual([[], [], []])
    expect(await profile(rafi.actor)).toMatchObject({ name: 'Asha Rahman', standing: 'apart', contacts: null })
  })

  test.each(['about', 'birthday', 'location', 'website', 'links', 'department', 'building', 'ward', 'email'] as const)(
    'PRO3 keeps %s from everybody where it is private, by every door',
    async (field) => {
      await open(true)
      accepted = [asha.me.id]
      const set = (audience: 'private' | 'public') =>
        house.ask('changeProfile', { body: { audiences: { [field]: audience } } }, { actor: asha.actor })
      const value = field === 'email' ? 'asha@example.org' : CANARY[field]
      const said = [value].flat()[0]!
      await set('public')
      expect(JSON.stringify(await doors(rafi.actor))).toContain(`"${said}"`)
      await set('private')
      expect(JSON.stringify(await doors(rafi.actor))).not.toContain(`"${said}"`)
      expect(JSON.stringify(await doors(null))).not.toContain(`"${said}"`)
      await set('public')
    },
  )

  test('PRO3 shows nothing of the suspended', async () => {
    const { me } = await house.join('gone')
    await house.orm.em.getConnection().execute('update account set suspended_at = now() where id = ?', [me.id])
    expect(await refusalOf(profile(rafi.actor, 'gone'))).toMatchObject({ code: 'account.unknown' })
  })
})

describe('changing it', () => {
  test('PRO2 sets what is named and leaves the rest', async () => {
    const { actor } = await house.join('changing')
    await house.ask('changeProfile', { body: { location: 'Khulna', audiences: { location: 'public' } } }, { actor })
    const { value } = await house.ask(
      'changeProfile',
      { body: { ward: '7', name: 'চেঞ্জিং', audiences: { ward: 'private' } } },
      { actor },
    )
    expect(value.profile).toMatchObject({ name: 'চেঞ্জিং', location: 'Khulna', ward: '7', birthday: '', links: [] })
    expect(value.audiences).toMatchObject({ location: 'public', ward: 'private', email: 'private', about: 'public' })
    expect((await house.ask('ownProfile', {}, { actor })).value).toEqual(value)
  })

  test('PRO5 is told to whoever shows it', async () => {
    changed.length = 0
    await house.ask('changeProfile', { body: { location: 'Sylhet' } }, { actor: rafi.actor })
    await house.ask('change', { body: { name: 'Rafi Islam' } }, { actor: rafi.actor })
    expect(changed).toEqual([rafi.me.id, rafi.me.id])
  })

  test.each<Record<string, unknown>>([
    { birthday: '2999-01-01' },
    { birthday: null },
    { website: 'javascript:alert(1)' },
    { links: 'https://example.org' },
    { audiences: { name: 'private' } },
    { audiences: { email: 'everybody' } },
    { audiences: null },
    { email: 'other@example.org' },
    { standing: 'contact' },
    { name: '' },
  ])('PRO2 is refused for %j', async (body) => {
    expect(await refusalOf(house.ask('changeProfile', { body }, { actor: rafi.actor }))).toMatchObject({
      code: 'input.invalid',
    })
  })
})

describe('a few open people', () => {
  test('CO9 are found by anybody, never more than asked, never one twice', async () => {
    await open(true)
    for (const name of ['open1a', 'open2b', 'open3c']) {
      const { actor } = await house.join(name)
      await house.ask('change', { body: { open: true } }, { actor })
    }
    const some = async (limit: string) =>
      (await house.ask('openProfiles', { query: { limit } })).value.map(({ username }) => username)
    expect((await some('20')).sort()).toEqual(['asha', 'open1a', 'open2b', 'open3c'])
    expect(await some('2')).toHaveLength(2)
    const mine = (await house.ask('openProfiles', { query: {} }, { actor: asha.actor })).value
    expect(mine.map(({ username }) => username)).not.toContain('asha')
  })
})
