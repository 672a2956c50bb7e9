import { ASSISTANT } from '../../../shared/kernel/ids.ts'
import { isParty, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { View } from '../../sync/index.ts'
import { isMessage, isSilent, withBot } from './answers.ts'

/** An answer that is to come: to which message, and since when that stands there, where one knows. */
export interface Awaited {
  readonly key: string
  readonly about: number
  readonly at: number | null
}

/**
 * What the bot was asked and has not answered yet, as far as that can be told from here.
 *
 * @param wishedAt  when another answer than the one of that seq was asked for, where one knows
 */
export const awaitedIn = (
  view: Pick<View, 'kind' | 'state' | 'lines' | 'atEnd'>,
  wishedAt: (seq: number) => number | null,
): Awaited | null => {
  const { kind, state, lines, atEnd } = view
  const last = lines.filter(isMessage).findLast(({ message }) => !message.removed)
  if (!atEnd || !last || last.status !== 'logged' || !withBot(kind, state) || isSilent(view)) return null
  const { seq, at, by, grounds, again, calledOff, mentions } = last.message
  if (grounds) return again ? { key: `again ${seq}`, about: grounds.about, at: wishedAt(seq) } : null
  if (by === ASSISTANT || calledOff) return null
  const meant = {
    self: () => false,
    direct: () => true,
    group: () => mentions.includes(ASSISTANT),
    post: () => mentions.includes(ASSISTANT),
    ticket: () => (state as Ticket).bot !== undefined && isParty(state as Ticket, by),
  }
  return meant[kind!]() ? { key: `${seq}`, about: seq, at } : null
}
