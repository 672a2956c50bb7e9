import type { Actor } from '../../../shared/kernel/actor.ts'
import { directOf, selfOf } from '../../../shared/kernel/ids.ts'
import { asha, mitu, rafi, somewhere } from '../../../shared/testing/index.ts'
import { chance, createHands } from '../../net/testing/index.ts'
import type { Lead } from '../keeper.ts'
import type { Memory } from '../memory-store.ts'
import { createDevice, type Device } from './device.ts'
import { FakeServer, type Sizes } from './fake-server.ts'

/** Asha and Rafi's conversation, and the group of all three. */
export const direct = directOf(asha.account, rafi.account)
export const group = somewhere(1)

/** Three people who know each other, on a server that has said nothing yet. */
export const createStage = (sizes: Partial<Sizes> = {}, seed = 1) => {
  const hands = createHands()
  const server = new FakeServer(hands.clock, sizes)
  const around = { hands, server, random: chance(seed) }
  for (const one of [asha, rafi, mitu]) server.act(one, selfOf(one.account), { type: 'self.open' })
  server.act(asha, direct, { type: 'contact.request', to: rafi.account })
  server.act(rafi, direct, { type: 'contact.accept' })
  server.act(asha, group, { type: 'group.create', name: 'Cricket', visibility: 'private', history: 'all' })
  for (const one of [rafi, mitu]) {
    server.act(asha, group, { type: 'group.invite', accounts: [one.account] })
    server.act(one, group, { type: 'group.join' })
  }
  return {
    hands,
    server,
    /** Somebody says something, on whatever device. */
    say(who: Actor, text: string, where = direct) {
      server.act(who, where, { type: 'message.send', text })
      return server.logs.get(where)!.head
    },
    /** Somebody's device, connected and level; before it begins, `first` is done. */
    async device(who: Actor, memory?: Memory, lead?: Lead, first?: (device: Device) => void) {
      const device = createDevice(around, who, memory, lead)
      first?.(device)
      await device.sync.start()
      await hands.pass(500)
      return device
    },
    /** … and one that never gets a connection. */
    async offline(who: Actor, memory?: Memory) {
      const device = createDevice(around, who, memory)
      device.line.open = () => undefined
      await device.sync.start()
      await hands.pass(500)
      return device
    },
  }
}
export type Stage = ReturnType<typeof createStage>
