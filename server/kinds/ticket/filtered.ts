import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Scope } from '../../../shared/kernel/scope.ts'
import { isOpen, PRIORITIES } from '../../../shared/kinds/ticket/index.ts'
import type { Filter } from '../../../shared/protocol/queue.ts'
import type { Query } from './query.ts'

/** Where somebody works: nothing else is in their queue, whatever they ask for. */
export const reached = ({ desks, places }: Scope, { $ }: Query): string[] => [
  ...(desks ? [`t.desk = any(${$(desks)}::text[])`] : []),
  ...(places ? [`(t.path = '{}' or t.path && ${$(places)}::uuid[])`] : []),
]

/** What of a filter columns say; words are looked for elsewhere (searched.ts). */
export const plain = (filter: Filter, account: AccountId, { $ }: Query): string[] => {
  const { desk, stage, priority, category, place, assignee, requester, tag, removed } = filter
  return [
    removed ? 't.removed' : 'not t.removed',
    ...(desk ? [`t.desk = any(${$(desk)}::text[])`] : []),
    ...(stage ? [`t.stage = any(${$(stage)}::text[])`] : []),
    ...(stage?.every(isOpen) === false ? [] : ['t.open']),
    ...(priority ? [`t.priority = any(${$(priority.map((one) => PRIORITIES.indexOf(one)))}::int[])`] : []),
    ...(category ? [`t.category = ${$(category)}`] : []),
    ...(place ? [`t.path @> array[${$(place)}::uuid]`] : []),
    ...(assignee === 'none' ? ['t.assignee is null'] : []),
    ...(assignee && assignee !== 'none' ? [`t.assignee = ${$(assignee === 'me' ? account : assignee)}`] : []),
    ...(requester ? [`t.requester = ${$(requester)}`] : []),
    ...(tag ? [`t.tags @> array[${$(tag)}::text]`] : []),
  ]
}

/** Those to do and those that have ended lie in order each by themselves. */
export const parts = ({ stage }: Filter): string[] => [
  ...(!stage || stage.some(isOpen) ? ['t.open'] : []),
  ...(stage && !stage.every(isOpen) ? ['not t.open'] : []),
]

/** Does it leave out more than words and stages do? */
export const isNarrow = ({ q: _q, stage: _stage, ...filter }: Filter, { desks, places }: Scope): boolean =>
  desks !== null || places !== null || Object.values(filter).some((wanted) => wanted !== undefined)
