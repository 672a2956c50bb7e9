import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/time.ts'
import type { Tokens } from '../../shared/protocol/sessions.ts'
import { openOrm } from '../db/orm.ts'
import { AccountRow } from './account.row.ts'
import { ActivityRow } from './activity.row.ts'
import { RefreshSpentRow, SessionRow } from './session.row.ts'
import { ACCESS_LIFE, BROWSER_IDLE, BROWSER_LIFE, REFRESH_LIFE } from './sessions.ts'
import { type House, openHouse, PASSWORD, phone, refusalOf } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.later(HOUR)
  house.revoked.length = 0
})

const sessionRow = (id: string) => house.orm.em.fork().findOneOrFail(SessionRow, { id: id as SessionRow['id'] })
const issue = async (identifier: string): Promise<Tokens> =>
  (await house.ask('issueTokens', { body: { identifier, password: PASSWORD } }, { peer: phone })).value
const refresh = async (token: string): Promise<Tokens> =>
  (await house.ask('refreshTokens', { body: { refresh: token } }, { peer: phone })).value

describe('a browser’s session', () => {
  test('AC7 lives on while the browser comes back, and ends after a long absence', async () => {
    const { secret } = await house.join('comes.back')
    for (let count = 0; count < 3; count++) {
      house.later(BROWSER_IDLE - DAY)
      expect(await house.authenticate({ cookie: secret })).not.toBeNull()
    }
    house.later(BROWSER_IDLE + SECOND)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
  })

  test('AC7 ends after its whole life, however often the browser comes', async () => {
    const { secret } = await house.join('always.on')
    const end = house.clock.at + BROWSER_LIFE
    while (house.clock.at + 20 * DAY < end) {
      house.later(20 * DAY)
      expect(await house.authenticate({ cookie: secret })).not.toBeNull()
    }
    house.later(20 * DAY)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
  })

  test('AC7 is written to at most once a minute', async () => {
    const { actor, secret } = await house.join('busy.one')
    const seen = async () => (await sessionRow(actor.session)).seenAt.getTime()
    const start = await seen()
    house.later(50 * SECOND)
    await house.authenticate({ cookie: secret })
    expect(await seen()).toBe(start)
    house.later(20 * SECOND)
    await house.authenticate({ cookie: secret })
    expect(await seen()).toBe(start + 70 * SECOND)
  })

  test('AC7 is no access token, and a token is no cookie', async () => {
    const { secret } = await house.join('confused')
    const { access } = await issue('confused')
    expect(await house.authenticate({ bearer: secret })).toBeNull()
    expect(await house.authenticate({ cookie: access })).toBeNull()
    expect(await house.authenticate({ cookie: secret, bearer: 'x'.repeat(43) })).toBeNull()
  })

  test.each([
    ['nothing', null],
    ['nothing at all', undefined],
    ['something empty', ''],
    ['something short', 'x'],
    ['something of the right length', 'x'.repeat(43)],
    ['something long', 'x'.repeat(10_000)],
    ['something odd', "%00'; drop table session; --"],
  ])('AC7 is not %s', async (_, said) => {
    expect(await house.authenticate({ cookie: said })).toBeNull()
    expect(await house.authenticate({ bearer: said })).toBeNull()
  })

  test('AC7 all are listed with their devices, and no secret', async () => {
    const { actor, secret } = await house.join('lister')
    house.later(MINUTE)
    await house.signIn('lister', phone)
    const { value } = await house.ask('sessions', {}, { actor })
    expect(value).toMatchObject([
      { kind: 'browser', agent: phone.agent, address: phone.address, here: false },
      { kind: 'browser', here: true, id: actor.session },
    ])
    expect(JSON.stringify(value)).not.toContain(secret)
  })
})

