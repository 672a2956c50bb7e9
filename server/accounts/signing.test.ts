import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE } from '../../shared/kernel/time.ts'
import { AccountRow } from './account.row.ts'
import { SessionRow } from './session.row.ts'
import { type House, laptop, openHouse, PASSWORD, phone, refusalOf } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.later(60 * MINUTE)
  house.letters.length = 0
  house.revoked.length = 0
})

describe('signing up', () => {
  test('AC1 opens an account and signs its browser in', async () => {
    const { value: me, session } = await house.ask('signUp', {
      body: { username: ' Asha ', name: 'Asha Rahman', password: PASSWORD, language: 'bn' },
    })
    expect(me).toMatchObject({ username: 'asha', name: 'Asha Rahman', language: 'bn', email: null, role: 'user' })
    expect(await house.authenticate({ cookie: session.secret })).toMatchObject({ account: me.id, role: 'user' })
  })

  test('AC1 two for one username at once: one has it, the other is told', async () => {
    const body = { name: 'Rafi', password: PASSWORD }
    const tries = ['rafi', 'Rafi', 'RAFI', 'rafi'].map((username) =>
      house.ask('signUp', { body: { username, ...body } }),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of outcomes)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'username.taken' })
    expect(await house.orm.em.fork().count(AccountRow, { username: 'rafi' })).toBe(1)
  })

  test('AC1 stands also when what belongs to a new account could not be made yet', async () => {
    const errors: unknown[] = []
    const unlucky = await house.node({
      onOpened: async () => Promise.reject(new Error('not now')),
      onError: (error) => errors.push(error),
    })
    const body = { username: 'unlucky1', name: 'Unlucky', password: PASSWORD }
    const { session } = await house.ask('signUp', { body }, { on: unlucky })
    expect(await house.authenticate({ cookie: session.secret })).not.toBeNull()
    expect(errors).toHaveLength(1)
    await unlucky.orm.close(true)
  })

  test.each([
    ['username.refused', { username: 'adm1n' }],
    ['input.invalid', { username: '\u0430sha2' }],
    ['input.invalid', { name: 'As\u202Eha' }],
    ['input.invalid', { password: 'short' }],
    ['input.invalid', { role: 'admin' }],
    ['input.invalid', { email: 'nobody' }],
    ['password.weak', { password: 'Password2026!' }],
    ['password.weak', { password: 'nice.person-1' }],
    ['password.weak', { password: '1234567890123' }],
  ])('AC1 is refused as %s with %j', async (code, wrong) => {
    const body = { username: 'nice.person', name: 'Nice Person', password: PASSWORD, ...wrong }
    expect(await refusalOf(house.ask('signUp', { body }))).toMatchObject({ code })
  })

  test('AC14 with an address in use answers the same, and its owner is told instead', async () => {
    const owner = await house.joinProved('owner.of')
    const fresh = await house.ask('signUp', {
      body: { username: 'first.one', name: 'One', password: PASSWORD, email: 'new@example.org' },
    })
    await house.settled()
    const taken = await house.ask('signUp', {
      body: { username: 'other.one', name: 'One', password: PASSWORD, email: 'owner.of@example.org' },
    })
    await house.settled()
    const shape = ({ id, username, emailClaimed, createdAt, ...rest }: typeof taken.value) => rest
    expect(shape(taken.value)).toEqual(shape(fresh.value))
    expect(taken.value.emailClaimed).toBe('owner.of@example.org')
    expect(house.letters).toMatchObject([
      { letter: 'verify', to: 'new@example.org' },
      { letter: 'addressInUse', to: 'owner.of@example.org', username: owner.me.username },
    ])
  })
})

