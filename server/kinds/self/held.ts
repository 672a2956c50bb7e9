import type { Stored } from '../../../shared/kernel/kind.ts'
import type { SelfCommand, SelfEvent } from '../../../shared/kinds/self/index.ts'
import type { RowChange } from '../../log/order.ts'

/** What moderators have to know of what was held back, and its author not. */
export const heldPapers = (event: Stored<SelfEvent>, body: SelfCommand): RowChange[] => {
  if (event.type !== 'message.held' || body.type !== 'message.hold') return []
  const { by: author, command, conversation, wish, seq, at } = event
  const { rule, version, why, text } = body
  const columns = { sort: 'held', version: version, why, conversation, seq, wish, text, at }
  return [{ table: 'moderated', key: { author, command, rule }, columns }]
}

/** What its author did about it. What they take back is nobody's business any more. */
export const heldRows = (event: Stored<SelfEvent>): RowChange[] => {
  if (event.type !== 'held.asked' && event.type !== 'held.withdrawn') return []
  const columns = event.type === 'held.asked' ? { asked: true } : { withdrawn: true, wish: null, text: null }
  return [{ table: 'moderated', key: { author: event.by, sort: 'held', seq: event.held }, columns, amends: true }]
}
