import { cpuOf, cpuOfFamilies, cpuOfMachine } from './cpu.ts'
import type { Running } from './subjects/subject.ts'

/** What a piece of work cost the server, in µs of CPU. */
export interface Cost {
  readonly all: number
  readonly node: number
  readonly postgres: number
  readonly redis: number
  readonly shares: Shares
}

/** Which part of this machine, 0 to 1, others took meanwhile: the load, and programs that have nothing to do with it. */
export interface Shares {
  readonly load: number
  readonly others: number
}

/** Does a piece of work, and says what it cost the server that runs. */
export const measure = async <T>(
  running: Running,
  load: { readonly pid: number },
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly cost: Cost }> => {
  const before = look(running, load.pid)
  const done = await work()
  const after = look(running, load.pid)
  const [node, postgres, redis, ours, used, idle] = after.map((now, at) => now - before[at]!) as [...typeof before]
  const all = node + postgres + redis
  const part = (time: number) => Math.max(0, time / (used + idle))
  return { done, cost: { all, node, postgres, redis, shares: { load: part(ours), others: part(used - all - ours) } } }
}

const look = ({ nodes, postgres, redis }: Running, load: number) => {
  const { used, idle } = cpuOfMachine()
  const server = [nodes.map(({ pid }) => pid), postgres, redis].map(cpuOfFamilies) as [number, number, number]
  return [...server, cpuOf([load, process.pid]), used, idle] as const
}
