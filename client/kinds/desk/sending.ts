import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import { learnRules } from '../../sync/index.ts'
import type { Live } from '../live.tsx'
import type { Faults, Opening } from './filled.ts'

/** So long a page waits for an answer; after that the wish goes on by itself, as soon as there is a connection. */
const PATIENCE = 8_000

export type Sent =
  | { readonly is: 'done' }
  /** it waits on this device */
  | { readonly is: 'waits' }
  | { readonly is: 'refused'; readonly refusal: Refusal; readonly faults: Faults }

const FAULTS: ReadonlySet<unknown> = new Set(['missing', 'unfit', 'unknown', 'many'])

/** What a refusal says of single fields. */
export const faultsIn = ({ code, details }: Pick<Refusal, 'code' | 'details'>): Faults => {
  const fields = code === 'ticket.form' ? details.fields : null
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(Object.entries(fields).filter(([, fault]) => FAULTS.has(fault))) as Faults
}

const refused = (error: unknown): Sent => {
  if (error instanceof Refusal) return { is: 'refused', refusal: error, faults: faultsIn(error) }
  throw error
}

/** Opens a ticket through the outbox, and says how that went as far as it is known here. */
export const sendForm = async (
  { sync, connection }: Pick<Live, 'sync' | 'connection'>,
  conversation: ConversationId,
  wish: Opening,
  patience = PATIENCE,
): Promise<Sent> => {
  try {
    await learnRules(['ticket'])
    const { outcome } = sync.send(conversation, wish)
    const answered = outcome.then((): Sent => ({ is: 'done' }), refused)
    if (connection() !== 'ready') {
      void answered
      return { is: 'waits' }
    }
    const waited = new Promise<Sent>((resolve) => setTimeout(() => resolve({ is: 'waits' }), patience))
    return await Promise.race([answered, waited])
  } catch (error) {
    return refused(error)
  }
}
