import { type AccountId, type ConversationId, directOf, selfOf } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { AnyCommand } from '../../../shared/kinds/index.ts'
import type { Journal } from './journal.ts'
import type { Device } from './people.ts'

export interface Scene {
  readonly people: readonly AccountId[]
  readonly groups: readonly ConversationId[]
  readonly journal: Journal
  /** between 0 and 1 */
  readonly random: () => number
}

/** So many of the newest messages are talked about. */
const TALKED_ABOUT = 60
const EMOJI = ['👍', '❤️', '😂', '🙏']

/** Wishes of all sorts, as people have them: mostly to say something, now and then to change something. */
export const createWishes = ({ people, groups, journal, random }: Scene) => {
  const said = new Map<ConversationId, number[]>()
  let count = 0
  journal.onAcknowledged(({ conversation, body, outcomes }) => {
    const seq = outcomes[0]
    if (body.type !== 'message.send' || typeof seq !== 'number' || outcomes.length > 1) return
    said.set(conversation, [...(said.get(conversation) ?? []), seq].slice(-TALKED_ABOUT))
  })

  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!
  const words = (device: Device) => `${device.name} ${++count}`

  const other = ({ person }: Device): AccountId => pick(people.filter((account) => account !== person.account))
  const somewhere = (device: Device): ConversationId =>
    random() < 0.6 ? pick(groups) : directOf(device.person.account, other(device))

  const aboutMessage = (device: Device, target: number): AnyCommand => {
    const kind = random()
    if (kind < 0.25) return { type: 'message.edit', target, text: words(device) }
    if (kind < 0.35) return { type: 'message.remove', target }
    if (kind < 0.7) return { type: 'message.react', target, emoji: pick(EMOJI) }
    if (kind < 0.85) return { type: 'message.unreact', target, emoji: pick(EMOJI) }
    return { type: random() < 0.6 ? 'message.pin' : 'message.unpin', target }
  }

  const toGroup = (device: Device): AnyCommand => {
    const [kind, account] = [random(), other(device)]
    if (kind < 0.2) return { type: 'group.change', about: words(device) }
    if (kind < 0.6) return { type: 'group.invite', accounts: [account] }
    if (kind < 0.8) return { type: 'group.join' }
    if (kind < 0.87) return { type: 'group.remove', account }
    if (kind < 0.92) return { type: 'group.leave' }
    return { type: 'group.promote', account, to: random() < 0.5 ? 'moderator' : 'member' }
  }

  const toContact = (to: AccountId): AnyCommand => {
    const kind = random()
    if (kind < 0.45) return { type: 'contact.request', to }
    if (kind < 0.85) return { type: 'contact.accept' }
    if (kind < 0.9) return { type: 'contact.decline' }
    return { type: 'contact.remove' }
  }

  const toSelf = (conversation: ConversationId, message: number): AnyCommand => {
    const kind = random()
    if (kind < 0.35) return { type: 'message.keep', conversation, message }
    if (kind < 0.6) return { type: 'message.hide', conversation, message }
    return { type: 'conversation.tune', conversation, favourite: random() < 0.5 }
  }

  const say = (device: Device, conversation: ConversationId): AnyCommand => {
    const replyTo = said.get(conversation)?.at(-1)
    const reply = replyTo !== undefined && random() < 0.2
    return { type: 'message.send', text: words(device), ...(reply && { replyTo }) }
  }

  const send = (device: Device, conversation: ConversationId, body: AnyCommand) => {
    try {
      device.sync.send(conversation, body)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // what cannot be wished for on this device is no fault
    }
  }

  /** One wish of a device, whatever comes to mind. */
  return (device: Device): void => {
    const { sync, person } = device
    const conversation = somewhere(device)
    const target = pick(said.get(conversation) ?? [1])
    const kind = random()
    if (kind < 0.06) {
      const account = other(device)
      send(device, directOf(person.account, account), toContact(account))
    } else if (kind < 0.11) send(device, pick(groups), toGroup(device))
    else if (kind < 0.16) sync.drafts.write(conversation, { text: words(device), replyTo: null })
    else if (kind < 0.2) sync.markRead(conversation)
    else if (kind < 0.22) sync.markUnread(conversation, random() < 0.5 ? target : null)
    else if (kind < 0.26) send(device, selfOf(person.account), toSelf(conversation, target))
    else if (kind < 0.5) send(device, conversation, aboutMessage(device, target))
    else send(device, conversation, say(device, conversation))
  }
}
