import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import { amend, type Message, type MessageSent, messageOf } from '../../../shared/kinds/thread/index.ts'
import type { Hands } from '../../net/testing/index.ts'
import type { Opened } from '../opened.ts'
import type { Sync } from '../sync.ts'
import type { FakeLog } from './fake-log.ts'
import type { FakeServer } from './fake-server.ts'

/** The messages of a log as they stand, worked out from nothing but the log. */
export const messagesOf = (log: FakeLog, from: number, hidden: readonly number[] = []): Message[] =>
  log.events
    .filter(({ type, seq }) => type === 'message.sent' && seq >= from && !hidden.includes(seq))
    .map((sent) =>
      log.events.reduce(
        (message, event) => amend(message, event),
        messageOf(sent as Stored<MessageSent> & { erased?: true }),
      ),
    )

/** Scrolls through a whole conversation. */
export const readAll = async (opened: Opened, hands: Hands): Promise<Message[]> => {
  for (let steps = 0; steps < 50; steps += 1) {
    const { atStart, atEnd } = opened.view()
    if (atStart && atEnd) break
    const steps = [!atStart && opened.older(), !atEnd && opened.newer()]
    await hands.pass(2_000)
    await Promise.all(steps)
  }
  return opened
    .view()
    .lines.flatMap((line) => (line.line === 'message' && line.status !== 'failed' ? [line.message] : []))
}

/** What a device shows of each conversation … */
export const shownBy = async (sync: Sync, ids: readonly ConversationId[], hands: Hands) => {
  const shown: Record<string, unknown> = {}
  for (const id of ids) {
    const opened = sync.open(id, { visible: () => false })
    await hands.pass(2_000)
    const messages = await readAll(opened, hands)
    const { state, own, unread } = opened.view()
    shown[id] = { messages, state, own, unread, row: sync.inbox.row(id)?.unread ?? null }
    opened.close()
  }
  return shown
}

/** … and what it should: worked out from the log of the server. */
export const shouldShow = (server: FakeServer, { account }: Sync) => {
  const logs = [...server.logs.values()].filter((log) => log.view(account))
  const { hidden } = logs.find(({ kind }) => kind.name === 'self')!.state as Self
  return Object.fromEntries(
    logs.map((log) => {
      const { from, place } = log.view(account)!
      const { role, joined, delivered, read, unreadFrom } = place
      return [
        log.id,
        {
          messages: messagesOf(log, from, hidden[log.id]),
          state: log.state,
          own: { role, joined, delivered, read, unreadFrom },
          unread: log.unread(account),
          row: log.kind.name === 'self' ? null : log.unread(account),
        },
      ]
    }),
  )
}
