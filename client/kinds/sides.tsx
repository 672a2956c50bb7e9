import type { Component } from 'solid-js'
import type { Telling } from '../../shared/kernel/describe.ts'
import type { AccountId } from '../../shared/kernel/ids.ts'
import type { Fact, KindName, Stored } from '../../shared/kernel/kind.ts'
import { type Direct, describeDirect } from '../../shared/kinds/direct/index.ts'
import { describeGroup, type Group, mayInGroup } from '../../shared/kinds/group/index.ts'
import type { Post } from '../../shared/kinds/post/index.ts'
import type { Ticket } from '../../shared/kinds/ticket/index.ts'
import { describeTicket, isOpen } from '../../shared/kinds/ticket/told/index.ts'
import type { Row } from '../sync/index.ts'
import { t } from '../words/index.ts'
import { unsaid } from './direct/unsaid.ts'
import { GroupSign } from './group/GroupSign.tsx'
import type { Live } from './live.tsx'
import { isOfLesson, lessonIn } from './self/lesson.ts'
import { TicketSign } from './ticket/TicketSign.tsx'

/** What a kind is known by, in every list. What it brings to an open conversation is in parts.tsx. */
export interface Side {
  /** what a conversation is called, for this account */
  title(row: Pick<Row, 'state' | 'other' | 'tuned'>, live: Live): string
  /** whom its picture stands for: the seed of its colours */
  seed(row: Pick<Row, 'conversation' | 'other'>): string
  /** the sentence for what happened, or null for what shows itself */
  describe(event: Stored, telling: Telling): string | null
  /** which events stand in the thread, where not all may */
  readonly shows?: (event: Fact) => boolean
  /** what the list says of it before anything was said */
  readonly unsaid?: (row: Pick<Row, 'state'>, live: Live) => string
  /** is what is said there in another order than that of a thread? */
  readonly ordered?: (state: unknown) => boolean
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
  unsaid: ({ state }, live) => unsaid(state as Direct, live.account, live.name),
  moderates: () => false,
  writes: () => true,
  pins: () => true,
}

const group: Side = {
  ordered: (state) => (state as Group).flavour === 'board',
  title: ({ state, tuned }) => tuned.alias ?? (state as Group).name,
  seed: ({ conversation }) => conversation,
  describe: (event, telling) => describeGroup(event as Parameters<typeof describeGroup>[0], telling),
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
  unsaid: ({ state }) => (lessonIn(state) ? t('lesson.snippet') : t('notes.subtitle')),
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

const ticket: Side = {
  title: ({ state, tuned }) => tuned.alias ?? (state as Ticket).title,
  seed: ({ conversation }) => conversation,
  describe: (event, telling) => describeTicket(event as Parameters<typeof describeTicket>[0], telling),
  moderates: () => false,
  // by its number it is spoken of; one that was guessed here is nobody's yet
  unsaid: ({ state }) => (state as Ticket).number.replace(/^NEW-.*/, ''),
  Sign: TicketSign,
  writes: (state) => isOpen((state as Ticket).stage) || (state as Ticket).stage === 'solved',
  pins: () => false,
}

const sides: Record<KindName, Side> = { self, direct, group, post, ticket }

export const sideOf = (kind: KindName | null): Side => (kind ? sides[kind] : direct)
