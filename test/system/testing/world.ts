import { type Orm, openOrm } from '../../../server/db/orm.ts'
import { freshDatabase } from '../../../server/testing/database.ts'
import { startRedis } from '../../../server/testing/redis.ts'
import { type ConversationId, directOf } from '../../../shared/kernel/ids.ts'
import type { AnyCommand } from '../../../shared/kinds/index.ts'
import { Journal } from './journal.ts'
import { startNodes } from './nodes.ts'
import { type Device, openDevice, type Person, settle } from './people.ts'
import { until } from './until.ts'

export interface WorldOptions {
  readonly nodes: number
  /** the database; default: a fresh one that lives as long as the test */
  readonly database?: { readonly url: string; drop(): Promise<unknown> }
  readonly env?: Readonly<Record<string, string>>
}

/** Nodes, a database and a Redis of their own, and people with devices. */
export const openWorld = async ({ nodes: count, env = {}, ...options }: WorldOptions) => {
  const database = options.database ?? (await freshDatabase())
  const redis = await startRedis()
  const undo: (() => Promise<unknown>)[] = [() => database.drop(), () => redis.stop()]
  const close = async () => {
    for (const step of undo.reverse()) await step()
  }
  try {
    const house = await startNodes(count, { DATABASE_URL: database.url, REDIS_URL: redis.url, ...env })
    undo.push(house.close)
    const orm: Orm = await openOrm({ url: database.url, pool: 2 })
    undo.push(() => orm.close(true))
    const { nodes, complaints } = house
    const journal = new Journal()
    return {
      nodes,
      complaints,
      database,
      redis,
      orm,
      journal,
      person: (name: string): Promise<Person> => settle(orm, name),
      /** A device that is level with the log. `nearest`: the node that it tries first. */
      async device(person: Person, name: string, nearest = 0, random?: () => number): Promise<Device> {
        const ports = [...nodes.slice(nearest), ...nodes.slice(0, nearest)].map(({ port }) => port)
        const device = await openDevice({ person, name, ports, journal, ...(random && { random }) })
        undo.push(device.close)
        await new Promise<void>((level) => device.sync.onLevel(level))
        return device
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
export type World = Awaited<ReturnType<typeof openWorld>>

/** Wishes for something, and waits until it is in the log. */
export const wish = async ({ sync }: Device, conversation: ConversationId, body: AnyCommand): Promise<number> => {
  const { seq } = await sync.send(conversation, body).outcome
  return seq ?? 0
}

/** The two become contacts. */
export const befriend = async (one: Device, other: Device): Promise<ConversationId> => {
  const conversation = directOf(one.person.account, other.person.account)
  await wish(one, conversation, { type: 'contact.request', to: other.person.account })
  await until('the request arrives', () => other.sync.inbox.row(conversation))
  await wish(other, conversation, { type: 'contact.accept' })
  await until('the answer arrives', () => stateOf<{ contact: string }>(one, conversation)?.contact === 'accepted')
  return conversation
}

export const stateOf = <S>({ sync }: Device, conversation: ConversationId): S | undefined =>
  sync.inbox.row(conversation)?.state as S | undefined
