import type { Pool } from 'pg'
import { type AccountId, type ConversationId, selfOf } from '../../shared/kernel/ids.ts'
import type { KindName } from '../../shared/kernel/kind.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { isBlank, visible } from '../../shared/kernel/visible.ts'
import { kindOf } from '../../shared/kinds/index.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { amend, messageOf, wordsIn } from '../../shared/kinds/thread/index.ts'
import type { Hit, SearchWish } from '../../shared/protocol/search.ts'
import { createLine } from '../db/line.ts'
import { ask } from '../log/reader.ts'
import { type Found, findMessages } from './found.ts'

type View = NonNullable<ReturnType<typeof visible>>

/** Where nothing that was found is for this account's eyes, there is more behind it: so often it is asked for. */
const MOST_ROUNDS = 5

/** What an account may see of those conversations that it is a member of. */
const viewsOf = async (pool: Pool, account: AccountId, ids: readonly ConversationId[]) => {
  const rows = await ask<{ id: ConversationId; kind: KindName; state: unknown }>(
    pool,
    'search:states',
    `select c.id, c.kind, c.state from conversation c
     join member m on m.conversation = c.id and m.account = $1 and m.left_seq is null where c.id = any($2::uuid[])`,
    [account, ids],
  )
  const views = new Map<ConversationId, View>()
  for (const { id, kind, state } of rows) {
    const view = visible(kindOf(kind), state, account)
    if (view) views.set(id, view)
  }
  return views
}

/** What an account deleted for itself alone: others still find it. */
export const hiddenFor = async (pool: Pool, account: AccountId): Promise<Self['hidden']> => {
  const text = `select state->'hidden' as hidden from conversation where id = $1`
  const [self] = await ask<Pick<Self, 'hidden'>>(pool, 'search:hidden', text, [selfOf(account)])
  return self?.hidden ?? {}
}

/** The message as this account may see it; null where it may not, or wants not. */
const hitOf = ({ conversation, sent, edit }: Found, view: View | undefined, hidden: Self['hidden']): Hit | null => {
  if (!view || sent.seq < view.from || hidden[conversation]?.includes(sent.seq)) return null
  const [shown, changed] = [view.show(sent), edit && view.show(edit)]
  if (isBlank(shown) || (changed && isBlank(changed))) return null
  const first = messageOf(shown as Parameters<typeof messageOf>[0])
  const message = changed ? amend(first, changed) : first
  const { seq, at, by, removed, editedAt } = message
  return removed ? null : { conversation, seq, at, by, text: wordsIn(message), edited: editedAt !== null }
}

/**
 * Finds messages by their words as they are now, in one conversation or in all that the account is a member of.
 *
 * @returns a page, the last said first, and where the next begins; null at the end
 * @throws  Refusal `conversation.unknown`, also where it exists but not for this account; `busy` where many search
 */
export const createSearch = (pool: Pool) => {
  // It may read much: let it take a few connections of the pool and no more.
  const line = createLine({ atOnce: 2, waiting: 200 })

  const search = async (account: AccountId, wish: SearchWish) => {
    const only = wish.conversation
    if (only && !(await viewsOf(pool, account, [only])).has(only)) throw new Refusal('conversation.unknown')
    const hidden = await hiddenFor(pool, account)
    const items: Hit[] = []
    let cursor = wish.cursor
    for (let round = 0; round < MOST_ROUNDS && items.length === 0; round++) {
      const found = await findMessages(pool, account, { ...wish, cursor })
      const views = await viewsOf(pool, account, [...new Set(found.map(({ conversation }) => conversation))])
      items.push(...found.flatMap((one) => hitOf(one, views.get(one.conversation), hidden) ?? []))
      cursor = found[wish.limit - 1]?.cursor
      if (!cursor) break
    }
    return { items, next: cursor ?? null }
  }
  return (account: AccountId, wish: SearchWish) => line(() => search(account, wish))
}
export type Search = ReturnType<typeof createSearch>
