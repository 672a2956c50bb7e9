import type * as v from 'valibot'
import type { Actor } from '../../shared/kernel/actor.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import { Refusal } from '../../shared/kernel/refusal.ts'
import type { RequestName, RequestOutput, Requests } from '../../shared/protocol/socket.ts'
import { may } from '../accounts/index.ts'
import type { Execute } from '../commands/execute.ts'
import { createLine } from '../db/line.ts'
import type { Read } from '../log/read.ts'
import type { HeadsOf, SyncOf } from '../log/sync.ts'
import type { Load } from './load.ts'
import type { Presence } from './presence.ts'
import type { Receipts } from './receipts.ts'
import type { Typing } from './typing.ts'
import type { Watching } from './watching.ts'

export type LooksAt = v.InferOutput<Requests['look']['input']>

/** Who asks, and what their connection knows. Over HTTP there is no connection: what it would hold is asked for. */
export interface Caller {
  readonly actor: Actor
  /** names the connection (or the session, over HTTP) */
  readonly connection: string
  /** does this caller hear this conversation? */
  hears(conversation: ConversationId): Promise<boolean> | boolean
  /** does the caller hear what only the staff may hear of it? */
  works(conversation: ConversationId): boolean
  /** from now on tells the caller when one of these comes or goes, and when the card of one or of the others changes */
  watches(accounts: readonly AccountId[], others: readonly AccountId[]): void
  /** from now on tells the caller what happens in these, as far as it may see them; answers which those are */
  looks(wish: LooksAt): Promise<ConversationId[]>
}

export interface AnswersDeps {
  readonly execute: Execute
  readonly read: Read
  readonly sync: SyncOf
  readonly heads: HeadsOf
  readonly receipts: Receipts
  readonly typing: Typing
  /** which of the staff look at what */
  readonly viewing: Typing
  readonly presence: Presence
  readonly watching: Watching
  readonly load: Load
}

export type Answers = {
  readonly [N in RequestName]: (caller: Caller, input: v.InferOutput<Requests[N]['input']>) => Promise<RequestOutput<N>>
}

/** What a client may ask, and who answers: the same over the socket and over HTTP. */
export const createAnswers = (deps: AnswersDeps): Answers => {
  // When everybody comes back at once they stand in line: sent away, they would only come again.
  const line = createLine({ atOnce: 6, waiting: 20_000 })
  /** Reads are refused before anything else that matters is (HUB5). */
  const spare = () => {
    if (deps.load.level >= 2) throw new Refusal('busy', { retryAfter: 2 })
  }
  return {
    command: ({ actor }, sent) => deps.execute(actor, sent),
    sync: ({ actor }, wish) => line(() => deps.sync(actor.account, wish)),
    async read({ actor }, wish) {
      spare()
      return deps.read(actor.account, wish)
    },
    async heads({ actor }, { conversations }) {
      spare()
      return deps.heads(actor.account, conversations)
    },
    async receipts({ actor }, { receipts }) {
      await deps.receipts.raise(actor.account, receipts)
      return null
    },
    async typing(caller, { conversation, on }) {
      if (await caller.hears(conversation)) deps.typing.heard(caller.connection, conversation, caller.actor.account, on)
      return null
    },
    async viewing(caller, { conversation, on }) {
      if (caller.works(conversation)) deps.viewing.heard(caller.connection, conversation, caller.actor.account, on)
      return null
    },
    async watch(caller, { accounts }) {
      spare()
      const allowed = may(caller.actor, 'presence.watch') ? await deps.watching(caller.actor.account, accounts) : []
      caller.watches(
        allowed,
        accounts.filter((account) => !allowed.includes(account)),
      )
      return [...(await deps.presence.read(allowed))].map(([account, { status, seenAt }]) => ({
        account,
        status,
        seenAt,
      }))
    },
    async look(caller, wish) {
      spare()
      return caller.looks(wish)
    },
    async status({ actor }, { status }) {
      await deps.presence.set(actor.account, status)
      return null
    },
  }
}
