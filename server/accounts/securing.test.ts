import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { HOUR, SECOND } from '../../shared/kernel/time.ts'
import { AccountRow } from './account.row.ts'
import { LIMITS } from './attempts.ts'
import { RESET_LIFE, VERIFY_LIFE } from './letters.ts'
import { LinkRow } from './link.row.ts'
import { type House, laptop, openHouse, PASSWORD, phone, refusalOf, tokenIn } from './testing/house.ts'

const NEXT = 'quartz-mill-umbrella-3'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.later(24 * HOUR)
  house.letters.length = 0
  house.revoked.length = 0
})

const accountOf = (username: string) => house.orm.em.fork().findOneOrFail(AccountRow, { username })
const verify = (token: string) => house.ask('verify', { body: { token } })
const reset = (token: string, password = NEXT) => house.ask('reset', { body: { token, password } }, { peer: phone })
const linkFor = async (work: Promise<unknown>): Promise<string> => {
  await work
  await house.settled()
  return tokenIn(house.letters.at(-1))
}
const forgotten = (identifier: string) => linkFor(house.ask('forgot', { body: { identifier } }))

describe('an address', () => {
  test('AC2 is proved by the link in the mail, and only then it is the account’s', async () => {
    const token = await linkFor(house.join('asha', { email: 'Asha@Example.org', language: 'bn' }))
    expect(house.letters).toMatchObject([{ letter: 'verify', to: 'asha@example.org', language: 'bn', hours: 48 }])
    expect(await accountOf('asha')).toMatchObject({ email: null, emailClaimed: 'asha@example.org' })
    await verify(token)
    expect(await accountOf('asha')).toMatchObject({ email: 'asha@example.org', emailClaimed: null })
  })

  test('AC2 is proved once, also by two at the same moment', async () => {
    const token = await linkFor(house.join('twice', { email: 'twice@example.org' }))
    const outcomes = await Promise.allSettled([verify(token), verify(token), verify(token)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(verify(token))).toMatchObject({ code: 'link.spent' })
  })

  test('AC2 that two claim is had by the first to prove it', async () => {
    const first = await linkFor(house.join('claims.a', { email: 'both@example.org' }))
    const second = await linkFor(house.join('claims.b', { email: 'both@example.org' }))
    const outcomes = await Promise.allSettled([verify(first), verify(second)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await house.orm.em.fork().count(AccountRow, { email: 'both@example.org' })).toBe(1)
  })

  test('AC2 link runs out, and another can be had', async () => {
    const { actor } = await house.join('slow', { email: 'slow@example.org' })
    await house.settled()
    const late = tokenIn(house.letters[0])
    house.later(VERIFY_LIFE + SECOND)
    expect(await refusalOf(verify(late))).toMatchObject({ code: 'link.spent' })
    await verify(await linkFor(house.ask('resend', {}, { actor })))
    expect(await accountOf('slow')).toMatchObject({ email: 'slow@example.org' })
  })

  test('AC2 is changed with the password; the old one stays until the new one is proved, then it is told', async () => {
    const { actor } = await house.joinProved('mover')
    const body = { email: 'moved@example.org', password: PASSWORD }
    const token = await linkFor(house.ask('changeEmail', { body }, { actor }))
    expect(await accountOf('mover')).toMatchObject({ email: 'mover@example.org', emailClaimed: 'moved@example.org' })
    await verify(token)
    await house.settled()
    expect(await accountOf('mover')).toMatchObject({ email: 'moved@example.org', emailClaimed: null })
    expect(house.letters.at(-1)).toMatchObject({ letter: 'emailChanged', to: 'mover@example.org' })
  })

  test('AC2 is not changed by whoever found the session open', async () => {
    const { actor } = await house.joinProved('careful')
    const body = { email: 'thief@example.org', password: 'not-the-password' }
    const refused = []
    for (let count = 0; count <= LIMITS.account.free; count++)
      refused.push(await refusalOf(house.ask('changeEmail', { body }, { actor })))
    expect(refused[0]).toMatchObject({ code: 'password.wrong' })
    expect(refused.at(-1)).toMatchObject({ code: 'rate.limited' })
    expect(await accountOf('careful')).toMatchObject({ emailClaimed: null })
  })

  test('AC2 link of an address that was given up for another proves nothing', async () => {
    const { actor } = await house.join('fickle', { email: 'one@fickle.example' })
    await house.settled()
    const first = tokenIn(house.letters[0])
    await house.ask('changeEmail', { body: { email: 'two@fickle.example', password: PASSWORD } }, { actor })
    expect(await refusalOf(verify(first))).toMatchObject({ code: 'link.spent' })
    expect(await accountOf('fickle')).toMatchObject({ email: null, emailClaimed: 'two@fickle.example' })
  })

  test('AC14 is not flooded: past a few letters no more are sent, and whoever asks hears nothing of it', async () => {
    await house.joinProved('flooded')
    house.later(48 * HOUR)
    for (let count = 0; count < LIMITS.mail.free + 3; count++)
      await house.ask('forgot', { body: { identifier: 'flooded' } })
    await house.settled()
    expect(house.letters).toHaveLength(LIMITS.mail.free)
  })
})

describe('a forgotten password', () => {
  test('AC3 is replaced by a link, once; everybody is signed out and the owner is told', async () => {
    const { actor, secret } = await house.joinProved('rafi')
    const token = await forgotten('rafi@example.org')
    expect(house.letters).toMatchObject([{ letter: 'reset', to: 'rafi@example.org', minutes: 30 }])
    await reset(token)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
    expect(house.revoked).toEqual([{ account: actor.account, sessions: [actor.session] }])
    expect(await refusalOf(house.signIn('rafi'))).toMatchObject({ code: 'auth.failed' })
    await house.signIn('rafi', laptop, NEXT)
    await house.settled()
    expect(house.letters.at(-1)).toMatchObject({ letter: 'passwordChanged', scene: { address: phone.address } })
    expect(await refusalOf(reset(token))).toMatchObject({ code: 'link.spent' })
  })

  test('AC3 one link used by several at the same moment: one password is set', async () => {
    await house.joinProved('raced')
    const token = await forgotten('raced')
    const passwords = ['kettle-prairie-one', 'kettle-prairie-two', 'kettle-prairie-six', 'kettle-prairie-ten']
    const outcomes = await Promise.allSettled(passwords.map((password) => reset(token, password)))
    const winners = passwords.filter((_, at) => outcomes[at]!.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    await house.signIn('raced', laptop, winners[0])
  })

  test('AC3 of several links the first that is used ends the others', async () => {
    await house.joinProved('several')
    const [one, other] = [await forgotten('several'), await forgotten('several')]
    await reset(other)
    expect(await refusalOf(reset(one))).toMatchObject({ code: 'link.spent' })
  })

  test('AC3 link runs out, and is of no use for an address that is the account’s no longer', async () => {
    const { actor } = await house.joinProved('leaving')
    const late = await forgotten('leaving')
    house.later(RESET_LIFE + SECOND)
    expect(await refusalOf(reset(late))).toMatchObject({ code: 'link.spent' })
    const former = await forgotten('leaving')
    const body = { email: 'left@example.org', password: PASSWORD }
    await verify(await linkFor(house.ask('changeEmail', { body }, { actor })))
    expect(await refusalOf(reset(former))).toMatchObject({ code: 'link.spent' })
  })

  test('AC3 a weak new password is refused, and the link is still good', async () => {
    await house.joinProved('weakling')
    const token = await forgotten('weakling')
    expect(await refusalOf(reset(token, 'weakling@example.org'))).toMatchObject({ code: 'password.weak' })
    await reset(token)
  })

  test.each(['nobody.here', 'nobody@example.org', 'unproved', 'unproved@example.org'])(
    'AC14 answers %s as it answers everybody, and writes to nobody',
    async (identifier) => {
      await house.join('unproved', { email: 'unproved@example.org' }).catch(() => undefined)
      await house.settled()
      house.letters.length = 0
      const { value } = await house.ask('forgot', { body: { identifier } })
      await house.settled()
      expect(value).toBeUndefined()
      expect(house.letters).toEqual([])
    },
  )

  test('AC3 lets the owner in again after somebody else locked the account', async () => {
    await house.joinProved('besieged')
    for (let count = 0; count <= LIMITS.account.free; count++)
      await refusalOf(house.signIn('besieged', { ...phone, address: '192.0.2.200' }, 'wrong-password-1'))
    await reset(await forgotten('besieged'))
    await house.signIn('besieged', { ...phone, address: '192.0.2.201' }, NEXT)
  })

  test.each(['', 'x', 'x'.repeat(43), '../../etc/passwd', "' or 1=1 --"])('AC3 knows no link %j', async (token) => {
    expect(await refusalOf(reset(token))).toMatchObject({ code: 'link.spent' })
    expect(await refusalOf(verify(token))).toMatchObject({ code: 'link.spent' })
  })

  test('AC3 a link to prove an address sets no password, and the other way round', async () => {
    const proving = await linkFor(house.join('mixed', { email: 'mixed@example.org' }))
    expect(await refusalOf(reset(proving))).toMatchObject({ code: 'link.spent' })
    await verify(proving)
    expect(await refusalOf(verify(await forgotten('mixed')))).toMatchObject({ code: 'link.spent' })
  })

  test('AC3 no link is kept as it is', async () => {
    await house.joinProved('digest')
    const token = await forgotten('digest')
    const rows = await house.orm.em.fork().find(LinkRow, {})
    expect(rows.map((row) => Buffer.from(row.secret).toString('base64url'))).not.toContain(token)
    expect(rows.every((row) => row.secret.length === 32)).toBe(true)
  })
})

describe('a password', () => {
  const change = (actor: Awaited<ReturnType<House['join']>>['actor'], body: { current: string; next: string }) =>
    house.ask('changePassword', { body }, { actor })

  test('AC4 is changed with the current one; other devices are signed out, this one stays', async () => {
    const { actor, secret } = await house.joinProved('nadia')
    const other = await house.signIn('nadia', phone)
    await change(actor, { current: PASSWORD, next: NEXT })
    expect(await house.authenticate({ cookie: other.session.secret })).toBeNull()
    expect(await house.authenticate({ cookie: secret })).toMatchObject({ account: actor.account })
    await house.signIn('nadia', laptop, NEXT)
    await house.settled()
    expect(house.letters.map(({ letter }) => letter)).toContain('passwordChanged')
  })

  test('AC4 ends reset links that are still about', async () => {
    const { actor } = await house.joinProved('linked')
    const token = await forgotten('linked')
    await change(actor, { current: PASSWORD, next: NEXT })
    expect(await refusalOf(reset(token, 'another-quiet-lagoon'))).toMatchObject({ code: 'link.spent' })
  })

  test('AC4 is not changed with a wrong one, nor into a weak one', async () => {
    const { actor } = await house.join('steady')
    expect(await refusalOf(change(actor, { current: 'wrong-password-1', next: NEXT }))).toMatchObject({
      code: 'password.wrong',
    })
    expect(await refusalOf(change(actor, { current: PASSWORD, next: 'Sunshine2026' }))).toMatchObject({
      code: 'password.weak',
      details: { problem: 'common' },
    })
    await house.signIn('steady')
  })

  test('AC4 two changes at the same moment: one counts, the other is told', async () => {
    const { actor } = await house.join('double')
    const nexts = ['kettle-prairie-one', 'kettle-prairie-two']
    const outcomes = await Promise.allSettled(nexts.map((next) => change(actor, { current: PASSWORD, next })))
    const winners = nexts.filter((_, at) => outcomes[at]!.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    await house.signIn('double', laptop, winners[0])
  })
})
