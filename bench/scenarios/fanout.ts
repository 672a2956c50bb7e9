import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { populate } from '../population.ts'
import type { Subject, SubjectName } from '../subjects/subject.ts'
import { type Column, onStage, type Scenario, type Stage } from './scenario.ts'

export const ROOM = 1_000
const BYTES = 200
const SECONDS = 1.5

/** What one delivery costs, beside that of one subject where many are in flight, and of another where one is. */
export const flights = (many: SubjectName, one: SubjectName): Column[] => [
  { key: 'many', title: '20 in flight:\nCPU µs/delivery', digits: 2, noisy: true, beside: many },
  { key: 'manyPerSecond', title: '\ndeliveries/s', digits: 0 },
  { key: 'one', title: '1 in flight:\nCPU µs/delivery', digits: 2, noisy: true, beside: one },
  { key: 'onePerSecond', title: '\ndeliveries/s', digits: 0 },
]

export const prepareRoom = async (subject: Subject): Promise<Stage> => {
  const { running, load, end } = await onStage(subject.start(populate([ROOM])), ({ crowd }) =>
    startLoad('fanout', crowd),
  )
  const flight = async (inFlight: number, seconds = SECONDS) => {
    const wish = { seconds, bytes: BYTES, inFlight }
    const { done, cost } = await measure(running, load, () => load.round(wish))
    return { cost: cost.all / done.deliveries, perSecond: done.deliveries / done.seconds, ...cost.shares }
  }
  return {
    warmUp: () => flight(20, 1),
    async round() {
      const many = await flight(20)
      const one = await flight(1)
      return {
        many: many.cost,
        manyPerSecond: many.perSecond,
        one: one.cost,
        onePerSecond: one.perSecond,
        load: Math.max(many.load, one.load),
        others: Math.max(many.others, one.others),
      }
    },
    end,
  }
}

/** What one delivery costs, when many messages are on their way to many people and when one is. */
export const fanout: Scenario = {
  name: 'fanout',
  title: `Fan-out: a room of ${ROOM.toLocaleString('en')} sockets, messages of ${BYTES} bytes, 20 or 1 in flight`,
  subjects: ['raw', 'stock', 'naive', 'hub'],
  columns: flights('naive', 'raw'),
  aims: [
    {
      text: '20 in flight: ≤ 0.08 × naive',
      value: (of) => of('hub', 'many') / of('naive', 'many'),
      digits: 3,
      holds: (value) => value <= 0.08,
    },
    {
      text: '1 in flight: ≤ 1.4 × raw',
      value: (of) => of('hub', 'one') / of('raw', 'one'),
      digits: 2,
      holds: (value) => value <= 1.4,
    },
  ],
  prepare: prepareRoom,
}
