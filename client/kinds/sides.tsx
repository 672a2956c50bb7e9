import type { Component } from 'solid-js'
import type { Telling } from '../../shared/kernel/describe.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { KindName, Stored } from '../../shared/kernel/kind.ts'
import { describeDirect } from '../../shared/kinds/direct/index.ts'
import { describeGroup, type Group, mayInGroup } from '../../shared/kinds/group/index.ts'
import type { Row, View } from '../sync/index.ts'
import type { Commands } from './composer/command.ts'
import { DirectFoot } from './direct/DirectFoot.tsx'
import { DirectMenu } from './direct/DirectMenu.tsx'
import { DirectSubtitle } from './direct/DirectSubtitle.tsx'
import { groupCommands } from './group/commands.ts'
import { GroupDialog } from './group/GroupDialog.tsx'
import { GroupFoot } from './group/GroupFoot.tsx'
import { GroupMenu } from './group/GroupMenu.tsx'
import { GroupSubtitle } from './group/GroupSubtitle.tsx'
import type { Live } from './live.tsx'

export interface PartProps {
  readonly view: View
  readonly conversation: ConversationId
}

/** What a kind brings to the messages page. A new one is a line in `sides`. */
export interface Side {
  /** what a conversation is called, for this account */
  title(row: Pick<Row, 'state' | 'other' | 'tuned'>, live: Live): string
  /** whom its picture stands for: the seed of its colours */
  seed(row: Pick<Row, 'conversation' | 'other'>): string
  /** the sentence for what happened, or null for what shows itself */
  describe(event: Stored, telling: Telling): string | null
  readonly Subtitle: Component<PartProps>
  readonly Menu: Component<PartProps>
  /** in place of the composer, where somebody may not write */
  readonly Foot: Component<PartProps & { readonly composer: Component }>
  /** what may be laid over the thread, if this kind has something */
  readonly Dialog?: Component<PartProps>
  /** what can be typed here besides what can be typed anywhere */
  readonly commands?: Commands
  /** may this account change messages of others? */
  moderates(state: unknown, account: AccountId): boolean
  /** may this account pin messages? */
  pins(state: unknown, account: AccountId): boolean
}

const direct: Side = {
  title: ({ other, tuned }, live) => tuned.alias ?? (other ? live.name(other) : ''),
  seed: ({ other, conversation }) => other ?? conversation,
  describe: (event, telling) => describeDirect(event as Parameters<typeof describeDirect>[0], telling),
  Subtitle: DirectSubtitle,
  Menu: DirectMenu,
  Foot: DirectFoot,
  moderates: () => false,
  pins: () => true,
}

const group: Side = {
  title: ({ state, tuned }) => tuned.alias ?? (state as Group).name,
  seed: ({ conversation }) => conversation,
  describe: (event, telling) => describeGroup(event as Parameters<typeof describeGroup>[0], telling),
  Subtitle: GroupSubtitle,
  Menu: GroupMenu,
  Foot: GroupFoot,
  Dialog: GroupDialog,
  commands: groupCommands,
  moderates: (state, account) => ['owner', 'admin', 'moderator'].includes((state as Group).places[account]?.rank ?? ''),
  pins: (state, account) => {
    const { places, visibility } = state as Group
    return mayInGroup('pin', visibility, places[account]?.rank ?? null)
  },
}

const sides: Partial<Record<KindName, Side>> = { direct, group }

export const sideOf = (kind: KindName | null): Side => (kind && sides[kind]) || direct
