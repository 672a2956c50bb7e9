import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Committed } from './log/order.ts'

/** What this node counts for Prometheus. One registry per app, so that tests may build several. */
export const createMetrics = (watch: { connections(): number; level(): number; redis(): boolean | null }) => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const events = new Counter({
    name: 'log_events_total',
    help: 'Events committed by this node, by kind of conversation.',
    labelNames: ['kind'],
    registers: [registry],
  })
  const batch = new Histogram({
    name: 'log_commit_conversations',
    help: 'How many events one conversation gained in one commit.',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  })
  const endings = new Counter({
    name: 'hub_endings_total',
    help: 'Connections that ended, by reason.',
    labelNames: ['ending'],
    registers: [registry],
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(value())
      },
    })
  gauge('hub_connections', 'Connections to this node.', watch.connections)
  gauge('hub_load_level', '0: enough room, 1: typing and presence are dropped, 2: reads are refused.', watch.level)
  gauge('redis_up', '1: within reach or not used, 0: out of reach.', () => (watch.redis() === false ? 0 : 1))
  return {
    registry,
    committed({ kind, events: gained }: Committed) {
      events.inc({ kind: kind.name }, gained.length)
      batch.observe(gained.length)
    },
    ended: (ending: string) => endings.inc({ ending }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
