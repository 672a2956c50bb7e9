import type { AccountId } from '../../kernel/ids.ts'
import type { Members, Sight, Stored } from '../../kernel/kind.ts'
import { evolvePins } from '../thread/index.ts'
import type { Flavour, GroupEvent, Rank } from './events.ts'

interface Place {
  readonly rank: Rank
  /** the seq of joining */
  readonly joined: number
}

export interface Group {
  readonly name: string
  readonly about: string
  readonly visibility: 'public' | 'private'
  readonly history: 'all' | 'joined'
  /** newcomers ask first, though everybody can find it */
  readonly asks?: boolean
  /** missing: people talk in it */
  readonly flavour?: Flavour
  readonly closed: boolean
  readonly places: Readonly<Record<AccountId, Place>>
  /** who was asked to come, and by whom */
  readonly invited: Readonly<Record<AccountId, AccountId>>
  /** who asks to be let in, since when (ms since 1970) */
  readonly asking: Readonly<Record<AccountId, number>>
  readonly pins: readonly number[]
}

export const initial: Group = {
  name: '',
  about: '',
  visibility: 'private',
  history: 'all',
  closed: false,
  places: {},
  invited: {},
  asking: {},
  pins: [],
}

const drop = <T>(from: Readonly<Record<AccountId, T>>, account: AccountId): Readonly<Record<AccountId, T>> => {
  if (!(account in from)) return from
  const { [account]: _, ...rest } = from
  return rest
}

const enter = (group: Group, account: AccountId, place: Place): Group => ({
  ...group,
  places: { ...group.places, [account]: place },
  invited: drop(group.invited, account),
  asking: drop(group.asking, account),
})

/** What older groups never said anything about stays unsaid. */
const further = ({ asks, flavour }: Pick<Group, 'asks' | 'flavour'>): Pick<Group, 'asks' | 'flavour'> => ({
  ...(asks !== undefined && { asks }),
  ...(flavour && { flavour }),
})

export const evolve = (group: Group, event: Stored<GroupEvent>): Group => {
  switch (event.type) {
    case 'group.created': {
      const { name, about = '', visibility, history } = event
      const made = { ...group, name, about, visibility, history, ...further(event) }
      return enter(made, event.by, { rank: 'owner', joined: event.seq })
    }
    case 'group.changed': {
      const { name = group.name, about = group.about, visibility = group.visibility, history = group.history } = event
      return { ...group, name, about, visibility, history, ...further(event) }
    }
    case 'group.closed':
      return { ...group, closed: true, invited: {}, asking: {} }
    case 'member.invited':
      return { ...group, invited: { ...group.invited, [event.account]: event.by } }
    case 'invitation.declined':
      return { ...group, invited: drop(group.invited, event.by) }
    case 'join.requested':
      return { ...group, asking: { ...group.asking, [event.by]: event.at } }
    case 'join.withdrawn':
      return { ...group, asking: drop(group.asking, event.by) }
    case 'join.declined':
      return { ...group, asking: drop(group.asking, event.account) }
    case 'member.joined':
      return enter(group, event.account, { rank: 'member', joined: event.seq })
    case 'member.left':
      return { ...group, places: drop(group.places, event.by) }
    case 'member.removed':
      return { ...group, places: drop(group.places, event.account) }
    case 'member.promoted': {
      const place = group.places[event.account]
      return place ? { ...group, places: { ...group.places, [event.account]: { ...place, rank: event.to } } } : group
    }
    default: {
      const pins = evolvePins(group.pins, event)
      return pins === group.pins ? group : { ...group, pins }
    }
  }
}

export const members = (group: Group): Members =>
  Object.fromEntries(Object.entries(group.places).map(([account, { rank }]) => [account, rank]))

export const sight = (group: Group, account: AccountId): Sight | null => {
  const place = group.places[account]
  return place ? { from: group.history === 'all' ? 1 : place.joined, staff: false } : null
}
