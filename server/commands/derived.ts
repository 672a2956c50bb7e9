import { createHash } from 'node:crypto'
import type { CommandId } from '../../shared/kernel/ids.ts'

/**
 * The command id of something that follows from something else: a job that runs twice says the same and is heard once
 * (LOG3). A UUID of version 8 (RFC 9562) made of a digest.
 */
export const derivedId = (...cause: readonly (string | number)[]): CommandId => {
  const hex = createHash('sha256').update(cause.join('\n')).digest('hex')
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}` as CommandId
}

/** The platform acting for an account: no session, so no rate limit and none of the account's own hands. */
export const platformFor = <A>(account: A) => ({ account, role: 'user', session: null }) as const
