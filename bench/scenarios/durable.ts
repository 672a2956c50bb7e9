import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { populate } from '../population.ts'
import { onStage, type Scenario } from './scenario.ts'

const CONVERSATIONS = 200
const WRITERS = 400
const BYTES = 200
const SECONDS = 4

/** 2 to 10 members, all sizes alike often. */
const sizes = Array.from({ length: CONVERSATIONS }, (_, place) => 2 + (place % 9))

/** How many messages are kept, and what one costs with all that follows from it. */
export const durable: Scenario = {
  name: 'durable',
  title: `Durable send: ${CONVERSATIONS} conversations of 2–10, ${WRITERS} writers, each waiting for the ack`,
  subjects: ['naive', 'hub'],
  columns: [
    { key: 'perSecond', title: 'acked\nmessages/s', digits: 0, noisy: true, beside: 'naive' },
    { key: 'cost', title: 'CPU µs\nper message', digits: 0, noisy: true, beside: 'naive' },
    { key: 'postgres', title: 'of it\nPostgres', digits: 0 },
    { key: 'deliveries', title: 'deliveries\neach', digits: 1 },
    { key: 'p50', title: 'ack\np50 ms', digits: 1 },
    { key: 'p99', title: 'ack\np99 ms', digits: 1, noisy: true, beside: 'naive' },
  ],
  aims: [
    {
      text: 'acked messages/s ≥ 3.5 × naive',
      value: (of) => of('hub', 'perSecond') / of('naive', 'perSecond'),
      digits: 2,
      holds: (value) => value >= 3.5,
    },
    {
      text: 'CPU per acked message ≤ 0.3 × naive',
      value: (of) => of('hub', 'cost') / of('naive', 'cost'),
      digits: 2,
      holds: (value) => value <= 0.3,
    },
    {
      text: 'ack p99 ≤ 0.4 × naive',
      value: (of) => of('hub', 'p99') / of('naive', 'p99'),
      digits: 2,
      holds: (value) => value <= 0.4,
    },
  ],
  async prepare(subject) {
    const { running, load, end } = await onStage(subject.start(populate(sizes)), ({ crowd }) =>
      startLoad('durable', crowd),
    )
    const wish = { seconds: SECONDS, bytes: BYTES, writers: WRITERS }
    return {
      warmUp: () => load.round({ ...wish, seconds: 2 }),
      async round() {
        const { done, cost } = await measure(running, load, () => load.round(wish))
        return {
          perSecond: done.acked / done.seconds,
          cost: cost.all / done.acked,
          postgres: cost.postgres / done.acked,
          deliveries: done.deliveries / done.acked,
          p50: done.p50,
          p99: done.p99,
          ...cost.shares,
        }
      },
      end,
    }
  },
}
