import type { KindName } from '../../shared/kernel/kind.ts'
import { directKind } from './direct/index.ts'
import { createBoardHandlers, createGroupHandlers, groupKind } from './group/index.ts'
import type { ServerKind } from './kind.ts'
import { createArticleHandlers, createPostHandlers, postKind } from './post/index.ts'
import { selfKind } from './self/index.ts'
import {
  bulkWork,
  createBulkHandlers,
  createDeskHandlers,
  createKeptDeskHandlers,
  createLookForPatterns,
  createNearHandlers,
  createPatternHandlers,
  createPublicHandlers,
  createQueueHandlers,
  createViewHandlers,
  LOOKS_EVERY,
  plantPresets,
  precedents,
  ticketKind,
} from './ticket/index.ts'

export { blockedWith, contactsAmong } from './contact.row.ts'
export { countsOf } from './counts.ts'
export { digestOfNote } from './direct/index.ts'
export { attachedOf, FileRow, type Part } from './file.row.ts'
export type { Entering } from './group/index.ts'
export type { Announcement, Assistance } from './kind.ts'
export type { Notice } from './notice.ts'
export type { Due } from './self/index.ts'
export type { Asking } from './thread/asking.ts'
export { type GoneMeeting, goneMeetingAt } from './thread/gone.ts'
export type { MeetingNews } from './thread/meeting.ts'
export { messageAt } from './thread/message.ts'
export { type Box, openPartOf } from './thread/survey.ts'
export type { Pointing } from './thread/unfurl.ts'
export {
  type Gathering,
  heldElsewhere,
  heldUnbegun,
  judges,
  type Offering,
  type Report,
  type Suggesting,
  saidAt,
  takerOf,
} from './ticket/index.ts'
export {
  bulkWork,
  createArticleHandlers,
  createBoardHandlers,
  createBulkHandlers,
  createDeskHandlers,
  createGroupHandlers,
  createKeptDeskHandlers,
  createLookForPatterns,
  createNearHandlers,
  createPatternHandlers,
  createPostHandlers,
  createPublicHandlers,
  createQueueHandlers,
  createViewHandlers,
  LOOKS_EVERY,
  plantPresets,
  precedents,
}

/** What the server adds to every kind. A new one is a line here. */
const serverKinds = {
  self: selfKind,
  direct: directKind,
  group: groupKind,
  post: postKind,
  ticket: ticketKind,
} as const satisfies Record<KindName, unknown>

export const serverKindOf = (name: KindName): ServerKind => serverKinds[name] as unknown as ServerKind
