import type { Component } from 'solid-js'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import type { Line, View } from '../sync/index.ts'
import { later } from '../ui/later.tsx'
import type { Commands } from './composer/command.ts'
import { DirectFoot } from './direct/DirectFoot.tsx'
import { DirectMenu } from './direct/DirectMenu.tsx'
import { DirectSubtitle } from './direct/DirectSubtitle.tsx'
import { groupCommands } from './group/commands.ts'
import { GroupDialog } from './group/GroupDialog.tsx'
import { GroupFoot } from './group/GroupFoot.tsx'
import { GroupMenu } from './group/GroupMenu.tsx'
import { GroupSubtitle } from './group/GroupSubtitle.tsx'
import { SelfFoot } from './self/SelfFoot.tsx'
import { SelfMenu } from './self/SelfMenu.tsx'
import { SelfSubtitle } from './self/SelfSubtitle.tsx'

export interface PartProps {
  readonly view: View
  readonly conversation: ConversationId
}

export interface HappeningProps {
  readonly event: Stored
  /** what stands before it */
  readonly above: Line | null
  readonly view: View
}

/** What a kind brings to an open conversation: fetched with the first that is opened. A new one is a line in `parts`. */
interface Parts {
  /** draws what happened, where a sentence is not enough */
  readonly Happening?: Component<HappeningProps>
  readonly Subtitle: Component<PartProps>
  readonly Menu: Component<PartProps>
  /** in place of the composer, where somebody may not write */
  readonly Foot: Component<PartProps & { readonly composer: Component }>
  /** what may be laid over the thread, if this kind has something */
  readonly Dialog?: Component<PartProps>
  /** what can be typed here besides what can be typed anywhere */
  readonly commands?: Commands
}

const direct: Parts = { Subtitle: DirectSubtitle, Menu: DirectMenu, Foot: DirectFoot }

const group: Parts = {
  Subtitle: GroupSubtitle,
  Menu: GroupMenu,
  Foot: GroupFoot,
  Dialog: GroupDialog,
  commands: groupCommands,
}

const self: Parts = {
  Happening: later(async () => (await import('./self/LessonLine.tsx')).LessonLine),
  Subtitle: SelfSubtitle,
  Menu: SelfMenu,
  Foot: SelfFoot,
}

const ticket: Parts = {
  Happening: later(async () => (await import('./ticket/TicketLine.tsx')).TicketLine),
  Subtitle: later(async () => (await import('./ticket/TicketSubtitle.tsx')).TicketSubtitle),
  Menu: later(async () => (await import('./ticket/TicketMenu.tsx')).TicketMenu),
  Foot: later(async () => (await import('./ticket/TicketFoot.tsx')).TicketFoot),
  Dialog: later(async () => (await import('./ticket/TicketDialog.tsx')).TicketDialog),
}

/** A post has a page of its own: of it, only the comments are like messages elsewhere. */
const parts: Record<KindName, Parts> = { self, direct, group, post: direct, ticket }

export const partsOf = (kind: KindName | null): Parts => (kind ? parts[kind] : direct)
