import { hash, parseOptions, verify } from '@node-rs/argon2'
import { judgePassword } from '../../shared/kernel/password.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { createLine } from '../db/line.ts'
import { isCommon } from './common.ts'

/** Argon2id: 19 MiB and two passes, some 30 ms of a core each. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export interface PasswordOptions {
  readonly cost?: { readonly memoryCost: number; readonly timeCost: number; readonly parallelism: number }
  /** so many are worked on at once: there are more things to do for Node's four threads */
  readonly atOnce?: number
  readonly waiting?: number
}

/** The same letters typed on another keyboard are the same password. */
const composed = (password: string): string => password.normalize('NFKC')

export const createPasswords = ({ cost = COST, atOnce = 2, waiting = 100 }: PasswordOptions = {}) => {
  const line = createLine({ atOnce, waiting })
  /** compared with where there is nothing to compare with, so that it takes as long */
  const decoy = hash('there is nobody here', cost)

  return {
    hash: (password: string): Promise<string> => line(() => hash(composed(password), cost)),

    /** @param kept  null where there is no account or it has no password: then no, after the same time */
    verify: (kept: string | null | undefined, said: string): Promise<boolean> =>
      line(async () => {
        const fits = await verify(kept ?? (await decoy), composed(said))
        return fits && typeof kept === 'string'
      }),

    /** Was it made at another cost than today's? */
    isStale(kept: string): boolean {
      const made = parseOptions(kept)
      return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost
    },
  }
}
export type Passwords = ReturnType<typeof createPasswords>

/**
 * @param context  what belongs to the person: username, name, e-mail
 * @throws Refusal `password.weak`, saying what is wrong with it
 */
export const demandStrength = (password: string, context: readonly (string | null | undefined)[]): void => {
  const { problem } = judgePassword(
    password,
    context.filter((said) => typeof said === 'string'),
  )
  if (problem) throw new Refusal('password.weak', { problem })
  if (isCommon(password)) throw new Refusal('password.weak', { problem: 'common' })
}
