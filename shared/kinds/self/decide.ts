import type { ConversationId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  decideThread,
  isThreadCommand,
  type Message,
  presumedOfThread,
  type ThreadFacts,
  type ThreadRights,
} from '../thread/index.ts'
import type { SelfCommand } from './commands.ts'
import type { SelfEvent } from './events.ts'
import { decideHeld } from './held.ts'
import * as lesson from './lesson.ts'
import { decideSending } from './sending.ts'
import { silences } from './silence.ts'
import type { Self } from './state.ts'

/** The state of a `self` is rewritten with every change to it, so what it holds has bounds. */
export const MOST_DRAFTS = 50
export const MOST_MARKS = 5_000
export const MOST_TUNED = 5_000

export type SelfFacts = ThreadFacts
export const presumes: SelfFacts = presumedOfThread

const RIGHTS: ThreadRights = { from: 1, removeOthers: false, pin: true, mentionEveryone: false }

type Wish<T extends SelfCommand['type']> = Extract<SelfCommand, { type: T }>
type Marks = Readonly<Record<ConversationId, readonly number[]>>

const asPlatform = ({ actor }: Context) => {
  if (actor.session !== null) throw new Refusal('auth.forbidden')
}

const raise = (self: Self, wish: Wish<'notification.raise'>, at: number): SelfEvent[] => {
  const told = wish.reason === 'message' && self.open[wish.about] !== undefined
  const { type: _, ...notice } = wish
  return told || silences(self.tuned[wish.about], wish.reason, at) ? [] : [{ type: 'notification.raised', ...notice }]
}

const read = (self: Self, about: ConversationId | null): SelfEvent[] => {
  const open = about ? self.open[about] !== undefined : Object.keys(self.open).length > 0
  return open ? [{ type: 'notification.read', about }] : []
}

/** A draft is only ever replaced by somebody who has seen it: anybody else is told what stands there. */
const save = (self: Self, wish: Wish<'draft.save'>): SelfEvent[] => {
  const { conversation, base, text, replyTo } = wish
  const draft = self.drafts[conversation]
  if ((draft?.text ?? '') === text && (draft?.replyTo ?? undefined) === replyTo) return []
  if ((draft?.version ?? 0) !== base)
    throw new Refusal('draft.conflict', { version: draft?.version ?? 0, text: draft?.text ?? '' })
  if (text === '' && replyTo === undefined) return [{ type: 'draft.cleared', conversation }]
  if (!draft && Object.keys(self.drafts).length >= MOST_DRAFTS) throw new Refusal('self.full')
  return [{ type: 'draft.saved', conversation, text, ...(replyTo !== undefined && { replyTo }) }]
}

const has = (marks: Marks, { conversation, message }: { conversation: ConversationId; message: number }) =>
  marks[conversation]?.includes(message) ?? false

const roomFor = (marks: Marks) => {
  const held = Object.values(marks).reduce((sum, seqs) => sum + seqs.length, 0)
  if (held >= MOST_MARKS) throw new Refusal('self.full')
}

const mark = (self: Self, wish: Wish<'message.keep' | 'message.hide'>): SelfEvent[] => {
  const { type, ...which } = wish
  const marks = type === 'message.keep' ? self.kept : self.hidden
  if (has(marks, which)) return []
  roomFor(marks)
  return [{ type: type === 'message.keep' ? 'message.kept' : 'message.hidden', ...which }]
}

const choose = ({ availability }: Self, { status, until }: Wish<'availability.choose'>): SelfEvent[] => {
  const now = availability ?? { status: 'online', until: null }
  return now.status === status && now.until === until ? [] : [{ type: 'availability.chosen', status, until }]
}

const tune = (self: Self, { type: _, ...wish }: Wish<'conversation.tune'>): SelfEvent[] => {
  const { conversation, ...settings } = wish
  const tuned = self.tuned[conversation]
  const told = Object.entries(settings).filter(([, value]) => value !== undefined)
  if (told.every(([key, value]) => tuned?.[key as keyof typeof settings] === value)) return []
  if (!tuned && Object.keys(self.tuned).length >= MOST_TUNED) throw new Refusal('self.full')
  return [{ type: 'conversation.tuned', ...wish }]
}

export const decide = (
  self: Self,
  command: SelfCommand,
  context: Context<SelfFacts, Message>,
): readonly SelfEvent[] => {
  if (command.type === 'self.open') {
    asPlatform(context)
    return self.owner ? [] : [{ type: 'self.opened' }]
  }
  if (self.owner !== context.actor.account) throw new Refusal('conversation.unknown')
  if (isThreadCommand(command)) {
    const events = decideThread(self.pins, command, context, RIGHTS)
    return [...events, ...lesson.learn(self.lesson, events.flatMap(lesson.doneIn))]
  }
  switch (command.type) {
    case 'notification.raise':
      asPlatform(context)
      return raise(self, command, context.at)
    case 'notification.read':
      return read(self, command.about)
    case 'draft.save':
      return save(self, command)
    case 'message.keep':
    case 'message.hide':
      return mark(self, command)
    case 'message.unkeep': {
      const { type: _, ...which } = command
      return has(self.kept, which) ? [{ type: 'message.unkept', ...which }] : []
    }
    case 'message.unhide': {
      const { type: _, ...which } = command
      return has(self.hidden, which) ? [{ type: 'message.unhidden', ...which }] : []
    }
    case 'availability.choose':
      return choose(self, command)
    case 'conversation.tune':
      return tune(self, command)
    case 'sending.schedule':
    case 'sending.change':
    case 'sending.cancel':
    case 'sending.finish':
      return decideSending(self.sendings ?? {}, command, { at: context.at, platform: context.actor.session === null })
    case 'message.hold':
    case 'held.ask':
    case 'held.withdraw':
    case 'held.finish':
      return decideHeld(self.held ?? {}, command, context.actor.session === null)
    case 'lesson.begin':
      asPlatform(context)
      return lesson.begin(self.lesson)
    case 'lesson.learn':
      return lesson.learn(self.lesson, [command.step])
    case 'lesson.end':
      return lesson.end(self.lesson)
  }
}
