import type { AccountId } from '../../shared/kernel/ids.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import type { Availability } from '../../shared/kinds/self/index.ts'
import type { Presence as Status } from '../../shared/protocol/socket.ts'
import { backoff, type Clock, createTopic, type Socket } from '../net/index.ts'

const PAUSE = SECOND / 20
const MOST = 200

export interface PresencePorts {
  readonly socket: Pick<Socket, 'request' | 'on' | 'onConnection' | 'connection'>
  readonly clock: Clock
  readonly random: () => number
}

/** How the people are whom the screen shows: nobody else is asked about. */
export const createPresence = ({ socket, clock, random }: PresencePorts) => {
  const changes = createTopic<readonly AccountId[]>()
  const known = new Map<AccountId, Status>()
  /** by account, how many parts of the screen show it */
  const shown = new Map<AccountId, number>()
  /** null: nothing was said here, and what was said elsewhere holds */
  let own: Availability['status'] | null = null
  let told = ''
  let failures = 0
  let cancel: (() => void) | null = null

  const plan = (ms: number) => {
    cancel ??= clock.after(ms, () => {
      cancel = null
      void watch()
    })
  }

  const take = (statuses: readonly Status[]) => {
    const fresh = statuses.filter(({ account }) => shown.has(account))
    for (const status of fresh) known.set(status.account, status)
    changes.tell(fresh.map(({ account }) => account))
  }

  const watch = async () => {
    const accounts = [...shown.keys()].slice(0, MOST)
    const asking = accounts.join()
    if (socket.connection !== 'ready' || asking === told) return
    told = asking
    try {
      take(await socket.request('watch', { accounts }))
      failures = 0
    } catch {
      told = ''
      failures += 1
      if (socket.connection === 'ready') plan(backoff(failures, random()))
    }
  }

  const forget = () => {
    told = ''
    const before = [...known.keys()]
    known.clear()
    changes.tell(before)
  }

  const tellOwn = () => {
    if (socket.connection === 'ready' && own) socket.request('status', { status: own }).catch(() => undefined)
  }

  const stopHearing = [
    socket.on('presence', take),
    // news may not have got through, and of this there is no log to compare with
    socket.on('compare', () => {
      told = ''
      plan(PAUSE)
    }),
    socket.onConnection((connection) => {
      if (connection === 'ready') {
        plan(0)
        tellOwn()
      } else if (known.size > 0 || told !== '') forget()
    }),
  ]

  return {
    changes,
    /** null: not known, not shown to us, or not looked at */
    of: (account: AccountId): Status | null => known.get(account) ?? null,
    /** These are on the screen now. The answer says that they no longer are. */
    show(accounts: readonly AccountId[]): () => void {
      for (const account of accounts) shown.set(account, (shown.get(account) ?? 0) + 1)
      plan(PAUSE)
      return () => {
        for (const account of accounts) {
          const left = (shown.get(account) ?? 1) - 1
          if (left > 0) shown.set(account, left)
          else {
            shown.delete(account)
            known.delete(account)
          }
        }
        plan(PAUSE)
      }
    },
    /** How the person is: kept across reconnections. */
    be(status: Availability['status']) {
      if (status === own) return
      own = status
      tellOwn()
    },
    stop() {
      cancel?.()
      for (const stop of stopHearing) stop()
    },
  }
}
export type PresenceShown = ReturnType<typeof createPresence>
