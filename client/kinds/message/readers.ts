import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Receipt } from '../../../shared/protocol/log.ts'

interface Readers {
  readonly read: readonly AccountId[]
  /** it is on a device of theirs, and they have not looked, or do not say so */
  readonly delivered: readonly AccountId[]
  readonly waiting: readonly AccountId[]
}

/** Who of the others has a message, and who has read it: everybody stands in one of the three. */
export const readersOf = (seq: number, receipts: readonly Receipt[], author: AccountId): Readers => {
  const others = receipts.filter(({ account }) => account !== author)
  const accounts = (fits: (receipt: Receipt) => boolean) => others.filter(fits).map(({ account }) => account)
  return {
    read: accounts(({ read }) => read >= seq),
    delivered: accounts(({ read, delivered }) => read < seq && delivered >= seq),
    waiting: accounts(({ read, delivered }) => read < seq && delivered < seq),
  }
}
