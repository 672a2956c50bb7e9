import { flights, prepareRoom, ROOM } from './fanout.ts'
import type { Scenario } from './scenario.ts'

/** What it costs that the people of a room are on two nodes, with Redis between them. */
export const nodes: Scenario = {
  name: 'nodes',
  title: `Two nodes and Redis: the room of ${ROOM.toLocaleString('en')}, half of it on each, 20 or 1 in flight`,
  subjects: ['hub', 'hub2'],
  columns: flights('hub', 'hub'),
  aims: [
    {
      text: '20 in flight: ≤ 1.5 × one node',
      value: (of) => of('hub2', 'many') / of('hub', 'many'),
      digits: 2,
      holds: (value) => value <= 1.5,
    },
  ],
  prepare: prepareRoom,
}
