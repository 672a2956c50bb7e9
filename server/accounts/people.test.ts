import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccountId } from '../../shared/kernel/ids.ts'
import { AccountRow } from './account.row.ts'
import { type House, openHouse, PASSWORD, refusalOf, STRANGERS } from './testing/house.ts'

let house: House
let asha: Awaited<ReturnType<House['join']>>
const blocked: AccountId[] = []
const accepted: AccountId[] = []

beforeAll(async () => {
  house = await openHouse({
    ties: { ...STRANGERS, blockedWith: async () => blocked, among: async () => ({ accepted, blocked }) },
  })
  asha = await house.joinProved('asha', { name: 'Asha Rahman' })
  await house.join('rahim', { name: 'Rahim Uddin', email: 'private@example.org' })
  await house.join('mitu', { name: 'মিতু রহমান' })
  await house.join('percent', { name: '100% Sure' })
  await house.join('under_score', { name: 'Zed' })
  const { me: open } = await house.join('rahela', { name: 'Rahela Begum' })
  await house.orm.em.fork().nativeUpdate(AccountRow, { id: open.id }, { open: true, role: 'moderator' })
  const { me: gone } = await house.join('rahman.gone')
  await house.orm.em.fork().nativeUpdate(AccountRow, { id: gone.id }, { suspendedAt: new Date() })
})
afterAll(() => house.close())

const search = async (q: string, actor: typeof asha.actor | null = asha.actor, limit = '20') =>
  (await house.ask('search', { query: { q, limit } }, { actor })).value
const usernames = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).map(({ username }) => username)

describe('looking for people', () => {
  test.each([
    ['the start of a username', 'rah', ['asha', 'rahela', 'rahim']],
    ['a whole username first', 'rahim', ['rahim']],
    ['a username as in a mention', '@rahim', ['rahim']],
    ['the start of a name', 'ASHA', ['asha']],
    ['the start of a later part of a name', 'udd', ['rahim']],
    ['a name in Bangla', 'রহ', ['mitu']],
  ])('finds by %s', async (_, q, expected) => {
    expect(await usernames(q)).toEqual(expected)
  })

  test.each([
    'him',
    'private@example.org',
    'private',
    'asha@example',
    '__',
    'r%',
    '%%',
    '\\\\',
    "' or 1=1 --",
    '\u{1F418}\u{1F418}',
  ])('finds nobody by %s', async (q) => expect(await usernames(q)).toEqual([]))

  test('takes signs that mean something to the database as they are', async () => {
    expect(await usernames('100%')).toEqual(['percent'])
    expect(await usernames('under_')).toEqual(['under_score'])
  })

  test('does not find the suspended, nor those at odds with the one who looks', async () => {
    expect(await usernames('rahman.gone')).toEqual([])
    const { me } = await house.join('rahman.block')
    blocked.push(me.id)
    expect(await usernames('rahman.block')).toEqual([])
    expect(await usernames('rahman')).toEqual(['asha'])
    blocked.length = 0
  })

  test('PRO4 finds by a whole address whoever shows it to the one who looks', async () => {
    const { actor, me } = await house.joinProved('postal')
    await house.orm.em.fork().nativeUpdate(AccountRow, { id: me.id }, { open: true })
    const found = (by = asha.actor as typeof asha.actor | null) => usernames('Postal@example.org', by)
    expect(await found()).toEqual([])
    await house.ask('changeProfile', { body: { audiences: { email: 'contacts' } } }, { actor })
    expect(await found()).toEqual([])
    accepted.push(me.id)
    expect(await found()).toEqual(['postal'])
    accepted.length = 0
    await house.ask('changeProfile', { body: { audiences: { email: 'public' } } }, { actor })
    expect([await found(), await found(null), await usernames('postal@example')]).toEqual([['postal'], ['postal'], []])
    blocked.push(me.id)
    expect(await found()).toEqual([])
    blocked.length = 0
  })

  test('finds for a guest only those who are open to everybody', async () => {
    expect(await usernames('rah', null)).toEqual(['rahela'])
  })

  test('gives no more than asked, and tells neither addresses nor settings', async () => {
    expect(await search('rah', asha.actor, '1')).toHaveLength(1)
    const [card] = await search('rahela')
    expect(card).toEqual({
      id: card!.id,
      username: 'rahela',
      name: 'Rahela Begum',
      about: '',
      open: true,
      badge: 'moderator',
    })
  })

  test.each([
    { q: 'r' },
    { q: ' r ' },
    { q: 'rah', limit: '0' },
    { q: 'rah', limit: '51' },
    { q: 'rah', limit: '-1' },
    {},
    { q: ['a', 'b'] },
  ])('is refused for %j', async (query) => {
    expect(await refusalOf(house.ask('search', { query }, { actor: asha.actor }))).toMatchObject({
      code: 'input.invalid',
    })
  })
})

