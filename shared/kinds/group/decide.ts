import type { AccountId } from '../../kernel/ids.ts'
import type { Context } from '../../kernel/kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import {
  decideThread,
  isThreadCommand,
  type Message,
  presumedOfThread,
  type ThreadCommand,
  type ThreadFacts,
  type ThreadRights,
} from '../thread/index.ts'
import { type BoardRights, decideTopic, placed, unsolvedBy } from './board.ts'
import type { GroupCommand } from './commands.ts'
import type { GroupEvent, Rank } from './events.ts'
import { mayInGroup, outranks, type RIGHTS } from './rights.ts'
import { type Group, sight } from './state.ts'

export const MOST_MEMBERS = 5_000

export interface GroupFacts extends ThreadFacts {
  /** contacts of the actor: they come in at once */
  readonly contacts: readonly AccountId[]
  /** those who exist and have not blocked the actor: they can be asked */
  readonly reachable: readonly AccountId[]
}
export const presumes: GroupFacts = { ...presumedOfThread, contacts: [], reachable: [] }

/** What is for everybody where only a few write. What somebody wrote while they could, they may take back. */
const OF_READERS: ReadonlySet<string> = new Set([
  'message.react',
  'message.unreact',
  'message.remove',
  'poll.vote',
  'poll.close',
  'survey.answer',
  'survey.close',
  'meeting.answer',
])

type GroupContext = Context<GroupFacts, Message>
type Change = Extract<GroupCommand, { type: 'group.change' }>

const rankOf = (group: Group, account: AccountId): Rank | null => group.places[account]?.rank ?? null

const demand = (group: Group, { actor }: GroupContext, right: keyof typeof RIGHTS): Rank => {
  const rank = rankOf(group, actor.account)
  if (rank === null) throw new Refusal('group.notMember')
  if (!mayInGroup(right, group.visibility, rank, group.flavour)) throw new Refusal('group.rank')
  return rank
}

const room = (group: Group, more = 1) => {
  if (Object.keys(group.places).length + more > MOST_MEMBERS) throw new Refusal('group.full')
}

const change = (group: Group, { type: _, ...wish }: Change): GroupEvent[] => {
  const now = { flavour: 'talk' as const, ...group }
  const { flavour = now.flavour } = wish
  if (flavour !== now.flavour && [flavour, now.flavour].includes('board')) throw new Refusal('group.board')
  const changed = Object.entries(wish).filter(
    ([key, value]) => value !== undefined && now[key as keyof typeof wish] !== value,
  )
  return changed.length > 0 ? [{ type: 'group.changed', ...Object.fromEntries(changed) }] : []
}

const invite = (group: Group, accounts: readonly AccountId[], { facts }: GroupContext): GroupEvent[] => {
  const fresh = [...new Set(accounts)].filter((account) => !group.places[account] && facts.reachable.includes(account))
  room(group, fresh.length)
  return fresh.flatMap((account): GroupEvent[] => {
    if (facts.contacts.includes(account) || group.asking[account]) return [{ type: 'member.joined', account }]
    return group.invited[account] ? [] : [{ type: 'member.invited', account }]
  })
}

/** Does nobody stand at the door? Else one is invited, or asks. */
const isOpen = ({ visibility, asks }: Group) => visibility === 'public' && !asks

const join = (group: Group, { actor }: GroupContext): GroupEvent[] => {
  if (group.places[actor.account]) return []
  if (!isOpen(group) && !group.invited[actor.account]) throw new Refusal('group.notInvited')
  room(group)
  return [{ type: 'member.joined', account: actor.account }]
}

const ask = (group: Group, note: string | undefined, context: GroupContext): GroupEvent[] => {
  const { account } = context.actor
  if (isOpen(group) || group.invited[account]) return join(group, context)
  if (group.places[account] || group.asking[account]) return []
  return [{ type: 'join.requested', ...(note && { note }) }]
}

const answer = (group: Group, account: AccountId, accept: boolean): GroupEvent[] => {
  if (!group.asking[account]) throw new Refusal('group.notAsked')
  if (!accept) return [{ type: 'join.declined', account }]
  room(group)
  return [{ type: 'member.joined', account }]
}

/** An open group is never without an owner: the last one names another first, or closes it. Alone, one may just go. */
const leave = (group: Group, { actor }: GroupContext): GroupEvent[] => {
  const rank = rankOf(group, actor.account)
  if (rank === null) return []
  if (group.closed) return [{ type: 'member.left' }]
  const others = Object.entries(group.places).filter(([account]) => account !== actor.account)
  const owned = others.some(([, place]) => place.rank === 'owner')
  if (rank === 'owner' && !owned && others.length > 0) throw new Refusal('group.lastOwner')
  return others.length > 0 ? [{ type: 'member.left' }] : [{ type: 'group.closed' }, { type: 'member.left' }]
}

