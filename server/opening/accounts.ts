import { type AccountId, type SessionId, selfOf } from '../../shared/kernel/ids.ts'
import { HOUR } from '../../shared/kernel/time.ts'
import { createAccounts } from '../accounts/index.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import { networkOf } from '../http/peer.ts'
import { queuedErrands } from '../jobs/errands.ts'
import { openMail } from '../mail.ts'
import type { OpenedFiles } from './files.ts'
import { type Ground, publicUrlOf, ties } from './ground.ts'

/** On this channel a node says which sessions it has ended, so that no other holds them any longer. */
const ENDED = 'sessions:ended'

/** Who somebody is, and how they are written to. */
export const openAccounts = (ground: Ground, pictures: OpenedFiles['keeping'], hears: Hears) => {
  const { config, log, undo, clock, random, orm, redis } = ground
  const mail = openMail(config, log)
  const accounts = createAccounts({
    orm,
    random,
    networkOf,
    ties,
    pictures,
    now: clock.now,
    send: mail.send,
    publicUrl: publicUrlOf(config),
    errands: queuedErrands,
    onOpened: hears.opened,
    onChanged: hears.changed,
    onRevoked(sessions) {
      hears.ended(sessions)
      redis?.publish(ENDED, JSON.stringify(sessions))
    },
    onError: (err) => log.error({ err }, 'Something that nobody waited for went wrong'),
  })
  redis?.subscribe(ENDED, (sessions) => accounts.authenticate.drop(JSON.parse(sessions)))
  const sweep = () =>
    void accounts.sweep().catch((err) => log.warn({ err }, 'Old accounts of sessions could not be swept'))
  undo.push(mail.close, accounts.settled, clock.every(HOUR, sweep))
  return { ...accounts, mail }
}
export type OpenedAccounts = ReturnType<typeof openAccounts>
type Ended = (sessions: readonly SessionId[]) => void
interface Hears {
  opened(account: AccountId): Promise<void>
  /** somebody's card is another */
  changed(account: AccountId): void
  readonly ended: Ended
}

/** Sees to it that an account has its `self` conversation: said twice, done once (LOG3). */
export const createSettle =
  (execute: Execute) =>
  async (account: AccountId): Promise<void> => {
    const id = derivedId('self.open', account)
    await execute(platformFor(account), { id, conversation: selfOf(account), body: { type: 'self.open' } })
  }

/** What somebody who has just come is given besides: the lesson. Whoever was here before is not taught. */
export const createWelcome =
  (execute: Execute, settle: ReturnType<typeof createSettle>) =>
  async (account: AccountId): Promise<void> => {
    await settle(account)
    const id = derivedId('lesson.begin', account)
    await execute(platformFor(account), { id, conversation: selfOf(account), body: { type: 'lesson.begin' } })
  }
