import { median, spread } from './figures.ts'
import type { Figures, Scenario } from './scenarios/index.ts'
import type { SubjectName } from './subjects/index.ts'

/** What the rounds of a subject brought, or why it has nothing to show. */
export interface Outcome {
  readonly name: SubjectName
  readonly title: string
  readonly rounds: readonly Figures[]
  readonly trouble: string | null
}

/** Above this the machine was not ours. */
const QUIET = 0.1

/** The figures of a scenario for people to read: medians, how far the rounds lie apart, ratios, and the aims. */
export const tableOf = ({ title, columns, aims }: Scenario, outcomes: readonly Outcome[]): string => {
  const of = (name: SubjectName, key: string): number => medianOf(outcomes, name, key)
  const shown = outcomes.filter(({ trouble }) => trouble === null)
  const heads = [0, 1].map((line) => ['', ...columns.map((column) => column.title.split('\n')[line] ?? '')])
  const rows = shown.map((outcome) => [
    outcome.title,
    ...columns.map(({ key, digits, noisy, beside }) => {
      const numbers = outcome.rounds.map((figures) => figures[key]!)
      const value = median(numbers)
      return [
        value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
        noisy && `±${Math.round(spread(numbers) * 100)}%`.padStart(5),
        beside && ratio(value / of(beside, key)).padStart(8),
      ]
        .filter(Boolean)
        .join(' ')
    }),
  ])
  const troubles = outcomes.filter(({ trouble }) => trouble).map(({ title: who, trouble }) => `  ✗ ${who}: ${trouble}`)
  const judged = aims.map(({ text, value, digits, holds }) => {
    const found = value(of)
    if (Number.isNaN(found)) return `  aim  ${text}`
    return `  aim  ${text}: ${found.toFixed(digits)} ${holds(found) ? '✓' : '✗'}`
  })
  const noise = shown.some(({ rounds }) => 'load' in rounds[0]!) ? [noiseOf(shown)] : []
  return [title, ...aligned([...heads, ...rows]), ...troubles, ...judged, ...noise].join('\n')
}

const medianOf = (outcomes: readonly Outcome[], name: SubjectName, key: string): number => {
  const found = outcomes.find((outcome) => outcome.name === name)
  return !found || found.trouble !== null ? Number.NaN : median(found.rounds.map((figures) => figures[key]!))
}

const ratio = (value: number): string => (Number.isNaN(value) ? '' : `${value.toFixed(value < 0.1 ? 3 : 2)}×`)

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)))
  return rows.map((row) => {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
    return `  ${cells.join('   ')}`.trimEnd()
  })
}

/** Programs that have nothing to do with it cost time and caches: the more, the less the figures say. */
const noiseOf = (outcomes: readonly Outcome[]): string => {
  const rounds = outcomes.flatMap((outcome) => outcome.rounds)
  const shares = (key: string) => rounds.map((figures) => figures[key] ?? 0)
  const part = (key: string) => `${percent(median(shares(key)))} (at most ${percent(Math.max(...shares(key)))})`
  const line = `  of the machine the load took ${part('load')}, programs that have nothing to do with it ${part('others')}`
  return median(shares('others')) < QUIET
    ? line
    : `${line}\n  ! too much else went on here: figures in seconds say little, and CPU is dearer than it is`
}

const percent = (share: number): string => `${Math.round(share * 100)} %`
