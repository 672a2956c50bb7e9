import { type AccountId, selfOf } from '../../shared/kernel/ids.ts'
import { Refusal, type RefusalCode } from '../../shared/kernel/refusal.ts'
import type { Self, Sending } from '../../shared/kinds/self/index.ts'
import { AccountRow } from '../accounts/index.ts'
import { derivedId, platformFor } from '../commands/derived.ts'
import type { Execute } from '../commands/execute.ts'
import type { Orm } from '../db/orm.ts'
import type { Due, Notice } from '../kinds/index.ts'
import { ConversationRow } from '../log/rows.ts'

interface SendingDeps {
  readonly orm: Orm
  readonly execute: Execute
  readonly notify: (told: { readonly notices: readonly Notice[] }) => Promise<void>
}

const stateOf = async (orm: Orm, id: ConversationRow['id']) =>
  (await orm.em.fork().findOne(ConversationRow, { id }, { fields: ['state'] }))?.state

/**
 * Says what somebody wanted said now, as if they did so themselves: with the rights they have at this moment. However
 * often this runs, and wherever it is cut off, it is said once: all versions of a message share one command id.
 */
export const createSend = ({ orm, execute, notify }: SendingDeps) => {
  const say = async (account: AccountId, sending: number, waiting: Sending): Promise<RefusalCode | null> => {
    const author = await orm.em.fork().findOne(AccountRow, { id: account }, { fields: ['role', 'suspendedAt'] })
    if (!author || author.suspendedAt) return 'auth.suspended'
    const { conversation, text, replyTo, mentions, everyone } = waiting
    const body = { type: 'message.send', text, replyTo, mentions, everyone }
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    const id = derivedId('send', account, sending)
    try {
      await execute({ account, role: author.role, session: null }, { id, conversation, body: said as typeof body })
    } catch (error) {
      if (!(error instanceof Refusal) || error.retry) throw error
      if (error.code !== 'command.reused') return error.code // else it was said already, in other words
    }
    return null
  }

  const tell = async (account: AccountId, { conversation }: Sending, seq: number) => {
    const name = ((await stateOf(orm, conversation)) as { readonly name?: string } | undefined)?.name
    const notice = {
      to: account,
      about: conversation,
      reason: 'unsent',
      from: account,
      seq,
      ...(name && { name }),
    } as const
    await notify({ notices: [notice] })
  }

  return async ({ account, sending, version }: Due): Promise<void> => {
    const self = (await stateOf(orm, selfOf(account))) as Self | undefined
    const waiting = self?.sendings?.[sending]
    if (!waiting || waiting.version !== version || waiting.refused) return
    const refused = await say(account, sending, waiting)
    if (refused) await tell(account, waiting, version)
    const id = derivedId('sent', account, sending, version)
    const body = { type: 'sending.finish', sending, ...(refused && { refused }) }
    await execute(platformFor(account), { id, conversation: selfOf(account), body })
  }
}
