import { PRIORITIES } from '../../../shared/kinds/ticket/index.ts'
import type { Sort, TicketCard } from '../../../shared/protocol/queue.ts'
import type { Query } from './query.ts'

/** What is before what: by these columns, each the larger first. The last tells apart what is the same in the others. */
const ORDERS: Readonly<Record<Sort, readonly [string, string]>> = {
  said: ['0', 't.said_at'],
  opened: ['0', 't.opened_at'],
  priority: ['t.priority', 't.said_at'],
  others: ['t.others', 't.said_at'],
}

/** Not with what is the same everywhere: by that no index is entered in the middle. */
export const after = (sort: Sort, cursor: string | undefined, { $ }: Query): string[] => {
  if (!cursor) return []
  const [rank, at, id] = cursor.split('_')
  const [first, second] = ORDERS[sort]
  const [ranked, ranks] = first === '0' ? ['', ''] : [`${first}, `, `${$(Number(rank))}::int, `]
  return [`(${ranked}${second}, t.conversation) < (${ranks}${$(at)}::bigint, ${$(id)}::uuid)`]
}

export const orderOf = (sort: Sort): string => {
  const [first, second] = ORDERS[sort]
  return `${first === '0' ? '' : `${first} desc, `}${second} desc, t.conversation desc`
}

const rankIn = (sort: Sort, { priority, others }: TicketCard): number => {
  if (sort === 'others') return others
  return sort === 'priority' ? PRIORITIES.indexOf(priority) : 0
}

/** Where the next page begins. */
export const cursorOf = (sort: Sort, card: TicketCard): string => {
  const { openedAt, saidAt, conversation } = card
  return `${rankIn(sort, card)}_${sort === 'opened' ? openedAt : saidAt}_${conversation}`
}
