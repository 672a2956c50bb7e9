import { randomBytes, randomUUID } from 'node:crypto'

/** Who is there and who talks with whom. People go by their place in the list. */
export interface Population {
  readonly people: readonly { readonly id: string; readonly token: string }[]
  readonly conversations: readonly { readonly id: string; readonly members: readonly number[] }[]
}

/** One conversation per size, each with people of its own. */
export const populate = (sizes: readonly number[]): Population => {
  const people = Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, () => {
    return { id: randomUUID(), token: randomBytes(32).toString('base64url') }
  })
  let next = 0
  const conversations = sizes.map((size) => {
    return { id: randomUUID(), members: Array.from({ length: size }, () => next++) }
  })
  return { people, conversations }
}
