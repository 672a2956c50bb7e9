import { alone } from './alone.ts'
import { durable } from './durable.ts'
import { fanout } from './fanout.ts'
import { history } from './history.ts'
import { idle } from './idle.ts'
import { nodes } from './nodes.ts'
import { openloop } from './openloop.ts'
import type { Scenario } from './scenario.ts'
import { storm } from './storm.ts'

export type { Figures, Scenario, Stage } from './scenario.ts'

/** Run when nothing else is asked for: what takes about three minutes. */
export const USUAL = ['fanout', 'durable', 'alone', 'idle'] as const

export const scenarios = ({ connections }: { connections: number }): readonly Scenario[] => [
  fanout,
  durable,
  alone,
  idle(connections),
  storm,
  openloop,
  history,
  nodes,
]
