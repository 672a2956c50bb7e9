import { TICKETS } from '../../server/testing/tickets.ts'
import { percentile } from '../figures.ts'
import type { Measured } from '../measured.ts'
import type { Mix } from './mixes.ts'
import type { Looked } from './plans.ts'

/** A tenth of the words that were said, of which there are two rows for each ticket. */
const MOST_REMOVED = TICKETS / 5
/** Where something stands in very many rows, it is found sooner without an index, and then the reading ends. */
const MOST_THROUGH = TICKETS / 10

/** A question, how it is asked, and how long its answers took, in ms. */
export interface Asked {
  readonly mix: Mix
  readonly url: string
  readonly token: string
  readonly looked: Looked
  readonly took: number[]
}

export const tellMixes = (all: readonly Asked[]): string =>
  [
    `${' '.repeat(58)}p50 ms   p95 ms   8 KB pages   rows for nothing`,
    ...all.map(({ mix, took, looked: { blocks, removed } }) => {
      const times = [50, 95].map((percent) => percentile(took, percent).toFixed(1).padStart(9)).join('')
      const name = `${mix.asker}: ${mix.name}`.padEnd(55)
      return `  ${name}${times}${String(blocks).padStart(13)}${String(removed).padStart(19)}`
    }),
  ].join('\n')

export const rowsOf = (
  all: readonly Asked[],
  { me, bare, reading }: Record<'me' | 'bare' | 'reading', number[]>,
  cpu: number,
): readonly Measured[] => {
  const took = all.flatMap((asked) => asked.took)
  const most = (of: keyof Looked) => Math.max(...all.map(({ looked }) => looked[of]))
  const [p50, p95] = [percentile(took, 50), percentile(took, 95)]
  return [
    { text: 'all of it, p95', value: p95, unit: 'ms', digits: 1, aim: 100 },
    { text: 'all of it, p50', value: p50, unit: 'ms', digits: 1, aim: null },
    { text: 'and its CPU time, mean', value: cpu, unit: 'ms', digits: 1, aim: null },
    { text: 'most rows for nothing', value: most('removed'), unit: 'rows', digits: 0, aim: MOST_REMOVED },
    { text: 'most rows by no index', value: most('through'), unit: 'rows', digits: 0, aim: MOST_THROUGH },
    { text: 'the least one can ask, p50', value: percentile(me, 50), unit: 'ms', digits: 1, aim: null },
    { text: 'fifty rows by their key, p50', value: percentile(bare, 50), unit: 'ms', digits: 1, aim: null },
    { text: 'a rare word in every row, p50', value: percentile(reading, 50), unit: 'ms', digits: 1, aim: null },
    { text: 'p95 as a part of that', value: p95 / percentile(reading, 50), unit: '×', digits: 2, aim: 0.5 },
  ]
}
