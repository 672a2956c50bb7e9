import { median, percentile, spread } from '../figures.ts'
import type { Trial } from './house.ts'

/** What a round brought. Times in ms. */
export interface Round {
  /** from writing a question to its ack */
  readonly waits: readonly number[]
  /** the same of two who talk about something else */
  readonly talks: readonly number[]
  /** of server and Postgres, for each question, with what of its answer fell into the round */
  readonly cpu: number
  /** a job of any other sort waited so long for a hand */
  readonly late: number
  /** so many requests to the endpoint were open at once */
  readonly open: number
  readonly chats: number
  readonly load: number
  readonly others: number
}

/** A hand that is free looks for work once a second at least. */
const MOST_LATE = 1_000
const MOST_SLOWER = 1.5

const COLUMNS = ['ack p50 ms', 'of ref.', 'p95 ms', 'of ref.', 'others p95', 'CPU ms', 'jobs wait ms', 'open', 'asked']
const WIDTH = 32

const figuresOf = (rounds: readonly Round[]) => {
  const each = rounds.map(({ waits }) => percentile(waits, 50))
  const all = (key: 'waits' | 'talks') => rounds.flatMap((round) => round[key])
  const middle = (key: 'cpu' | 'late' | 'open' | 'chats') => median(rounds.map((round) => round[key]))
  return {
    p50: median(each),
    around: spread(each),
    p95: percentile(all('waits'), 95),
    talk: percentile(all('talks'), 95),
    ...{ cpu: middle('cpu'), late: middle('late'), open: middle('open'), chats: middle('chats') },
  }
}
type Figures = ReturnType<typeof figuresOf>

const rowOf = (of: Figures, reference: Figures): readonly string[] => [
  `${of.p50.toFixed(1)} ±${Math.round(of.around * 100)}%`,
  `${(of.p50 / reference.p50).toFixed(2)}×`,
  of.p95.toFixed(1),
  `${(of.p95 / reference.p95).toFixed(2)}×`,
  of.talk.toFixed(1),
  of.cpu.toFixed(1),
  of.late.toFixed(0),
  `${of.open}`,
  `${of.chats}`,
]

const aligned = (title: string, cells: readonly string[]): string =>
  `  ${title.padEnd(WIDTH)}${cells.map((cell, at) => cell.padStart(COLUMNS[at]!.length + 4)).join('')}`

/** The first trial is the reference. */
export const tellTrials = (trials: readonly Trial[], rounds: readonly (readonly Round[])[]): string => {
  const figures = rounds.map(figuresOf)
  const [reference] = figures as [Figures]
  const faulty = figures.filter((_, at) => trials[at]!.fault)
  const slower = Math.max(...faulty.map(({ p50 }) => p50 / reference.p50))
  const late = Math.max(...faulty.map((one) => one.late))
  const judge = (value: number, most: number) => (value <= most ? '✓' : '✗')
  const others = Math.round(median(rounds.flat().map((round) => round.others)) * 100)
  return [
    'A question, how soon it is acknowledged, and what waits meanwhile',
    aligned('', COLUMNS),
    ...trials.map(({ title }, at) => aligned(title, rowOf(figures[at]!, reference))),
    `  aim  p50 with a fault ≤ ${MOST_SLOWER} × reference: ${slower.toFixed(2)} ${judge(slower, MOST_SLOWER)}`,
    `  aim  other jobs wait, with a fault ≤ ${MOST_LATE} ms: ${late.toFixed(0)} ${judge(late, MOST_LATE)}`,
    `  of the machine, programs that have nothing to do with it took ${others} %`,
  ].join('\n')
}
