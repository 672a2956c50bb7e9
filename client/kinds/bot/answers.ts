import { type AccountId, ASSISTANT } from '../../../shared/kernel/ids.ts'
import type { KindName } from '../../../shared/kernel/kind.ts'
import type { Direct } from '../../../shared/kinds/direct/index.ts'
import type { Group } from '../../../shared/kinds/group/index.ts'
import type { Message } from '../../../shared/kinds/thread/index.ts'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { Line, MessageLine, View } from '../../sync/index.ts'

type Seen = Pick<View, 'kind' | 'state' | 'lines' | 'atEnd'>

export const isMessage = (line: Line): line is MessageLine => line.line === 'message'

export const messageAt = (lines: readonly Line[], seq: number): Message | null =>
  lines.filter(isMessage).find(({ message }) => message.seq === seq)?.message ?? null

/** May the bot say something here at all? What shows how it does is not fetched for others. */
export const withBot = (kind: KindName | null, state: unknown): boolean => {
  if (!state) return false
  if (kind === 'direct') return (state as Direct).pair.includes(ASSISTANT)
  if (kind === 'group') return ASSISTANT in (state as Group).places
  return kind === 'ticket' || kind === 'post'
}

/** Is there another answer in the place of this one? */
export const isReplaced = (lines: readonly Line[], seq: number): boolean =>
  lines.some((line) => isMessage(line) && line.message.grounds?.instead === seq)

/** Where people go on, the bot says nothing more. */
export const isSilent = ({ kind, state }: Pick<Seen, 'kind' | 'state'>): boolean => {
  if (kind !== 'ticket') return false
  const { bot, answered, stage } = state as Ticket
  return Boolean(bot?.over) || answered !== null || stage === 'solved' || stage === 'closed'
}

/** What whoever asked can do about an answer. */
export interface Deeds {
  /** wish for another one; `asked`: that was done */
  readonly again: 'no' | 'may' | 'asked'
  /** turn to people: where this conversation leads to none, or it did not help */
  readonly people: boolean
}

/** Was it given to this account? */
const isMine = ({ grounds }: Message, { kind, lines }: Seen, account: AccountId): boolean => {
  const question = grounds && messageAt(lines, grounds.about)
  return question ? question.by === account : kind === 'direct'
}

/** Whoever was given an answer from articles may say whether it helped. */
export const mayRate = (message: Message, seen: Seen, account: AccountId): boolean =>
  message.grounds?.sort === 'answer' && isMine(message, seen, account)

/** Only of the newest answer there is something to be wished for, by whom it was given to. */
export const deedsOf = (message: Message, seen: Seen, account: AccountId): Deeds => {
  const { seq, grounds, again, helpful } = message
  const newest = seen.lines.filter(isMessage).findLast(({ message }) => message.grounds)
  if (!grounds || !isMine(message, seen, account) || !seen.atEnd || newest?.message.seq !== seq)
    return { again: 'no', people: false }
  return {
    again: again ? 'asked' : isSilent(seen) || grounds.sort === 'over' ? 'no' : 'may',
    people:
      seen.kind === 'ticket'
        ? helpful === false && !isSilent(seen)
        : helpful === false || ['unknown', 'over'].includes(grounds.sort),
  }
}
