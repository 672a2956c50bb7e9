import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { populate } from '../population.ts'
import { onStage, type Scenario } from './scenario.ts'

const SECONDS = 1.5

/** What a person feels when nobody else is there. */
export const alone: Scenario = {
  name: 'alone',
  title: 'One message alone in the system: a conversation of two, one writes, waits for the ack, writes on',
  subjects: ['naive', 'hub'],
  columns: [
    { key: 'p50', title: 'ack\np50 ms', digits: 2, noisy: true, beside: 'naive' },
    { key: 'p99', title: 'ack\np99 ms', digits: 2 },
    { key: 'cost', title: 'CPU µs\nper message', digits: 0 },
  ],
  aims: [{ text: 'ack p50 ≤ 1 ms', value: (of) => of('hub', 'p50'), digits: 2, holds: (value) => value <= 1 }],
  async prepare(subject) {
    const { running, load, end } = await onStage(subject.start(populate([2])), ({ crowd }) =>
      startLoad('durable', crowd),
    )
    const wish = { seconds: SECONDS, bytes: 200, writers: 1 }
    return {
      warmUp: () => load.round(wish),
      async round() {
        const { done, cost } = await measure(running, load, () => load.round(wish))
        return { p50: done.p50, p99: done.p99, cost: cost.all / done.acked, ...cost.shares }
      },
      end,
    }
  },
}
