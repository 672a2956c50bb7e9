import { uuidv7 } from '../../shared/kernel/ids.ts'

/** An id that nobody has, for what is begun here. */
export const freshId = <Id extends string>(): Id => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10))) as Id
