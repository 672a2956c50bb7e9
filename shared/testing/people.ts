import type { Actor, Role } from '../kernel/actor.ts'
import { type AccountId, ASSISTANT, type ConversationId, type SessionId, uuidv7 } from '../kernel/ids.ts'
import { DAY, MINUTE } from '../kernel/time.ts'

/** When every story begins: a Monday morning. */
export const MORNING = Date.UTC(2026, 0, 5, 9)

/** Ids that look like real ones and are the same in every run: bits scattered from a number (Knuth's constant). */
const idOf = (number: number): string => {
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => (Math.imul(number * 16 + at, 2_654_435_761) >>> 13) & 255)
  return uuidv7(MORNING - DAY + number * MINUTE, bytes)
}

/** Anybody: the same number is the same person. */
export const somebody = (number: number, role: Role = 'user'): Actor => ({
  account: idOf(number) as AccountId,
  role,
  session: idOf(1_000_000 + number) as SessionId,
})

export const asha = somebody(1)
export const rafi = somebody(2)
export const mitu = somebody(3)
export const joy = somebody(4)
/** Runs the platform. In other people's conversations that counts for nothing. */
export const farida = somebody(5, 'superadmin')

/** The bot, whom nobody's session drives. */
export const assistant: Actor = { account: ASSISTANT, role: 'bot', session: null }

const NAMES = new Map([
  [asha.account, 'Asha'],
  [rafi.account, 'Rafi'],
  [mitu.account, 'Mitu'],
  [joy.account, 'Joy'],
  [farida.account, 'Farida'],
  [ASSISTANT, 'Assistant'],
])
export const nameOf = (account: AccountId): string => NAMES.get(account) ?? 'Somebody'

/** The platform itself, acting for an account: jobs do. */
export const platform = ({ account, role }: Actor): Actor => ({ account, role, session: null })

/** Some conversation or other: the same number is the same one. */
export const somewhere = (number: number): ConversationId => idOf(2_000_000 + number) as ConversationId
