import * as v from 'valibot'

const uuid = v.pipe(v.string(), v.uuid(), v.toLowerCase())

export const AccountId = v.pipe(uuid, v.brand('AccountId'))
export type AccountId = v.InferOutput<typeof AccountId>

export const ConversationId = v.pipe(uuid, v.brand('ConversationId'))
export type ConversationId = v.InferOutput<typeof ConversationId>

/** The account of the bot that answers: the same in every house, so that rules can know it without asking. */
export const ASSISTANT = '00000000-0000-7000-8000-00000000a551' as AccountId

/** Made by the client, once per wish: the log gives one outcome per id, however often it is sent (LOG3). */
export const CommandId = v.pipe(uuid, v.brand('CommandId'))
export type CommandId = v.InferOutput<typeof CommandId>

export const SessionId = v.pipe(uuid, v.brand('SessionId'))
export type SessionId = v.InferOutput<typeof SessionId>

export const FileId = v.pipe(uuid, v.brand('FileId'))
export type FileId = v.InferOutput<typeof FileId>

export const PlaceId = v.pipe(uuid, v.brand('PlaceId'))
export type PlaceId = v.InferOutput<typeof PlaceId>

/**
 * A UUID version 7 (RFC 9562): sorts by time, so that indexes grow at one end.
 *
 * @param now     milliseconds since 1970
 * @param random  at least ten random bytes
 */
export const uuidv7 = (now: number, random: Uint8Array): string => {
  const time = Math.trunc(now).toString(16).padStart(12, '0')
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = (8 | (Number.parseInt(tail[4]!, 16) & 3)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(1, 4)}-${variant}${tail.slice(5, 8)}-${tail.slice(8)}`
}

/** Everybody has one `self` conversation, and it goes by the account's own id. */
export const selfOf = (account: AccountId): ConversationId => account as string as ConversationId

const nibbles = (id: string): number[] => Array.from(id.replaceAll('-', ''), (digit) => Number.parseInt(digit, 16))

/**
 * The `direct` conversation of two accounts. Both sides compute the same id without asking anybody, also offline:
 * the exclusive or of the two ids, marked as a UUID of version 8 ("custom", RFC 9562).
 * Account ids are made by the server with 74 random bits each, so nobody can aim at somebody else's pair.
 */
export const directOf = (one: AccountId, other: AccountId): ConversationId => {
  const theirs = nibbles(other)
  const mixed = nibbles(one).map((nibble, at) => nibble ^ theirs[at]!)
  mixed[12] = 8
  mixed[16] = 8 | (mixed[16]! & 3)
  const hex = mixed.map((nibble) => nibble.toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as ConversationId
}

/** Is it the id of two people's conversation? Every other one is of version 7 or what its maker liked, but not of 8. */
export const isOfTwo = (conversation: ConversationId): boolean => conversation[14] === '8'
