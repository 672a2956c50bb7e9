import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { AccountId, CommandId, ConversationId } from '../../shared/kernel/ids.ts'
import type { Entry } from '../../shared/protocol/log.ts'
import { emptied, isErasedBy } from './held.ts'
import type { Changes, Opening, Store } from './store.ts'

/** Raised when the shape changes: what came from the log is then let go, and read again. */
const VERSION = 1

interface Schema extends DBSchema {
  /** `account`, `epoch`, `mark` */
  about: { key: string; value: string | null }
  conversations: { key: ConversationId; value: Opening['conversations'][number]['kept'] }
  /** apart, because they are large and seldom change */
  states: { key: ConversationId; value: { conversation: ConversationId; state: unknown } }
  events: { key: [ConversationId, number]; value: Entry & { conversation: ConversationId } }
  waiting: { key: CommandId; value: Opening['waiting'][number] }
  receipts: { key: ConversationId; value: Opening['receipts'][number] }
  drafts: { key: ConversationId; value: Opening['drafts'][number] }
  people: { key: AccountId; value: Opening['people'][number] }
}
type Database = IDBPDatabase<Schema>

const ALL = ['about', 'conversations', 'states', 'events', 'waiting', 'receipts', 'drafts', 'people'] as const
const OF_THE_LOG = ['conversations', 'states', 'events', 'receipts'] as const
type Name = (typeof ALL)[number]
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>

const build = (database: Database) => {
  database.createObjectStore('about')
  for (const name of ['conversations', 'states', 'receipts', 'drafts'] as const)
    database.createObjectStore(name, { keyPath: 'conversation' })
  database.createObjectStore('events', { keyPath: ['conversation', 'seq'] })
  database.createObjectStore('waiting', { keyPath: 'id' })
  database.createObjectStore('people', { keyPath: 'person.id' })
}

/** All events of a conversation, or those below a seq. */
const range = (conversation: ConversationId, below = Number.POSITIVE_INFINITY) =>
  IDBKeyRange.bound([conversation, 0], [conversation, below], false, true)

const drop = (writing: Writing, id: ConversationId) => {
  for (const name of ['conversations', 'states', 'receipts'] as const) void writing.objectStore(name).delete(id)
  void writing.objectStore('events').delete(range(id))
}

const putEvents = (writing: Writing, { conversation, from, events }: NonNullable<Changes['events']>[number]) => {
  const store = writing.objectStore('events')
  for (const event of events) void store.put({ ...event, conversation })
  void store.delete(range(conversation, from))
}

const erase = async (writing: Writing, { conversation, erasure }: NonNullable<Changes['erased']>[number]) => {
  const store = writing.objectStore('events')
  for (const event of await store.getAll(range(conversation)))
    if (isErasedBy(event, erasure)) void store.put({ ...emptied(event), conversation })
}

const apply = async (writing: Writing, changes: Changes) => {
  const put = <N extends Exclude<Name, 'about' | 'events'>>(name: N, some: readonly Schema[N]['value'][] = []) => {
    for (const one of some) void writing.objectStore(name).put(one as never)
  }
  const cut = <N extends 'waiting' | 'receipts' | 'drafts'>(name: N, some: readonly Schema[N]['key'][] = []) => {
    for (const key of some) void writing.objectStore(name).delete(key as never)
  }
  for (const id of changes.dropped ?? []) drop(writing, id)
  put('conversations', changes.kept)
  put('states', changes.states)
  for (const one of changes.events ?? []) putEvents(writing, one)
  for (const one of changes.erased ?? []) await erase(writing, one)
  put('waiting', changes.waiting)
  cut('waiting', changes.settled)
  put('receipts', changes.receipts)
  cut('receipts', changes.told)
  put('drafts', changes.drafts)
  cut('drafts', changes.undrafted)
  put('people', changes.people)
  for (const key of ['epoch', 'mark'] as const)
    if (changes[key] !== undefined) void writing.objectStore('about').put(changes[key], key)
}

const clear = async (database: Database, names: readonly Name[], account: AccountId | null) => {
  const writing = database.transaction([...ALL], 'readwrite')
  for (const name of names) void writing.objectStore(name).clear()
  const about = writing.objectStore('about')
  for (const key of ['epoch', 'mark']) void about.delete(key)
  void about.put(account, 'account')
  await writing.done
}

/** A store in the browser's IndexedDB. */
export const createIndexedStore = async (name = 'helloworld-chat'): Promise<Store> => {
  const database = await openDB<Schema>(name, VERSION, {
    upgrade(opened) {
      for (const old of [...opened.objectStoreNames]) opened.deleteObjectStore(old)
      build(opened)
    },
    // another window brings a newer shape: this one keeps nothing from now on
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })

  return {
    async open(account) {
      if ((await database.get('about', 'account')) !== account) await clear(database, ALL, account)
      const reading = database.transaction([...ALL], 'readonly')
      const [epoch, mark, kept, states, waiting, receipts, drafts, people] = await Promise.all([
        reading.objectStore('about').get('epoch'),
        reading.objectStore('about').get('mark'),
        reading.objectStore('conversations').getAll(),
        reading.objectStore('states').getAll(),
        reading.objectStore('waiting').getAll(),
        reading.objectStore('receipts').getAll(),
        reading.objectStore('drafts').getAll(),
        reading.objectStore('people').getAll(),
      ])
      const stateOf = new Map(states.map(({ conversation, state }) => [conversation, state]))
      const conversations = kept.map((one) => ({ kept: one, state: stateOf.get(one.conversation) }))
      return { epoch: epoch ?? null, mark: mark ?? null, conversations, waiting, receipts, drafts, people }
    },
    async events(conversation) {
      const events = await database.getAll('events', range(conversation))
      return events.map(({ conversation: _, ...event }) => event as Entry)
    },
    waiting: () => database.getAll('waiting'),
    async write(changes) {
      const writing = database.transaction([...ALL], 'readwrite')
      // told to commit at once: a window that goes in the same moment does not take it along
      await Promise.all([apply(writing, changes).then(() => writing.commit()), writing.done])
    },
    async forget() {
      const account = (await database.get('about', 'account')) as AccountId | null
      await clear(database, OF_THE_LOG, account)
    },
    wipe: () => clear(database, ALL, null),
    close: () => database.close(),
  }
}
