import type { AccountId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { emptied, isErasedBy } from './held.ts'
import type { Changes, Opening, Store } from './store.ts'

interface Kept {
  epoch: string | null
  mark: string | null
  conversations: Map<ConversationId, Opening['conversations'][number]['kept']>
  states: Map<ConversationId, unknown>
  events: Map<ConversationId, Map<number, Entry>>
  waiting: Map<string, Opening['waiting'][number]>
  receipts: Map<ConversationId, Opening['receipts'][number]>
  drafts: Map<ConversationId, Opening['drafts'][number]>
  people: Map<AccountId, Opening['people'][number]>
}

const empty = (): Kept => ({
  epoch: null,
  mark: null,
  conversations: new Map(),
  states: new Map(),
  events: new Map(),
  waiting: new Map(),
  receipts: new Map(),
  drafts: new Map(),
  people: new Map(),
})

/** The memory of a device, which outlives the windows that are opened on it. */
export interface Memory {
  account: AccountId | null
  kept: Kept
}

export const createMemory = (): Memory => ({ account: null, kept: empty() })

const putEvents = (kept: Kept, { conversation, from, events }: NonNullable<Changes['events']>[number]) => {
  const all = kept.events.get(conversation) ?? new Map<number, Entry>()
  for (const event of events) all.set(event.seq, event)
  for (const seq of all.keys()) if (seq < from) all.delete(seq)
  kept.events.set(conversation, all)
}

const erase = (kept: Kept, { conversation, erasure }: NonNullable<Changes['erased']>[number]) => {
  const all = kept.events.get(conversation)
  for (const event of all?.values() ?? []) if (isErasedBy(event, erasure)) all!.set(event.seq, emptied(event))
}

const drop = (kept: Kept, conversation: ConversationId) => {
  kept.conversations.delete(conversation)
  kept.states.delete(conversation)
  kept.events.delete(conversation)
  kept.receipts.delete(conversation)
}

const apply = (kept: Kept, changes: Changes) => {
  for (const id of changes.dropped ?? []) drop(kept, id)
  for (const one of changes.kept ?? []) kept.conversations.set(one.conversation, one)
  for (const { conversation, state } of changes.states ?? []) kept.states.set(conversation, state)
  for (const one of changes.events ?? []) putEvents(kept, one)
  for (const one of changes.erased ?? []) erase(kept, one)
  for (const one of changes.waiting ?? []) kept.waiting.set(one.id, one)
  for (const id of changes.settled ?? []) kept.waiting.delete(id)
  for (const one of changes.receipts ?? []) kept.receipts.set(one.conversation, one)
  for (const id of changes.told ?? []) kept.receipts.delete(id)
  for (const one of changes.drafts ?? []) kept.drafts.set(one.conversation, one)
  for (const id of changes.undrafted ?? []) kept.drafts.delete(id)
  for (const one of changes.people ?? []) kept.people.set(one.person.id, one)
  kept.epoch = changes.epoch ?? kept.epoch
  kept.mark = changes.mark ?? kept.mark
}

const byId = <T extends { readonly id: string }>(some: Iterable<T>): T[] =>
  [...some].sort((one, other) => (one.id < other.id ? -1 : 1))

/** A store that lasts as long as its memory does: for programs, for tests, and where a browser keeps nothing. */
export const createMemoryStore = (memory: Memory = createMemory()): Store => {
  let open = true
  const demandOpen = () => {
    if (!open) throw new Error('the store is closed')
  }

  return {
    async open(account) {
      demandOpen()
      if (memory.account !== account) memory.kept = empty()
      memory.account = account
      const { epoch, mark, conversations, states, waiting, receipts, drafts, people } = memory.kept
      return structuredClone({
        epoch,
        mark,
        conversations: [...conversations.values()].map((kept) => ({ kept, state: states.get(kept.conversation) })),
        waiting: byId(waiting.values()),
        receipts: [...receipts.values()],
        drafts: [...drafts.values()],
        people: [...people.values()],
      })
    },
    async events(conversation) {
      demandOpen()
      const events = [...(memory.kept.events.get(conversation)?.values() ?? [])]
      return structuredClone(events.sort((one, other) => one.seq - other.seq))
    },
    async waiting() {
      demandOpen()
      return structuredClone(byId(memory.kept.waiting.values()))
    },
    async write(changes) {
      demandOpen()
      apply(memory.kept, structuredClone(changes))
    },
    async forget() {
      demandOpen()
      const { waiting, drafts, people } = memory.kept
      memory.kept = { ...empty(), waiting, drafts, people }
    },
    async wipe() {
      memory.account = null
      memory.kept = empty()
    },
    close() {
      open = false
    },
  }
}
