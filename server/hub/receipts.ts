import type { Pool } from 'pg'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { ReceiptWish } from '../../shared/protocol/log.ts'
import { ask } from '../log/reader.ts'
import type { Io } from './fanout.ts'
import { rooms } from './rooms.ts'

/** In a larger room nobody reads who has read: only the reader's own devices are told. */
const MOST_LISTENERS = 100

interface Raised {
  conversation: ConversationId
  account: AccountId
  delivered: number
  read: number
  unread_from: number | null
  shown: boolean
}
interface Wish {
  conversation: ConversationId
  account: AccountId
  delivered: number
  read: number
  mark: number | null
  marks: boolean
}

/** Only ever raised, never above the head. Reading on clears "unread from here", unless it is being set. */
const RAISE = `
  update member m set delivered_seq = next.delivered, read_seq = next.read, unread_from = next.unread_from,
    changed_at = clock_timestamp()
  from (
    select m.conversation, m.account, a.shows_receipts as shown,
      greatest(m.delivered_seq, least(w.delivered, c.head), least(w.read, c.head)) as delivered,
      greatest(m.read_seq, least(w.read, c.head)) as read,
      case when w.marks then w.mark when w.read > 0 then null else m.unread_from end as unread_from
    from json_to_recordset($1::json) as w (conversation uuid, account uuid, delivered int, read int, mark int, marks boolean)
    join member m on m.conversation = w.conversation and m.account = w.account and m.left_seq is null
    join conversation c on c.id = w.conversation
    join account a on a.id = w.account
    order by m.conversation, m.account for update of m) next
  where m.conversation = next.conversation and m.account = next.account
    and (m.delivered_seq, m.read_seq, m.unread_from) is distinct from (next.delivered, next.read, next.unread_from)
  returning m.conversation, m.account, m.delivered_seq as delivered, m.read_seq as read, m.unread_from, next.shown`

const merge = (one: Wish | undefined, account: AccountId, wish: ReceiptWish): Wish => ({
  conversation: wish.conversation,
  account,
  delivered: Math.max(one?.delivered ?? 0, wish.delivered ?? 0),
  read: Math.max(one?.read ?? 0, wish.read ?? 0),
  mark: wish.unreadFrom === undefined ? (wish.read ? null : (one?.mark ?? null)) : wish.unreadFrom,
  marks: wish.unreadFrom !== undefined || (one?.marks ?? false),
})

/**
 * How far everybody has got: one number per member and sort, raised together with whatever else arrives while the last
 * statement is under way.
 */
export const createReceipts = ({ io, pool }: { io: Io; pool: Pool }) => {
  let waiting = new Map<string, Wish>()
  let flushing: Promise<void> | null = null

  const tell = ({ conversation, account, delivered, read, unread_from, shown }: Raised) => {
    io.to(rooms.account(account)).emit('own', { conversation, delivered, read, unreadFrom: unread_from })
    for (const room of rooms.all(conversation)) {
      const listeners = io.sockets.adapter.rooms.get(room)?.size ?? 0
      if (shown && listeners <= MOST_LISTENERS) io.to(room).emit('receipt', { conversation, account, delivered, read })
    }
  }

  const flush = async () => {
    while (waiting.size > 0) {
      const batch = [...waiting.values()]
      waiting = new Map()
      const raised = await ask<Raised>(pool, 'receipts:raise', RAISE, [JSON.stringify(batch)])
      for (const one of raised) tell(one)
    }
  }

  return {
    /** Raises receipts; those of conversations that the account is not in are passed over. Done when it is written. */
    async raise(account: AccountId, wishes: readonly ReceiptWish[]): Promise<void> {
      for (const wish of wishes) {
        const key = `${wish.conversation} ${account}`
        waiting.set(key, merge(waiting.get(key), account, wish))
      }
      flushing ??= flush().finally(() => {
        flushing = null
      })
      await flushing
    },
  }
}
export type Receipts = ReturnType<typeof createReceipts>