describe('ending sessions', () => {
  test('AC7 one is ended, the others stay', async () => {
    const { actor, secret } = await house.join('ender')
    const other = await house.signIn('ender', phone)
    const signedIn = (await house.authenticate({ cookie: other.session.secret }))!
    await house.ask('endSession', { params: { id: signedIn.session } }, { actor })
    expect(await house.authenticate({ cookie: other.session.secret })).toBeNull()
    expect(await house.authenticate({ cookie: secret })).not.toBeNull()
    expect(house.revoked).toEqual([{ account: actor.account, sessions: [signedIn.session] }])
  })

  test('AC7 nobody ends somebody else’s', async () => {
    const victim = await house.join('victim')
    const { actor } = await house.join('villain')
    await house.ask('endSession', { params: { id: victim.actor.session } }, { actor })
    expect(await house.authenticate({ cookie: victim.secret })).not.toBeNull()
    expect(house.revoked).toEqual([])
  })

  test('AC7 all but this one are ended', async () => {
    const { actor, secret } = await house.join('cleaner')
    const others = [await house.signIn('cleaner', phone), await house.signIn('cleaner', phone)]
    const { access } = await issue('cleaner')
    await house.ask('endOtherSessions', {}, { actor })
    for (const { session } of others) expect(await house.authenticate({ cookie: session.secret })).toBeNull()
    expect(await house.authenticate({ bearer: access })).toBeNull()
    expect(await house.authenticate({ cookie: secret })).not.toBeNull()
    expect(house.revoked[0]!.sessions).toHaveLength(3)
  })

  test('AC7 is seen at once here, and on another node when it hears of it or after 15 seconds', async () => {
    const [deaf, hearing] = [await house.node(), await house.node()]
    const { actor, secret } = await house.join('two.nodes')
    for (const node of [house, deaf, hearing]) expect(await node.authenticate({ cookie: secret })).not.toBeNull()
    await house.ask('signOut', {}, { actor })
    hearing.authenticate.drop([actor.session])
    expect(await house.authenticate({ cookie: secret })).toBeNull()
    expect(await hearing.authenticate({ cookie: secret })).toBeNull()
    house.later(15 * SECOND)
    expect(await deaf.authenticate({ cookie: secret })).toBeNull()
    for (const { orm } of [deaf, hearing]) await orm.close(true)
  })

  test('AC7 is not undone by an answer that was on its way meanwhile', async () => {
    const { actor, secret } = await house.join('overtaken')
    house.later(MINUTE)
    const [asked] = await Promise.all([house.authenticate({ cookie: secret }), house.ask('signOut', {}, { actor })])
    expect(asked === null || asked.session === actor.session).toBe(true)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
  })

  test('AC10 a role that was changed and an account that was suspended count within 15 seconds', async () => {
    const { actor, secret } = await house.join('promoted')
    await house.orm.em.fork().nativeUpdate(AccountRow, { id: actor.account }, { role: 'moderator' })
    house.later(15 * SECOND)
    expect(await house.authenticate({ cookie: secret })).toMatchObject({ role: 'moderator' })
    await house.orm.em.fork().nativeUpdate(AccountRow, { id: actor.account }, { suspendedAt: new Date() })
    house.later(15 * SECOND)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
  })
})

