import type { Actor } from '../../../shared/kernel/actor.ts'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/protocol/accounts.ts'
import { nameOf } from '../../../shared/testing/index.ts'
import { bytesOf, type Hands } from '../../net/testing/index.ts'
import { alone, type Lead } from '../keeper.ts'
import { createMemory, createMemoryStore, type Memory } from '../memory-store.ts'
import { createSync, type Sync } from '../sync.ts'
import { createFakeLine, type FakeLine } from './fake-line.ts'
import type { FakeServer } from './fake-server.ts'

const cardOf = (id: AccountId): Person => {
  const name = nameOf(id)
  return { id, username: name.toLowerCase(), name, about: '', open: false, badge: null }
}

/** Somebody's device: a client on a line to the fake server, and a memory that survives its end. */
export interface Device {
  readonly sync: Sync
  readonly line: FakeLine
  readonly memory: Memory
  /** The window is closed properly. */
  close(): Promise<void>
  /** It is killed: nothing more is written, nothing more is sent. */
  crash(): void
}

export interface Surroundings {
  readonly server: FakeServer
  readonly hands: Hands
  readonly random: () => number
}

export const createDevice = (
  { server, hands, random }: Surroundings,
  actor: Actor,
  memory: Memory = createMemory(),
  lead: Lead = alone,
): Device => {
  const line = createFakeLine(server, actor, hands.clock, random)
  const store = createMemoryStore(memory)
  const sync = createSync({
    account: actor.account,
    role: actor.role,
    socket: line,
    api: { people: async ({ query }) => query.ids.split(',').map((id) => cardOf(id as AccountId)) },
    store,
    clock: hands.clock,
    random,
    bytes: bytesOf(random),
    lead,
  })
  return {
    sync,
    line,
    memory,
    async close() {
      await sync.close()
      line.destroy()
    },
    crash() {
      store.close()
      line.destroy()
    },
  }
}
