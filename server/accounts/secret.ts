import { createHash } from 'node:crypto'

/** @returns  so many random bytes */
export type Random = (size: number) => Uint8Array

/** 256 bits that nobody guesses, as they travel in a cookie, a header or a link. */
export const newSecret = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** Could this be one of ours? Anything else need not be looked for. */
export const isSecret = (said: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(said)

/** What is kept of a secret: whoever reads the database cannot act with it. */
export const digestOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()
