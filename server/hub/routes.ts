import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { conversationRoutes } from '../../shared/protocol/conversations.ts'
import type { Anchor } from '../../shared/protocol/log.ts'
import type { Orm } from '../db/orm.ts'
import type { Call, Handlers } from '../http/handler.ts'
import { MemberRow } from '../log/rows.ts'
import type { Answers, Caller } from './answers.ts'

const anchorOf = (said: string): Anchor => {
  const [way, value] = said.split(':')
  if (way === 'seq') return { seq: Number(value) }
  if (way === 'date') return { date: Number(value) }
  return said as Anchor
}

/** The conversation routes of the HTTP API: the very answers of the socket, for whoever has none. */
export const createConversationHandlers = (answers: Answers, orm: Orm): Handlers<typeof conversationRoutes> => {
  const callerOf = ({ actor }: Call): Caller => ({
    actor: actor!,
    connection: `http:${actor!.session}`,
    hears: async (conversation: ConversationId) =>
      (await orm.em.fork().count(MemberRow, { conversation, account: actor!.account, leftSeq: null })) > 0,
    works: () => false,
    watches: () => undefined,
    looks: async () => [],
  })
  return {
    sync: ({ query: { mark = null, after = null } }, call) => answers.sync(callerOf(call), { mark, after }),
    heads: ({ body }, call) => answers.heads(callerOf(call), body),
    read: ({ params: { conversation }, query: { anchor, before, after } }, call) =>
      answers.read(callerOf(call), { conversation, anchor: anchorOf(anchor), before, after }),
    command: ({ params: { conversation }, body: { id, body } }, call) =>
      answers.command(callerOf(call), { id, conversation, body }),
    receipts: ({ body }, call) => answers.receipts(callerOf(call), body),
    typing: ({ body }, call) => answers.typing(callerOf(call), body),
    presence: ({ body }, call) => answers.watch(callerOf(call), body),
    status: ({ body }, call) => answers.status(callerOf(call), body),
  }
}
