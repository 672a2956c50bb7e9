import type { Crowd } from './crowd.ts'
import { within } from './patience.ts'

/** Keeps the books of a round: what was said where, and what each person heard of it. */
export const createAudience = ({ tokens, conversations }: Crowd) => {
  const heard = new Uint32Array(tokens.length)
  const due = new Uint32Array(tokens.length)
  let total = 0
  let expected = 0
  let onHeard = (): void => undefined

  return {
    get total() {
      return total
    },
    begin() {
      heard.fill(0)
      due.fill(0)
      total = 0
      expected = 0
      onHeard = () => undefined
    },
    heard(person: number, messages: number) {
      heard[person]! += messages
      total += messages
      onHeard()
    },
    /** A message is going to everybody in a conversation. */
    said(conversation: number) {
      for (const person of conversations[conversation]!.members) due[person]! += 1
      expected += conversations[conversation]!.members.length
    },
    /** Waits until everybody has heard everything, once. */
    async complete(): Promise<void> {
      const all = Promise.withResolvers<void>()
      onHeard = () => total >= expected && all.resolve()
      onHeard()
      await within(0, all.promise, () => `${expected - total} of ${expected} deliveries are missing`)
      const wronged = heard.findIndex((count, person) => count !== due[person])
      if (wronged >= 0) throw new Error(`person ${wronged} got ${heard[wronged]} messages instead of ${due[wronged]}`)
    },
  }
}
