import type { Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { GroupCommand } from './commands.ts'
import { decide, type GroupFacts, presumes } from './decide.ts'
import { GroupEvent } from './events.ts'
import { evolve, type Group, initial, members, sight } from './state.ts'

export type { GroupCommand } from './commands.ts'
export { type GroupFacts, MOST_MEMBERS } from './decide.ts'
export { describeGroup } from './describe.ts'
export { type Flavour, type GroupEvent, RANKS, type Rank } from './events.ts'
export { lowestRank, mayInGroup, outranks, RIGHTS } from './rights.ts'
export type { Group } from './state.ts'

/** Many people in one conversation, with roles. */
export const group: Kind<Group, GroupEvent, GroupCommand, GroupFacts, Message> = {
  ...thread,
  name: 'group',
  event: GroupEvent,
  command: GroupCommand,
  initial,
  evolve,
  decide,
  presumes,
  members,
  sight,
  founders: ['group.create'],
  strangers: ['group.create', 'group.join', 'group.ask', 'group.withdraw', 'group.decline'],
}
