import type { Fact, Kind } from '../../kernel/kind.ts'
import { type Message, thread } from '../thread/index.ts'
import { SelfCommand } from './commands.ts'
import { decide, presumes, type SelfFacts } from './decide.ts'
import { SelfEvent } from './events.ts'
import { evolve, initial, members, type Self, sight } from './state.ts'

export type { SelfCommand } from './commands.ts'
export { describeSelf } from './describe.ts'
export { REASONS, type Reason, type SelfEvent } from './events.ts'
export { changesWhatWasSaid, type Held } from './held.ts'
export { type Lesson, type LessonEvent, STEPS, type Step } from './lesson.ts'
export type { Sending, Sendings } from './sending.ts'
export { silences } from './silence.ts'
export type { Availability, Draft, Self, Tuning } from './state.ts'

/** Everybody's own conversation: what they were told, what they keep, what they have half written. */
export const self: Kind<Self, SelfEvent, SelfCommand, SelfFacts, Message> = {
  ...thread,
  name: 'self',
  event: SelfEvent,
  command: SelfCommand,
  initial,
  evolve,
  decide,
  presumes,
  members,
  sight,
  counts: (event: Fact) => event.type === 'notification.raised',
  founders: ['self.open'],
  strangers: ['self.open'],
}