describe('signing in', () => {
  test('AC1 goes by username or by proved address, however they are written', async () => {
    const { me } = await house.joinProved('mitu')
    for (const identifier of ['mitu', ' MITU ', 'Mitu@Example.org'])
      expect((await house.signIn(identifier)).value.id).toBe(me.id)
  })

  test('AC2 does not go by an address that is only claimed', async () => {
    await house.join('claimer', { email: 'claimed@example.org' })
    expect(await refusalOf(house.signIn('claimed@example.org'))).toMatchObject({ code: 'auth.failed' })
  })

  test('AC14 says the same to a wrong password and to nobody, byte for byte', async () => {
    await house.join('somebody1')
    const wrong = await refusalOf(house.signIn('somebody1', laptop, 'wrong-password-1'))
    const nobody = await refusalOf(house.signIn('nobody.at.all', laptop, 'wrong-password-1'))
    expect(JSON.stringify(wrong)).toBe(JSON.stringify(nobody))
    expect(wrong).toMatchObject({ code: 'auth.failed' })
  })

  test('AC14 tells nobody that an account is suspended but its owner', async () => {
    const { me } = await house.join('suspended1')
    await house.orm.em.fork().nativeUpdate(AccountRow, { id: me.id }, { suspendedAt: new Date() })
    expect(await refusalOf(house.signIn('suspended1', laptop, 'wrong-password-1'))).toMatchObject({
      code: 'auth.failed',
    })
    expect(await refusalOf(house.signIn('suspended1'))).toMatchObject({ code: 'auth.suspended' })
  })

  test('AC7 gives a new secret each time, and ends the session that this browser had', async () => {
    const { actor, secret } = await house.join('browser1')
    const again = await house.ask('signIn', { body: { identifier: 'browser1', password: PASSWORD } }, { actor })
    expect(again.session.secret).not.toBe(secret)
    expect(await house.authenticate({ cookie: secret })).toBeNull()
    expect(house.revoked).toEqual([{ account: actor.account, sessions: [actor.session] }])
    expect(await house.authenticate({ cookie: again.session.secret })).not.toBeNull()
  })

  test('AC17 with a device that the account does not know is told by mail, with a known one it is not', async () => {
    await house.joinProved('traveller')
    await house.signIn('traveller')
    await house.settled()
    expect(house.letters).toEqual([])
    await house.signIn('traveller', phone)
    await house.signIn('traveller', { ...phone, agent: phone.agent.replace('140', '141') })
    await house.settled()
    expect(house.letters).toMatchObject([
      { letter: 'newDevice', to: 'traveller@example.org', scene: { address: phone.address, at: house.clock.at } },
    ])
  })

  test('renews a password that was kept at a lower cost', async () => {
    const { me } = await house.join('old.timer')
    const dear = await house.node({ password: { cost: { memoryCost: 16, timeCost: 1, parallelism: 1 } } })
    await house.ask('signIn', { body: { identifier: 'old.timer', password: PASSWORD } }, { on: dear })
    await dear.settled()
    const row = await house.orm.em.fork().findOneOrFail(AccountRow, { id: me.id }, { populate: ['password'] })
    expect(row.password).toMatch(/^\$argon2id\$v=19\$m=16,t=1,p=1\$/)
    await house.signIn('old.timer')
    await dear.orm.close(true)
  })
})

describe('signing out', () => {
  test('AC1 ends the session at once and has its connections closed', async () => {
    const { actor, secret } = await house.join('leaver')
    const { session } = await house.ask('signOut', {}, { actor })
    expect(session.secret).toBeNull()
    expect(await house.authenticate({ cookie: secret })).toBeNull()
    expect(house.revoked).toEqual([{ account: actor.account, sessions: [actor.session] }])
  })
})

describe('what is kept', () => {
  test('AC4 AC7 holds neither a password nor a secret', async () => {
    const { me, secret } = await house.join('keeper')
    const em = house.orm.em.fork()
    const account = await em.findOneOrFail(AccountRow, { id: me.id }, { populate: ['password'] })
    expect(account.password).toMatch(/^\$argon2id\$/)
    const sessions = await em.find(SessionRow, { account: me.id })
    const kept = JSON.stringify([account, sessions.map((row) => Buffer.from(row.secret).toString('latin1'))])
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(PASSWORD)
  })
})
