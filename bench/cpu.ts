import { readdirSync, readFileSync } from 'node:fs'

/** Linux says it in hundredths of a second, wherever it runs. */
const TICK_US = 10_000
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [1, 11, 12, 13, 14] as const

/** The numbers of /proc/<pid>/stat from the state on; null where the process is gone. */
const statOf = (pid: number): readonly string[] | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ') // a program's name may hold anything
  } catch {
    return null
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)?.[PARENT]) === parent)

const usedBy = (pid: number): number => {
  const stat = statOf(pid)
  if (!stat) return 0
  return [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM].reduce((sum, field) => sum + Number(stat[field]), 0) * TICK_US
}

/** CPU time in µs that these processes have used so far. */
export const cpuOf = (pids: readonly number[]): number => pids.reduce((sum, pid) => sum + usedBy(pid), 0)

/** The same with their children, those that have ended too: every connection to Postgres is a process. */
export const cpuOfFamilies = (pids: readonly number[]): number =>
  cpuOf(pids.flatMap((pid) => [pid, ...childrenOf(pid)]))

/** CPU time in µs that this machine has had so far, and what of it anybody used. */
export const cpuOfMachine = (): { readonly used: number; readonly idle: number } => {
  const [, user, nice, system, idle, wait, irq, softirq, steal] = readFileSync('/proc/stat', 'latin1')
    .split(/\s+/, 9)
    .map(Number)
  return {
    used: (user! + nice! + system! + irq! + softirq! + steal!) * TICK_US,
    idle: (idle! + wait!) * TICK_US,
  }
}

/** Memory in bytes that these processes have. */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))!
    return sum + Number(kilobytes) * 1_024
  }, 0)
