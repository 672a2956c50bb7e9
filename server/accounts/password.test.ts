import { describe, expect, test } from 'vitest'
import { createLine } from '../db/line.ts'
import { isCommon } from './common.ts'
import { createPasswords, demandStrength } from './password.ts'

describe('passwords', () => {
  const passwords = createPasswords({ cost: { memoryCost: 8, timeCost: 1, parallelism: 1 } })

  test('AC4 are kept as argon2id and fit only themselves', async () => {
    const kept = await passwords.hash('lentil-rain-orbit')
    expect(kept).toMatch(/^\$argon2id\$v=19\$/)
    expect(await passwords.verify(kept, 'lentil-rain-orbit')).toBe(true)
    expect(await passwords.verify(kept, 'lentil-rain-orbiT')).toBe(false)
    expect(await passwords.hash('lentil-rain-orbit')).not.toBe(kept)
  })

  test('AC4 fit however the keyboard composed them', async () => {
    const kept = await passwords.hash('caf\u00E9-lentil-rain')
    expect(await passwords.verify(kept, 'cafe\u0301-lentil-rain')).toBe(true)
  })

  test('AC14 of nobody never fit, and are worked on all the same', async () => {
    for (const nobody of [null, undefined]) expect(await passwords.verify(nobody, 'there is nobody here')).toBe(false)
  })

  test('AC14 of nobody take as long as of somebody', async () => {
    const real = createPasswords()
    const kept = await real.hash('lentil-rain-orbit')
    const took = async (of: string | null) => {
      const started = process.cpuUsage()
      for (let count = 0; count < 8; count++) await real.verify(of, 'wrong-password-1')
      const { user, system } = process.cpuUsage(started)
      return user + system
    }
    await took(null)
    const [nobody, somebody] = [await took(null), await took(kept)]
    expect(nobody / somebody).toBeGreaterThan(0.6)
    expect(nobody / somebody).toBeLessThan(1.7)
  })

  test('AC4 by default cost what they should', async () => {
    expect(await createPasswords().hash('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('are stale when they were kept at another cost', async () => {
    const kept = await passwords.hash('lentil-rain-orbit')
    expect(passwords.isStale(kept)).toBe(false)
    expect(createPasswords().isStale(kept)).toBe(true)
  })
})

describe('AC4 common passwords', () => {
  test.each([
    'qwertyuiop',
    'Password123!',
    'P4ssw0rd2026',
    '!!Sunshine99',
    'iloveyou1234',
    'BANGLADESH71',
    'Dr4g0n12345',
  ])('%s is one', (said) => expect(isCommon(said)).toBe(true))
  test.each([
    'mango-monsoon-42',
    'lentil-rain-orbit-7',
    'correct horse battery',
    'dragon-kettle-prairie',
    'আমার সোনার বাংলা',
  ])('%s is none', (said) => expect(isCommon(said)).toBe(false))
  test('are refused, and it is said why', () => {
    expect(() => demandStrength('Tinkerbell99#', ['asha'])).toThrow(
      expect.objectContaining({ code: 'password.weak', details: { problem: 'common' } }),
    )
    expect(() => demandStrength('lentil-rain-orbit-7', ['asha', null])).not.toThrow()
  })
})

describe('a line', () => {
  const gate = () => {
    let open!: () => void
    const opened = new Promise<void>((go) => {
      open = go
    })
    return { open, opened }
  }

  test('AC4 lets only so many work at once, and the others in their order', async () => {
    const line = createLine({ atOnce: 2, waiting: 10 })
    const gates = Array.from({ length: 5 }, gate)
    const started: number[] = []
    const works = gates.map(({ opened }, at) =>
      line(async () => {
        started.push(at)
        await opened
      }),
    )
    await Promise.resolve()
    expect(started).toEqual([0, 1])
    gates[1]!.open()
    await works[1]
    await expect.poll(() => started).toEqual([0, 1, 2])
    for (const { open } of gates) open()
    await Promise.all(works)
    expect(started).toEqual([0, 1, 2, 3, 4])
  })

  test('AC4 sends away whoever would wait too long, and goes on after a failure', async () => {
    const line = createLine({ atOnce: 1, waiting: 1 })
    const { open, opened } = gate()
    const failing = line(async () => {
      await opened
      throw new Error('broken')
    })
    const waiting = line(async () => 'done')
    await expect(line(async () => 'never')).rejects.toMatchObject({ code: 'busy' })
    open()
    await expect(failing).rejects.toThrow('broken')
    expect(await waiting).toBe('done')
    expect(await line(async () => 'again')).toBe('again')
  })
})
