import { COLUMNS, type Column } from '../../../../../shared/protocol/views.ts'

/** What is shown where nobody said anything else. */
export const USUAL: readonly Column[] = [
  'number',
  'subject',
  'requester',
  'stage',
  'priority',
  'assignee',
  'due',
  'said',
]

/** How wide each is at least, in rem, and how much of the rest it takes. */
const WIDTHS: Readonly<Record<Column, readonly [least: number, share: number]>> = {
  number: [9, 0],
  subject: [14, 3],
  requester: [8, 1],
  stage: [9, 0],
  priority: [6.5, 0],
  assignee: [8, 1],
  desk: [8, 1],
  place: [8, 1],
  due: [7, 0],
  said: [7, 0],
  opened: [7, 0],
  tags: [8, 1],
}

/** In the order of the page; what a ticket is about is always there. */
export const columnsIn = (chosen: readonly string[]): readonly Column[] => {
  const wanted = COLUMNS.filter((column) => column === 'subject' || chosen.includes(column))
  return wanted.length > 1 ? wanted : chosen.length > 0 ? ['subject'] : USUAL
}

/** How the cells of a row lie, and how wide all of them are at least. */
export const layOut = (columns: readonly Column[]): { readonly template: string; readonly least: string } => ({
  template: columns
    .map((column) =>
      WIDTHS[column][1] > 0 ? `minmax(${WIDTHS[column][0]}rem, ${WIDTHS[column][1]}fr)` : `${WIDTHS[column][0]}rem`,
    )
    .join(' '),
  least: `${columns.reduce((sum, column) => sum + WIDTHS[column][0] + 0.75, 4)}rem`,
})
