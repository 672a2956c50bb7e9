import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import type { Opinion, PostFacts } from '../../../shared/kinds/post/index.ts'
import type { Em } from '../../db/orm.ts'

/** What an account thinks of a post, and whether it promotes it. By the primary keys. */
export const opinionOf = async (
  em: Em,
  account: AccountId,
  conversation: ConversationId,
): Promise<NonNullable<PostFacts['mine']>> => {
  const [mine] = await em.getConnection().execute<{ opinion: Opinion | null; promoted: boolean }[]>(
    `select (select opinion from post_opinion where conversation = ? and account = ?) as opinion,
       exists (select 1 from post_promotion where conversation = ? and account = ?) as promoted`,
    [conversation, account, conversation, account],
  )
  return mine!
}
