import type { AccountId, ConversationId } from '../../../shared/kernel/ids.ts'
import { Refusal } from '../../../shared/kernel/refusal.ts'
import type { Post } from '../../../shared/kinds/post/index.ts'
import { LONGEST_TEXT } from '../../../shared/kinds/thread/index.ts'
import type { Ticket, TicketCommand } from '../../../shared/kinds/ticket/index.ts'
import type { Em } from '../../db/orm.ts'
import type { Look } from '../../log/look.ts'
import type { Asked, Fork } from '../kind.ts'
import { messageAt } from '../thread/message.ts'
import { deskAt } from './desks.ts'

/** What a ticket came of: a message, or a post as a whole. */
export interface Origin {
  readonly conversation: ConversationId
  readonly message?: number | undefined
}

/** Whose words it was about, and which. */
interface Said {
  readonly by: AccountId
  readonly at: number
  readonly text: string
  readonly files: readonly { readonly name: string }[]
}

const postAt = ({ author, at, title, text, files }: Post): Said | null =>
  author && { by: author, at, text: [title, text].filter(Boolean).join('\n'), files }

/**
 * What stands where a ticket came of, as far as this account sees it.
 *
 * @throws Refusal `conversation.unknown` or `message.unknown` where they see nothing of it
 */
export const saidAt = async (
  em: Em,
  look: Look,
  account: AccountId,
  { conversation, message }: Origin,
): Promise<Said | null> => {
  const looked = (await look(account, [conversation])).get(conversation)
  if (!looked) throw new Refusal('conversation.unknown')
  if (message === undefined) return looked.kind === 'post' ? postAt(looked.state as Post) : null
  const said = await messageAt(em, conversation, message, ({ seq }) => seq >= looked.view.from)
  if (!said) throw new Refusal('message.unknown')
  return said
}

const evidenceOf = async (em: Em, { by, at, text, files }: Said): Promise<string> => {
  const [author] = await em.execute<{ username: string }[]>('select username from account where id = ?', [by])
  const head = `@${author?.username ?? by} · ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return [head, text, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n').slice(0, LONGEST_TEXT)
}

/** How a guest is reached stands for those alone who work on the matter. */
const reachedBy = async (em: Em, account: AccountId): Promise<string | null> => {
  const text = 'select email_claimed as email, phone from account where id = ?'
  const [guest] = await em.execute<{ email: string | null; phone: string | null }[]>(text, [account])
  const ways = [guest?.email && `✉ ${guest.email}`, guest?.phone && `☎ ${guest.phone}`]
  return ways.filter(Boolean).join('\n') || null
}

/** Is what comes to this desk a report of people or of what they said? */
export const judges = async (em: Em, { desk, version }: Pick<Ticket, 'desk' | 'version'>): Promise<boolean> =>
  (await deskAt(em, desk, version))?.purpose === 'safety'

/** Nobody makes a ticket of what they do not see. Of a report, the words are kept for those who judge them. */
export const evidenceFor = async (
  fork: Fork,
  { actor, body, look }: Asked<TicketCommand>,
  desk: { readonly purpose: string } | null,
): Promise<string | null> => {
  if (body.type !== 'ticket.open' || (!body.origin && actor.role !== 'guest')) return null
  const em = fork()
  const said = body.origin ? await saidAt(em, look, actor.account, body.origin) : null
  const evidence = said && desk?.purpose === 'safety' ? await evidenceOf(em, said) : null
  const reached = actor.role === 'guest' ? await reachedBy(em, actor.account) : null
  return [reached, evidence].filter(Boolean).join('\n\n') || null
}
