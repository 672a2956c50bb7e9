/** Everything of one account, level with the server. Nothing outside this folder imports past this file. */
export { createLead, openStore } from './browser.ts'
export type { Written } from './drafts.ts'
export type { Row } from './inbox.ts'
export type { Lead } from './keeper.ts'
export { type EventLine, type Line, type MessageLine, reachOf } from './lines.ts'
/** @public */
export { createLive, type Live, type LiveConversation } from './live.ts'
export type { Opened, OpenOptions, View } from './opened.ts'
export type { Sending } from './outbox.ts'
export type { Store } from './store.ts'
export { createSync, type Sync, type SyncOptions } from './sync.ts'
export type { Waiting } from './waiting.ts'
