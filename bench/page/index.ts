import type { Cluster } from '../cluster.ts'
import { percentile } from '../figures.ts'
import { type Measured, tellMeasured } from '../measured.ts'
import { stillness } from './stillness.ts'
import { switches } from './switches.ts'
import { weight } from './weight.ts'
import { openWorld, type PageWorld } from './world.ts'

const TITLE = 'The messages page: a conversation with 100,000 messages, and 6 short ones'

/** The messages page in a real browser, over a real server. Its aims are absolute. */
export const playPage = async (cluster: Cluster, dir: string): Promise<string> => {
  const world = await openWorld(cluster, dir)
  try {
    return tellMeasured(TITLE, await measured(world))
  } finally {
    await world.end()
  }
}

const measured = async (world: PageWorld): Promise<readonly Measured[]> => {
  const kilobytes = await weight(world)
  const { took, alone, before, grown } = await switches(world)
  const moved = await stillness(world)
  return [
    { text: 'what is read moves at most', value: moved, unit: 'px', digits: 2, aim: 0.5 },
    { text: 'switching, p50', value: percentile(took, 50), unit: 'ms', digits: 1, aim: 50 },
    { text: 'switching, p95', value: percentile(took, 95), unit: 'ms', digits: 1, aim: 50 },
    { text: 'the browser alone, p50', value: percentile(alone, 50), unit: 'ms', digits: 1, aim: null },
    { text: 'heap before 200 switches', value: before, unit: 'MB', digits: 1, aim: null },
    { text: 'and how much more after', value: grown, unit: 'MB', digits: 2, aim: 1 },
    { text: 'JavaScript of the first view', value: kilobytes, unit: 'KB', digits: 1, aim: 120 },
  ]
}