const remove = (group: Group, account: AccountId, context: GroupContext): GroupEvent[] => {
  const own = demand(group, context, 'remove')
  const rank = rankOf(group, account)
  if (rank === null) throw new Refusal('group.memberUnknown')
  if (!outranks(own, rank)) throw new Refusal('group.rank')
  return [{ type: 'member.removed', account }]
}

/** Nobody lifts anybody above themselves, and nobody changes an equal but an owner who steps down. */
const promote = (group: Group, account: AccountId, to: Rank, context: GroupContext): GroupEvent[] => {
  const own = demand(group, context, 'promote')
  const from = rankOf(group, account)
  if (from === null) throw new Refusal('group.memberUnknown')
  if (from === to) return []
  const self = account === context.actor.account
  if (outranks(to, own) || (!self && !outranks(own, from))) throw new Refusal('group.rank')
  const owners = Object.values(group.places).filter(({ rank }) => rank === 'owner').length
  if (from === 'owner' && owners === 1) throw new Refusal('group.lastOwner')
  return [{ type: 'member.promoted', account, from, to }]
}

const create = (
  group: Group,
  wish: Extract<GroupCommand, { type: 'group.create' }>,
  { head }: GroupContext,
): GroupEvent[] => {
  if (head > 0 || group.name) throw new Refusal('conversation.exists')
  const { type: _, about, ...rest } = wish
  return [{ type: 'group.created', ...rest, ...(about && { about }) }]
}

type Rights = ThreadRights & BoardRights

/** The rules of every conversation, and what a board adds to them. */
const onBoard = (
  { pins }: Group,
  command: ThreadCommand,
  context: GroupContext,
  rights: Rights,
): readonly GroupEvent[] => {
  if (command.type === 'message.forward') throw new Refusal('topic.needed')
  if (command.type === 'message.send')
    return decideThread(pins, command, context, { ...rights, placed: placed(command, context, rights) })
  const events = decideThread(pins, command, context, rights)
  return command.type === 'message.remove' && events.length > 0 ? [...events, ...unsolvedBy(context.target)] : events
}

export const decide = (group: Group, command: GroupCommand, context: GroupContext): readonly GroupEvent[] => {
  if (command.type === 'group.create') return create(group, command, context)
  if (!group.name) throw new Refusal('conversation.unknown')
  if (command.type === 'group.leave') return leave(group, context)
  if (group.closed) throw new Refusal('group.closed')
  if (isThreadCommand(command)) {
    const rank = rankOf(group, context.actor.account)
    if (rank === null) throw new Refusal('group.notMember')
    const may = (right: keyof typeof RIGHTS) => mayInGroup(right, group.visibility, rank, group.flavour)
    if (!may('write') && !OF_READERS.has(command.type)) throw new Refusal('group.readers')
    const rights = {
      from: sight(group, context.actor.account)?.from ?? 1,
      removeOthers: may('removeMessage'),
      pin: may('pin'),
      mentionEveryone: may('mentionEveryone'),
      tend: may('tend'),
    }
    return group.flavour === 'board'
      ? onBoard(group, command, context, rights)
      : decideThread(group.pins, command, context, rights)
  }
  switch (command.type) {
    case 'answer.accept':
    case 'answer.release':
    case 'topic.close':
    case 'topic.reopen': {
      const rank = demand(group, context, 'write')
      const tend = mayInGroup('tend', group.visibility, rank, group.flavour)
      const from = sight(group, context.actor.account)?.from ?? 1
      return decideTopic(command, context, { from, tend })
    }
    case 'group.change':
      demand(group, context, 'change')
      return change(group, command)
    case 'group.close':
      demand(group, context, 'close')
      return [{ type: 'group.closed' }]
    case 'group.invite':
      demand(group, context, 'invite')
      return invite(group, command.accounts, context)
    case 'group.join':
      return join(group, context)
    case 'group.ask':
      return ask(group, command.note, context)
    case 'group.withdraw':
      return group.asking[context.actor.account] ? [{ type: 'join.withdrawn' }] : []
    case 'group.answer':
      demand(group, context, 'answer')
      return answer(group, command.account, command.accept)
    case 'group.decline':
      return group.invited[context.actor.account] ? [{ type: 'invitation.declined' }] : []
    case 'group.remove':
      return remove(group, command.account, context)
    case 'group.promote':
      return promote(group, command.account, command.to, context)
  }
}
