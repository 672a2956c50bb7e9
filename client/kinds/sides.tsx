import type { Component } from 'solid-js'
import type { Telling } from '../../shared/kernel/describe.ts'
import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Fact, KindName, Stored } from '../../shared/kernel/kind.ts'
import { describeDirect } from '../../shared/kinds/direct/index.ts'
import { describeGroup, type Group, mayInGroup } from '../../shared/kinds/group/index.ts'
import type { Post } from '../../shared/kinds/post/index.ts'
import type { Line, Row, View } from '../sync/index.ts'
import { later } from '../ui/later.tsx'
import { t } from '../words/index.ts'
import type { Commands } from './composer/command.ts'
import { DirectFoot } from './direct/DirectFoot.tsx'
import { DirectMenu } from './direct/DirectMenu.tsx'
import { DirectSubtitle } from './direct/DirectSubtitle.tsx'
import { groupCommands } from './group/commands.ts'
import { GroupDialog } from './group/GroupDialog.tsx'
import { GroupFoot } from './group/GroupFoot.tsx'
import { GroupMenu } from './group/GroupMenu.tsx'
import { GroupSign } from './group/GroupSign.tsx'
import { GroupSubtitle } from './group/GroupSubtitle.tsx'
import type { Live } from './live.tsx'
import { isOfLesson, lessonIn } from './self/lesson.ts'
import { SelfFoot } from './self/SelfFoot.tsx'
import { SelfMenu } from './self/SelfMenu.tsx'
import { SelfSubtitle } from './self/SelfSubtitle.tsx'

export interface PartProps {
  readonly view: View
  readonly conversation: ConversationId
}

export interface PageProps {
  readonly conversation: ConversationId
  /** the message that a link leads to */
  readonly at: number | null
  readonly onLinked: () => void
  readonly onBack: () => void
  readonly onOpen: (conversation: ConversationId) => void
}

export interface HappeningProps {
  readonly event: Stored
  /** what stands before it */
  readonly above: Line | null
  readonly view: View
}

/** What a kind brings to the messages page. A new one is a line in `sides`. */
export interface Side {
  /** what a conversation is called, for this account */
  title(row: Pick<Row, 'state' | 'other' | 'tuned'>, live: Live): string
  /** whom its picture stands for: the seed of its colours */
  seed(row: Pick<Row, 'conversation' | 'other'>): string
  /** the sentence for what happened, or null for what shows itself */
  describe(event: Stored, telling: Telling): string | null
  /** which events stand in the thread, where not all may */
  readonly shows?: (event: Fact) => boolean
  /** draws what happened, where a sentence is not enough */
  readonly Happening?: Component<HappeningProps>
  /** what the list says of it before anything was said */
  readonly unsaid?: (row: Pick<Row, 'state'>) => string
  readonly Subtitle: Component<PartProps>
  readonly Menu: Component<PartProps>
  /** in place of the composer, where somebody may not write */
  readonly Foot: Component<PartProps & { readonly composer: Component }>
  /** what may be laid over the thread, if this kind has something */
  readonly Dialog?: Component<PartProps>
  /** what can be typed here besides what can be typed anywhere */
  readonly commands?: Commands
  /** in place of a thread, where what is said has another order */
  readonly page?: (state: unknown) => Component<PageProps> | null
  /** may this account change messages of others? */
  moderates(state: unknown, account: AccountId): boolean
  /** may this account say something here? */
  writes(state: unknown, account: AccountId): boolean
  /** what sort of conversation it is, beside its name, where that is not plain */
  readonly Sign?: Component<{ readonly state: unknown }>
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
  writes: () => true,
  pins: () => true,
}

const BoardPage = later(async () => (await import('./board/BoardPage.tsx')).BoardPage)

const group: Side = {
  page: (state) => ((state as Group).flavour === 'board' ? BoardPage : null),
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
    const { places, visibility, flavour } = state as Group
    return mayInGroup('pin', visibility, places[account]?.rank ?? null, flavour)
  },
  writes: (state, account) => {
    const { closed, places, visibility, flavour } = state as Group
    return !closed && mayInGroup('write', visibility, places[account]?.rank ?? null, flavour)
  },
  Sign: GroupSign,
}

const self: Side = {
  title: ({ state, tuned }) => tuned.alias ?? (lessonIn(state) ? t('lesson.title') : t('notes.title')),
  seed: () => 'lesson',
  describe: () => null,
  shows: isOfLesson,
  Happening: later(async () => (await import('./self/LessonLine.tsx')).LessonLine),
  unsaid: ({ state }) => (lessonIn(state) ? t('lesson.snippet') : t('notes.subtitle')),
  Subtitle: SelfSubtitle,
  Menu: SelfMenu,
  Foot: SelfFoot,
  moderates: () => false,
  writes: () => true,
  pins: () => true,
}

/** A post has a page of its own: of it, only the comments are like messages elsewhere. */
const post: Side = {
  ...direct,
  title: ({ state }) => (state as Post).title,
  seed: ({ conversation }) => conversation,
  describe: () => null,
  moderates: (state, account) => (state as Post).author === account,
  pins: () => false,
}

const sides: Record<KindName, Side> = { self, direct, group, post }

export const sideOf = (kind: KindName | null): Side => (kind ? sides[kind] : direct)