describe('tokens', () => {
  test('AC8 an access token works for a day, a refresh token gets a new pair for a week', async () => {
    await house.join('an.app')
    const first = await issue('an.app')
    expect(first).toMatchObject({
      accessExpires: house.clock.at + ACCESS_LIFE,
      refreshExpires: house.clock.at + REFRESH_LIFE,
    })
    expect(await house.authenticate({ bearer: first.access })).toMatchObject({ session: first.session })
    house.later(ACCESS_LIFE)
    expect(await house.authenticate({ bearer: first.access })).toBeNull()
    const second = await refresh(first.refresh)
    expect(second.session).toBe(first.session)
    expect(await house.authenticate({ bearer: second.access })).toMatchObject({ session: first.session })
    house.later(REFRESH_LIFE)
    expect(await refusalOf(refresh(second.refresh))).toMatchObject({ code: 'auth.ended' })
  })

  test('AC8 a new pair ends the access token of before at once', async () => {
    await house.join('rotating')
    const first = await issue('rotating')
    expect(await house.authenticate({ bearer: first.access })).not.toBeNull()
    await refresh(first.refresh)
    expect(await house.authenticate({ bearer: first.access })).toBeNull()
  })

  test('AC8 a refresh token that comes twice betrays a theft: the session is over for both', async () => {
    const { me } = await house.join('robbed')
    const first = await issue('robbed')
    const second = await refresh(first.refresh)
    expect(await house.authenticate({ bearer: second.access })).not.toBeNull()
    expect(await refusalOf(refresh(first.refresh))).toMatchObject({ code: 'auth.ended' })
    expect(await house.authenticate({ bearer: second.access })).toBeNull()
    expect(await refusalOf(refresh(second.refresh))).toMatchObject({ code: 'auth.ended' })
    expect(house.revoked).toEqual([{ account: me.id, sessions: [first.session] }])
    const noted = await house.orm.em.fork().find(ActivityRow, { account: me.id, what: 'token.stolen' })
    expect(noted).toMatchObject([{ address: phone.address }])
  })

  test('AC8 also when they come at the same moment', async () => {
    await house.join('raced.app')
    const first = await issue('raced.app')
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => refresh(first.refresh)))
    const winners = outcomes.filter((one) => one.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'auth.ended' })
    expect(await house.authenticate({ bearer: winners[0]!.value.access })).toBeNull()
    expect((await sessionRow(first.session)).revokedAt).not.toBeNull()
  })

  test('AC8 one that nobody was given ends nothing', async () => {
    await house.join('untouched')
    const { access } = await issue('untouched')
    for (const wrong of ['', 'x'.repeat(43), access])
      expect(await refusalOf(refresh(wrong))).toMatchObject({ code: 'auth.ended' })
    expect(await house.authenticate({ bearer: access })).not.toBeNull()
  })

  test('AC8 a suspended account gets no new pair', async () => {
    const { me } = await house.join('banned.app')
    const { refresh: token } = await issue('banned.app')
    await house.orm.em.fork().nativeUpdate(AccountRow, { id: me.id }, { suspendedAt: new Date() })
    expect(await refusalOf(refresh(token))).toMatchObject({ code: 'auth.ended' })
  })
})

describe('a database that is away', () => {
  test('AC14 lets nobody in and throws nobody out: it may be tried again', async () => {
    const away = await openOrm({ url: 'postgres://nobody@127.0.0.1:1/nowhere', pool: 2 })
    const node = await house.node({ orm: away })
    const { secret } = await house.join('early.bird')
    const body = { identifier: 'early.bird', password: PASSWORD }
    expect(await refusalOf(node.authenticate({ cookie: secret }))).toMatchObject({ code: 'busy', retry: true })
    expect(await refusalOf(house.ask('signIn', { body }, { on: node }))).toMatchObject({ code: 'busy', retry: true })
    await node.orm.close(true)
    await away.close(true)
  })
})

describe('sweeping', () => {
  test('throws away what has run out, and nothing else', async () => {
    const { actor, secret } = await house.join('swept')
    const tokens = await issue('swept')
    await refresh(tokens.refresh)
    await house.ask('endSession', { params: { id: tokens.session } }, { actor })
    const em = () => house.orm.em.fork()
    await house.sweep()
    expect(await em().count(SessionRow, { id: tokens.session })).toBe(1)
    expect(await em().count(RefreshSpentRow, { session: tokens.session })).toBe(1)
    house.later(8 * DAY)
    await house.sweep()
    expect(await em().count(RefreshSpentRow, { session: tokens.session })).toBe(0)
    for (let days = 0; days < 100; days += 20) {
      house.later(20 * DAY)
      await house.authenticate({ cookie: secret })
    }
    await house.sweep()
    expect(await em().count(SessionRow, { id: tokens.session })).toBe(0)
    expect(await house.authenticate({ cookie: secret })).not.toBeNull()
  })
})
