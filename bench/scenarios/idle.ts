import { memoryOf } from '../cpu.ts'
import { pause } from '../load/patience.ts'
import { startLoad } from '../load.ts'
import { populate } from '../population.ts'
import type { Running } from '../subjects/subject.ts'
import type { Scenario } from './scenario.ts'

const CONVERSATION = 10
const SETTLES = 300
/** Comes and goes before the counting, so that what a server needs once is not counted. */
const FIRST_COMERS = 200

/** What somebody who is only there takes of the server's memory. */
export const idle = (connections: number): Scenario => ({
  name: 'idle',
  title: `${connections.toLocaleString('en')} idle authenticated connections, everybody in a conversation of ${CONVERSATION}`,
  subjects: ['raw', 'stock', 'naive', 'hub'],
  columns: [
    { key: 'each', title: 'server memory\nKB each', digits: 1, noisy: true, beside: 'stock' },
    { key: 'before', title: 'MB\nbefore', digits: 0 },
    { key: 'after', title: 'MB\nafter', digits: 0 },
  ],
  aims: [{ text: '≤ 12 KB', value: (of) => of('hub', 'each'), digits: 1, holds: (value) => value <= 12 }],
  async prepare(subject) {
    const sizes = Array.from({ length: connections / CONVERSATION }, () => CONVERSATION)
    const round = async () => {
      const running = await subject.start(populate(sizes))
      try {
        return await weigh(running)
      } finally {
        await running.stop()
      }
    }
    return { warmUp: async () => undefined, round, end: async () => undefined }
  },
})

const weigh = async (running: Running) => {
  const { crowd } = running
  const first = await startLoad('idle', { ...crowd, tokens: crowd.tokens.slice(0, FIRST_COMERS) })
  await first.stop()
  const before = await memoryNow(running)
  const load = await startLoad('idle', crowd)
  const after = await memoryNow(running)
  await load.stop()
  const each = (after - before) / crowd.tokens.length
  return { each: each / 1_024, before: before / 1_024 ** 2, after: after / 1_024 ** 2 }
}

/** Without what is only waiting to be collected. */
const memoryNow = async ({ nodes }: Running): Promise<number> => {
  for (let time = 0; time < 3; time += 1) {
    await Promise.all(nodes.map((node) => node.collect()))
    await pause(SETTLES)
  }
  return memoryOf(nodes.map(({ pid }) => pid))
}
