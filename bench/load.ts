import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { CrowdOf, DoneOf, Order, Report, WishOf, WorkName } from './load/works.ts'
import { reasonIn } from './reason.ts'

const PROGRAM = fileURLToPath(new URL('load/main.ts', import.meta.url))

export interface Load<N extends WorkName> {
  readonly pid: number
  /** @throws when something was lost, doubled or refused */
  round(wish: WishOf<N>): Promise<DoneOf<N>>
  stop(): Promise<void>
}

/** Starts the load against a server that runs; everybody is connected when this returns. */
export const startLoad = async <N extends WorkName>(work: N, crowd: CrowdOf<N>): Promise<Load<N>> => {
  const child = fork(PROGRAM, { execArgv: [], stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
  let said = ''
  child.stderr!.on('data', (part) => {
    said += part
  })
  const ended = once(child, 'exit')
  const carryOut = async (order: Order): Promise<unknown> => {
    child.send(order)
    const report = await Promise.race([once(child, 'message'), ended.then(() => null)])
    if (!report) throw new Error(reasonIn(said))
    const [answer] = report as [Report]
    if (!answer.ok) throw new Error(answer.why)
    return answer.done
  }
  const stop = async () => {
    if (child.connected) child.disconnect()
    await ended
  }
  await carryOut({ do: 'connect', work, crowd }).catch(async (error) => {
    await stop()
    throw error
  })
  return {
    pid: child.pid!,
    round: (wish) => carryOut({ do: 'round', wish }) as Promise<DoneOf<N>>,
    stop,
  }
}
