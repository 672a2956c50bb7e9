import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { populate } from '../population.ts'
import { onStage, type Scenario } from './scenario.ts'

const CLIENTS = 5_000
const CONVERSATION = 10
const MISSED = 20

/** A node was restarted: everybody comes back at once, and wants to know what there was. */
export const storm: Scenario = {
  name: 'storm',
  title: `Reconnect storm: ${CLIENTS.toLocaleString('en')} clients return at once and fetch the ${MISSED} messages that each of them missed`,
  subjects: ['raw', 'stock', 'naive', 'hub'],
  columns: [
    { key: 'seconds', title: 's until all\ncaught up', digits: 2, noisy: true, beside: 'naive' },
    { key: 'cost', title: 'CPU µs\nper client', digits: 0, noisy: true, beside: 'naive' },
    { key: 'postgres', title: 'of it\nPostgres', digits: 0 },
    { key: 'fetched', title: 'messages\nfetched each', digits: 1 },
    { key: 'sentAway', title: 'told to come\nagain, each', digits: 2 },
  ],
  aims: [
    { text: 'all caught up in ≤ 2 s', value: (of) => of('hub', 'seconds'), digits: 2, holds: (value) => value <= 2 },
    {
      text: 'CPU per client ≤ 0.8 × naive',
      value: (of) => of('hub', 'cost') / of('naive', 'cost'),
      digits: 2,
      holds: (value) => value <= 0.8,
    },
    { text: 'nobody sent away', value: (of) => of('hub', 'sentAway'), digits: 2, holds: (value) => value === 0 },
  ],
  async prepare(subject) {
    const sizes = Array.from({ length: CLIENTS / CONVERSATION }, () => CONVERSATION)
    const { running, load, end } = await onStage(subject.start(populate(sizes)), ({ crowd }) =>
      startLoad('storm', { ...crowd, catchUp: subject.catchUp }),
    )
    const round = async () => {
      await load.round({ step: 'leave', missed: MISSED, bytes: 200 })
      const { done, cost } = await measure(running, load, () => load.round({ step: 'return' }))
      const fetched = done.fetched / CLIENTS
      if (subject.catchUp !== 'nothing' && fetched < MISSED)
        throw new Error(`only ${fetched} messages were fetched each`)
      return {
        seconds: done.seconds,
        cost: cost.all / CLIENTS,
        postgres: cost.postgres / CLIENTS,
        fetched,
        sentAway: done.sentAway / CLIENTS,
        ...cost.shares,
      }
    }
    return { warmUp: round, round, end }
  },
}
