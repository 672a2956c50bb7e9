import type { Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { DirectCommand } from './commands.ts'
import { type DirectFacts, decide, presumes } from './decide.ts'
import { DirectEvent } from './events.ts'
import { type Direct, evolve, initial, members, sight } from './state.ts'

export type { DirectCommand } from './commands.ts'
export { type DirectFacts, fits } from './decide.ts'
export { describeDirect } from './describe.ts'
export type { DirectEvent } from './events.ts'
export { type Direct, otherOf } from './state.ts'

/** The contact between two people, and what they say to each other. */
export const direct: Kind<Direct, DirectEvent, DirectCommand, DirectFacts, Message> = {
  ...thread,
  name: 'direct',
  event: DirectEvent,
  command: DirectCommand,
  initial,
  evolve,
  decide,
  presumes,
  members,
  sight,
  founders: ['contact.request', 'contact.block'],
  strangers: ['contact.request', 'contact.block'],
}
