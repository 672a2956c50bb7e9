import type { Fact, Kind, KindName } from '../kernel/kind.ts'
import { type DirectCommand, type DirectEvent, direct } from './direct/index.ts'
import { type GroupCommand, type GroupEvent, group } from './group/index.ts'
import { type PostCommand, type PostEvent, post } from './post/index.ts'
import { type SelfCommand, type SelfEvent, self } from './self/index.ts'
import type { Message } from './thread/index.ts'
import { type TicketCommand, type TicketEvent, ticket } from './ticket/index.ts'

/** Every kind there is. A new one is a line here, and the compiler says where else. */
export const kinds = { self, direct, group, post, ticket } as const satisfies Record<KindName, unknown>

/** Any kind, where it does not matter which: its state and events are looked at through its own functions only. */
export type AnyKind = Kind<unknown, Fact, Fact, unknown, Message>

export const kindOf = (name: KindName): AnyKind => kinds[name] as unknown as AnyKind

export type AnyCommand = SelfCommand | DirectCommand | GroupCommand | PostCommand | TicketCommand
export type AnyEvent = SelfEvent | DirectEvent | GroupEvent | PostEvent | TicketEvent
export type CommandType = AnyCommand['type']
