import { account } from './account.ts'
import { frame } from './frame.ts'
import { messages } from './messages.ts'
import { refusals } from './refusals.ts'
import { settings } from './settings.ts'

const words = { ...frame, ...account, ...messages, settings }

/** Everything the page says. The other languages have the same shape, and the compiler names what one of them lacks. */
export const en = { words, refusals }
export type Catalogue = typeof en
export type Account = typeof account
export type Frame = typeof frame
export type Messages = typeof messages
export type Settings = typeof settings
