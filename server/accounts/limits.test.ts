import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR, MINUTE, SECOND } from '../../shared/kernel/time.ts'
import { ActivityRow } from './activity.row.ts'
import { LIMITS, pauseAfter } from './attempts.ts'
import { type House, laptop, openHouse, phone, refusalOf } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const WRONG = 'wrong-password-1'
const guess = (identifier: string, address = '192.0.2.1') =>
  refusalOf(house.signIn(identifier, { ...phone, address }, WRONG)) as Promise<{
    code: string
    details?: { retryAfter: number }
  }>

const guessUntilLocked = async (identifier: string, address: string) => {
  for (let count = 0; count < LIMITS.account.free; count++)
    expect(await guess(identifier, address)).toMatchObject({ code: 'auth.failed' })
  return guess(identifier, address)
}

describe('guessing passwords', () => {
  test('AC14 is stopped after a few tries, for accounts that exist and for those that do not, in the same words', async () => {
    await house.join('target')
    const known = await guessUntilLocked('target', '192.0.2.10')
    const unknown = await guessUntilLocked('no.such.target', '192.0.2.11')
    expect(known).toMatchObject({ code: 'rate.limited', details: { retryAfter: LIMITS.account.first / SECOND } })
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown))
  })

  test('AC14 from any number of addresses is stopped all the same', async () => {
    await house.join('hunted')
    const answers = []
    for (let count = 0; count < LIMITS.account.free + 2; count++)
      answers.push(await guess('hunted', `192.0.2.${20 + count}`))
    expect(answers.map(({ code }) => code).slice(-2)).toEqual(['rate.limited', 'rate.limited'])
  })

  test('AC14 does not lock the owner out: from where the account was used before it still opens', async () => {
    await house.join('at.home')
    await guessUntilLocked('at.home', '192.0.2.40')
    expect((await house.signIn('at.home', laptop)).value.username).toBe('at.home')
    expect(await refusalOf(house.signIn('at.home', { ...phone, address: '192.0.2.41' }))).toMatchObject({
      code: 'rate.limited',
    })
  })

  test('AC14 a hundred at the same moment count as a hundred', async () => {
    await house.join('swarmed')
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => guess('swarmed', `192.0.3.${at}`)))
    expect(answers.filter(({ code }) => code === 'auth.failed')).toHaveLength(LIMITS.account.free)
  })

  test('AC14 many accounts from one address is stopped, too', async () => {
    const codes = []
    for (let count = 0; count < LIMITS.address.free + 3; count++)
      codes.push((await guess(`victim${count}`, '192.0.2.77')).code)
    expect(codes.indexOf('rate.limited')).toBe(LIMITS.address.free)
  })

  test('AC14 pauses grow, end, and are forgotten', async () => {
    await house.join('patient')
    await guessUntilLocked('patient', '192.0.2.90')
    house.later(LIMITS.account.first + SECOND)
    expect(await guess('patient', '192.0.2.90')).toMatchObject({ code: 'auth.failed' })
    expect(await guess('patient', '192.0.2.90')).toMatchObject({
      details: { retryAfter: (2 * LIMITS.account.first) / SECOND },
    })
    house.later(25 * HOUR)
    expect(await guess('patient', '192.0.2.90')).toMatchObject({ code: 'auth.failed' })
  })

  test('AC14 the right password forgets the wrong ones', async () => {
    await house.join('forgetful')
    for (let round = 0; round < 3; round++) {
      for (let count = 0; count < LIMITS.account.free - 1; count++) await guess('forgetful', `192.0.4.${round}`)
      await house.signIn('forgetful', { ...phone, address: `192.0.4.${round}` })
    }
  })

  test('AC17 is seen by the owner', async () => {
    const { me } = await house.join('watcher')
    await guess('watcher', '192.0.2.99')
    await house.settled()
    const rows = await house.orm.em.fork().find(ActivityRow, { account: me.id, what: 'session.refused' })
    expect(rows).toMatchObject([{ address: '192.0.2.99' }])
  })
})

test('AC14 pauses double from the first to the longest', () => {
  const rule = { free: 3, first: SECOND, most: MINUTE, forget: HOUR }
  expect([0, 2, 3, 4, 5, 8, 9, 10_000].map((tries) => pauseAfter(rule, tries))).toEqual([
    0,
    0,
    SECOND,
    2 * SECOND,
    4 * SECOND,
    32 * SECOND,
    MINUTE,
    MINUTE,
  ])
})