describe('cards', () => {
  test('are given by id, also of the suspended; unknown ids are left out', async () => {
    const em = house.orm.em.fork()
    const ids = (await em.find(AccountRow, { username: ['asha', 'rahman.gone'] })).map(({ id }) => id)
    const query = { ids: [...ids, '00000000-0000-7000-8000-000000000000'].join(',') }
    const { value } = await house.ask('people', { query }, { actor: asha.actor })
    expect(value.map(({ username }) => username).sort()).toEqual(['asha', 'rahman.gone'])
  })

  test('are found by username, however it is written; of the suspended none', async () => {
    const { value } = await house.ask('person', { params: { username: 'ASHA' } }, { actor: asha.actor })
    expect(value).toEqual({
      id: asha.me.id,
      username: 'asha',
      name: 'Asha Rahman',
      about: '',
      open: false,
      badge: null,
    })
    expect(await refusalOf(house.ask('person', { params: { username: 'rahman.gone' } }))).toMatchObject({
      code: 'account.unknown',
    })
  })
})

describe('the own account', () => {
  test('is read and changed by its owner', async () => {
    const { actor } = await house.join('changer')
    const body = {
      name: 'চেঞ্জার',
      about: ' Tea. ',
      language: 'bn',
      theme: 'gold',
      open: true,
      showsPresence: false,
      showsReceipts: false,
    }
    const { value } = await house.ask('change', { body }, { actor })
    expect(value).toMatchObject({ ...body, about: 'Tea.' })
    expect((await house.ask('me', {}, { actor })).value).toEqual(value)
    expect((await house.ask('change', { body: {} }, { actor })).value).toEqual(value)
  })

  test.each<Record<string, unknown>>([
    { role: 'admin' },
    { username: 'other' },
    { email: 'other@example.org' },
    { password: PASSWORD },
    { theme: 'black' },
    { language: 'fr' },
    { name: '' },
    { name: null },
    { about: 'x'.repeat(501) },
    { about: 'a\0b' },
    { open: 'yes' },
    { __proto__: null, constructor: 1 },
  ])('is not changed by %j', async (body) => {
    expect(await refusalOf(house.ask('change', { body }, { actor: asha.actor }))).toMatchObject({
      code: 'input.invalid',
    })
  })

  test('AC17 tells its owner what happened with it, newest first, in pages', async () => {
    const { actor } = await house.join('historian')
    await house.signIn('historian')
    await refusalOf(house.signIn('historian', undefined, 'wrong-password-1'))
    await house.settled()
    await house.ask('change', { body: { about: 'x' } }, { actor })
    await house.ask('changePassword', { body: { current: PASSWORD, next: 'quartz-mill-umbrella-3' } }, { actor })
    const first = (await house.ask('activity', { query: { limit: '3' } }, { actor })).value
    const rest = (await house.ask('activity', { query: { limit: '3', before: first.next! } }, { actor })).value
    expect([...first.items, ...rest.items].map(({ what }) => what)).toEqual([
      'password.changed',
      'profile.changed',
      'session.refused',
      'session.started',
      'account.opened',
    ])
    expect(first.next).not.toBeNull()
    expect(rest.next).toBeNull()
  })

  test('AC17 tells nobody else', async () => {
    const { items } = (await house.ask('activity', {}, { actor: asha.actor })).value
    expect(items.every(({ what }) => ['account.opened', 'email.proved'].includes(what))).toBe(true)
  })
})
