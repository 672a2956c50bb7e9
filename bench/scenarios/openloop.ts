import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { populate } from '../population.ts'
import { onStage, type Scenario } from './scenario.ts'

const ROOM = 20
const ROOMS = 100
const PER_SECOND = 2_000

/** How long a message is on its way, at a rate that nobody slows down. */
export const openloop: Scenario = {
  name: 'openloop',
  title: `Open loop: ${PER_SECOND.toLocaleString('en')} messages/s into ${ROOMS} rooms of ${ROOM}: from writing to arriving`,
  subjects: ['raw', 'stock', 'naive', 'hub'],
  columns: [
    { key: 'p50', title: '\np50 ms', digits: 1, noisy: true },
    { key: 'p99', title: '\np99 ms', digits: 1, noisy: true, beside: 'naive' },
    { key: 'cost', title: 'CPU µs\nper delivery', digits: 2 },
    { key: 'perSecond', title: '\ndeliveries/s', digits: 0 },
  ],
  aims: [
    { text: 'p50 ≤ 2 ms, durable', value: (of) => of('hub', 'p50'), digits: 1, holds: (value) => value <= 2 },
    { text: 'p99 ≤ 6 ms, durable', value: (of) => of('hub', 'p99'), digits: 1, holds: (value) => value <= 6 },
  ],
  async prepare(subject) {
    const sizes = Array.from({ length: ROOMS }, () => ROOM)
    const { running, load, end } = await onStage(subject.start(populate(sizes)), ({ crowd }) =>
      startLoad('openloop', crowd),
    )
    const wish = { seconds: 4, bytes: 200, perSecond: PER_SECOND }
    return {
      warmUp: () => load.round({ ...wish, seconds: 2 }),
      async round() {
        const { done, cost } = await measure(running, load, () => load.round(wish))
        return {
          p50: done.p50,
          p99: done.p99,
          cost: cost.all / done.deliveries,
          perSecond: done.deliveries / done.seconds,
          ...cost.shares,
        }
      },
      end,
    }
  },
}
