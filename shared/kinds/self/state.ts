import type { AVAILABILITIES } from '../../kernel/availability.ts'
import type { AccountId, ConversationId } from '../../kernel/ids.ts'
import type { Members, Sight, Stored } from '../../kernel/kind.ts'
import { evolvePins } from '../thread/index.ts'
import type { SelfEvent } from './events.ts'
import { evolveHeld, type Helds } from './held.ts'
import { evolveLesson, type Lesson } from './lesson.ts'
import { evolveSendings, type Sendings } from './sending.ts'

export interface Draft {
  /** the seq that wrote it: no two drafts ever share one, so an old device cannot pass for up to date */
  readonly version: number
  readonly text: string
  readonly replyTo: number | null
}

export interface Tuning {
  readonly alias?: string | null
  readonly label?: string | null
  readonly favourite?: boolean
  readonly mutedUntil?: number | null
  readonly level?: 'all' | 'mentions' | 'nothing'
}

/** How the account wants to be seen, on all its devices. */
export interface Availability {
  readonly status: (typeof AVAILABILITIES)[number]
  readonly until: number | null
}

type By<T> = Readonly<Record<ConversationId, T>>

export interface Self {
  readonly owner: AccountId | null
  /** per conversation, the last notification about it that was not read yet */
  readonly open: By<number>
  readonly drafts: By<Draft>
  /** messages kept for later ("saved"), and messages deleted for this account alone */
  readonly kept: By<readonly number[]>
  readonly hidden: By<readonly number[]>
  readonly tuned: By<Tuning>
  readonly pins: readonly number[]
  /** missing: nothing was ever chosen */
  readonly availability?: Availability
  /** missing: none was ever begun, the account is older than that */
  readonly lesson?: Lesson
  /** messages that wait for their time; missing: there were never any */
  readonly sendings?: Sendings
  /** what rules held back; missing: there never was anything */
  readonly held?: Helds
}

export const initial: Self = { owner: null, open: {}, drafts: {}, kept: {}, hidden: {}, tuned: {}, pins: [] }

const drop = <T>(from: By<T>, conversation: ConversationId): By<T> => {
  const { [conversation]: _, ...rest } = from
  return rest
}

const add = (marks: By<readonly number[]>, conversation: ConversationId, message: number): By<readonly number[]> => ({
  ...marks,
  [conversation]: [...(marks[conversation] ?? []), message],
})

const take = (marks: By<readonly number[]>, conversation: ConversationId, message: number): By<readonly number[]> => {
  const left = (marks[conversation] ?? []).filter((seq) => seq !== message)
  return left.length > 0 ? { ...marks, [conversation]: left } : drop(marks, conversation)
}

export const evolve = (self: Self, event: Stored<SelfEvent>): Self => {
  switch (event.type) {
    case 'self.opened':
      return { ...self, owner: event.by }
    case 'notification.raised':
      return { ...self, open: { ...self.open, [event.about]: event.seq } }
    case 'notification.read':
      return { ...self, open: event.about ? drop(self.open, event.about) : {} }
    case 'draft.saved': {
      const draft = { version: event.seq, text: event.text, replyTo: event.replyTo ?? null }
      return { ...self, drafts: { ...self.drafts, [event.conversation]: draft } }
    }
    case 'draft.cleared':
      return { ...self, drafts: drop(self.drafts, event.conversation) }
    case 'message.kept':
      return { ...self, kept: add(self.kept, event.conversation, event.message) }
    case 'message.unkept':
      return { ...self, kept: take(self.kept, event.conversation, event.message) }
    case 'message.hidden':
      return { ...self, hidden: add(self.hidden, event.conversation, event.message) }
    case 'message.unhidden':
      return { ...self, hidden: take(self.hidden, event.conversation, event.message) }
    case 'availability.chosen':
      return { ...self, availability: { status: event.status, until: event.until } }
    case 'conversation.tuned': {
      const { conversation, alias, label, favourite, mutedUntil, level } = event
      const said = Object.entries({ alias, label, favourite, mutedUntil, level }).filter(
        ([, value]) => value !== undefined,
      )
      return {
        ...self,
        tuned: { ...self.tuned, [conversation]: { ...self.tuned[conversation], ...Object.fromEntries(said) } },
      }
    }
    case 'sending.scheduled':
    case 'sending.changed':
    case 'sending.cancelled':
    case 'sending.done':
    case 'sending.refused': {
      const sendings = evolveSendings(self.sendings ?? {}, event)
      return sendings === self.sendings ? self : { ...self, sendings }
    }
    case 'message.held':
    case 'held.asked':
    case 'held.withdrawn':
    case 'held.released':
    case 'held.upheld': {
      const held = evolveHeld(self.held ?? {}, event)
      return held === self.held ? self : { ...self, held }
    }
    case 'lesson.begun':
    case 'lesson.asked':
    case 'lesson.learnt':
    case 'lesson.ended': {
      const lesson = evolveLesson(self.lesson, event)
      return lesson ? { ...self, lesson } : self
    }
    default: {
      const pins = evolvePins(self.pins, event)
      return pins === self.pins ? self : { ...self, pins }
    }
  }
}

export const members = ({ owner }: Self): Members => (owner ? { [owner]: 'owner' } : {})

export const sight = ({ owner }: Self, account: AccountId): Sight | null =>
  owner === account ? { from: 1, staff: false } : null
