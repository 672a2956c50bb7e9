import { BOT_ACTIONS } from '../../../shared/kinds/ticket/desk/index.ts'
import { isFit } from '../modes.ts'
import type { Decided } from './decided.ts'
import type { FieldRow } from './fields.ts'
import { desksIn, figuresAt, type Outcome } from './figures.ts'
import type { FoundAt } from './kept.ts'

/** What an evaluation found, as somebody reads it who called it from a console. */

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

/** Numbers stand below each other, and words begin where the others do. */
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const isWord = (column: number) => rows.every((row) => !/^[\d–]/u.test(row[column]!))
  const padded = (cell: string, column: number) =>
    isWord(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)
  return all.map((row) => `  ${row.map(padded).join('  ')}`.trimEnd())
}

const ANSWERS = ['desk', 'asked', 'answered', 'right', 'grounded', 'invented', 'not known', 'handed over']

export const answersTold = (outcomes: readonly Outcome[]): string[] =>
  table(
    ANSWERS,
    desksIn(outcomes).map((desk) => {
      const { asked, covered, good, grounded, invented, unknown, over } = figuresAt(desk, outcomes)
      const overs = Object.entries(over).map(([reason, count]) => `${reason} ${count}`)
      return [
        ...[desk, `${asked}`, percent(covered, asked), percent(good, covered), percent(grounded, covered)],
        ...[`${invented}`, `${unknown}`, overs.join(', ') || 'none'],
      ]
    }),
  )

const FIELDS = ['desk', 'field', 'asked', 'to propose', 'proposed', 'right', 'needless', 'grounded']

export const fieldsTold = (rows: readonly FieldRow[]): string[] =>
  table(
    FIELDS,
    rows.map(({ desk, field, asked, wanted, covered, good, needless, grounded }) => [
      ...[desk, field, `${asked}`, `${wanted}`, percent(covered - needless, wanted), percent(good, covered)],
      ...[`${needless}`, field === 'reply' ? percent(grounded, covered) : '–'],
    ]),
  )

const DECIDED = ['desk', 'field', 'proposed', 'decided', 'taken as it stood']

export const decidedTold = (rows: readonly Decided[]): string[] =>
  table(
    DECIDED,
    rows.map(({ desk, field, asked, covered, good }) => [
      ...[desk, field, `${asked}`, percent(covered, asked), percent(good, covered)],
    ]),
  )

/** What the bot may do by itself at each desk, by all that was found of it. */
export const modesTold = (found: readonly FoundAt[]): string[] =>
  [...Map.groupBy(found, ({ desk }) => desk)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([desk, there]) => {
      const fit = BOT_ACTIONS.filter((action) =>
        isFit(
          action,
          there.filter((one) => one.action === action),
        ),
      )
      return `  ${desk}: ${fit.join(', ') || 'nothing'}`
    })
