import type { AccountId } from '../../shared/kernel/ids.ts'
import { KINDS } from '../../shared/kernel/kind.ts'
import { kindFor, knowsRules, learnRules } from './rules.ts'
import type { Opening, Store } from './store.ts'

/** A device that cannot remember begins anew every time. */
const nothing: Opening = {
  epoch: null,
  mark: null,
  conversations: [],
  waiting: [],
  receipts: [],
  drafts: [],
  people: [],
}

/** What is remembered, with the rules that it goes by. Where those cannot be had, it is read anew. */
const understood = async (opening: Opening): Promise<Opening> => {
  const { conversations: kept, waiting } = opening
  const ids = new Set(kept.map(({ kept: { conversation } }) => conversation))
  const begun = waiting.every(({ conversation, body }) => ids.has(conversation) || kindFor(body.type))
  try {
    await learnRules(begun ? kept.map(({ kept: { kind } }) => kind) : KINDS)
    return opening
  } catch {
    return { ...opening, mark: null, conversations: kept.filter(({ kept: { kind } }) => knowsRules(kind)) }
  }
}

/** What this device knows of an account from before. */
export const rememberedBy = async (store: Pick<Store, 'open'>, account: AccountId): Promise<Opening> =>
  understood(await store.open(account).catch(() => nothing))
