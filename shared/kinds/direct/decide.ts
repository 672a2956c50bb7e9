import { directOf } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { DAY, SECOND } from '../../kernel/time.ts'
import {
  decideThread,
  isThreadCommand,
  type Message,
  presumedOfThread,
  type ThreadFacts,
  type ThreadRights,
} from '../thread/index.ts'
import type { DirectCommand } from './commands.ts'
import type { DirectEvent } from './events.ts'
import type { Direct } from './state.ts'

export interface DirectFacts extends ThreadFacts {
  /** does the other side take whoever asks, without being asked first? (CO1) */
  readonly welcomes: boolean
}
export const presumes: DirectFacts = { ...presumedOfThread, welcomes: false }

const RIGHTS: ThreadRights = { from: 1, removeOthers: false, pin: true, mentionEveryone: false }

type DirectContext = Context<DirectFacts, Message>

const blockedByOther = (state: Direct, { actor }: DirectContext) => state.blockedBy.some((one) => one !== actor.account)
const blockedByActor = (state: Direct, { actor }: DirectContext) => state.blockedBy.includes(actor.account)

const request = (
  state: Direct,
  to: { to: Other; note?: string | undefined },
  context: DirectContext,
): DirectEvent[] => {
  const { actor, facts, at } = context
  if (to.to === actor.account) throw new Refusal('contact.self')
  if (blockedByActor(state, context)) throw new Refusal('contact.blockedByYou')
  if (blockedByOther(state, context)) throw new Refusal('contact.unavailable')
  if (state.contact === 'accepted') return []
  if (state.contact === 'requested') return state.by === actor.account ? [] : [{ type: 'contact.accepted' }]
  const ready = state.asker === actor.account ? state.askedAt + DAY : 0
  if (at < ready) throw new Refusal('contact.tooSoon', { retryAfter: Math.ceil((ready - at) / SECOND) })
  const requested: DirectEvent = { type: 'contact.requested', ...to }
  return facts.welcomes ? [requested, { type: 'contact.accepted' }] : [requested]
}
type Other = Extract<DirectCommand, { type: 'contact.request' }>['to']

/** Both wish it by now: the one who asked may cancel and bring to mind, the one who was asked may answer. */
const asked = (state: Direct, { actor }: DirectContext, side: 'asker' | 'asked') => {
  if (state.contact !== 'requested' || (state.by === actor.account) !== (side === 'asker'))
    throw new Refusal('contact.notAsked')
}

const block = (state: Direct, to: Other, context: DirectContext): DirectEvent[] => {
  if (to === context.actor.account) throw new Refusal('contact.self')
  return blockedByActor(state, context) ? [] : [{ type: 'contact.blocked', to }]
}

const write = (state: Direct, context: DirectContext) => {
  if (blockedByActor(state, context)) throw new Refusal('contact.blockedByYou')
  if (blockedByOther(state, context)) throw new Refusal('contact.unavailable')
  if (state.contact !== 'accepted') throw new Refusal('contact.none')
}

/** Two people, and never others: for a third there is no such conversation. */
const ofTheTwo = ({ pair }: Direct, command: DirectCommand, { actor }: DirectContext) => {
  const meant = 'to' in command && command.to !== actor.account ? [actor.account, command.to] : [actor.account]
  const begins = pair.length === 0 && 'to' in command
  if (!begins && meant.some((account) => !pair.includes(account))) throw new Refusal('conversation.unknown')
}

export const decide = (state: Direct, command: DirectCommand, context: DirectContext): readonly DirectEvent[] => {
  ofTheTwo(state, command, context)
  if (isThreadCommand(command)) {
    write(state, context)
    return decideThread(state.pins, command, context, RIGHTS)
  }
  switch (command.type) {
    case 'contact.request': {
      const { type: _, ...to } = command
      return request(state, to, context)
    }
    case 'contact.boost':
      asked(state, context, 'asker')
      if (context.at - state.askedAt < DAY)
        throw new Refusal('contact.tooSoon', { retryAfter: Math.ceil((state.askedAt + DAY - context.at) / SECOND) })
      return [{ type: 'contact.boosted' }]
    case 'contact.accept':
      if (state.contact === 'accepted') return []
      asked(state, context, 'asked')
      return [{ type: 'contact.accepted' }]
    case 'contact.decline':
      asked(state, context, 'asked')
      return [{ type: 'contact.declined' }]
    case 'contact.cancel':
      asked(state, context, 'asker')
      return [{ type: 'contact.cancelled' }]
    case 'contact.remove':
      return state.contact === 'accepted' ? [{ type: 'contact.removed' }] : []
    case 'contact.block':
      return block(state, command.to, context)
    case 'contact.unblock':
      return blockedByActor(state, context) ? [{ type: 'contact.unblocked' }] : []
    case 'messages.erase':
      if (context.actor.session !== null) throw new Refusal('auth.forbidden')
      return state.endedAt > 0 ? [{ type: 'messages.erased', through: state.endedAt }] : []
  }
}

/** Is this the conversation that these two share? Whoever asks names the other, and the id must fit. */
export const fits = (conversation: string, { actor }: Pick<Context, 'actor'>, to: Other): boolean =>
  directOf(actor.account, to) === conversation
