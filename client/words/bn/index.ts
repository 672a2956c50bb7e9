import type { Catalogue } from '../en/index.ts'
import { account } from './account.ts'
import { frame } from './frame.ts'
import { messages } from './messages.ts'
import { refusals } from './refusals.ts'
import { settings } from './settings.ts'

const words: Catalogue['words'] = { ...frame, ...account, ...messages, settings }

export const bn: Catalogue = { words, refusals }
