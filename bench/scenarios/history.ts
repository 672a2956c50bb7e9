import { startLoad } from '../load.ts'
import { measure } from '../measure.ts'
import { type Population, populate } from '../population.ts'
import type { Running, Subject } from '../subjects/subject.ts'
import { onStage, type Scenario } from './scenario.ts'

const LONG = 1_000_000
const SHORT = 1_000
const OTHERS = { conversations: 50, messages: 10_000 }
const TIMES = 200

/** The reader is in the long conversation and in the short one; what lies in the others is newer than both. */
const world = (): Population => {
  const { people, conversations } = populate([1, 1, ...Array.from({ length: OTHERS.conversations }, () => 1)])
  return { people, conversations: conversations.map((one, place) => (place === 1 ? { ...one, members: [0] } : one)) }
}
const amounts = [LONG, SHORT, ...Array.from({ length: OTHERS.conversations }, () => OTHERS.messages)]

/** Reading back: does it matter how long a conversation is, or how much lies in others? */
export const history: Scenario = {
  name: 'history',
  title: `Deep history: 50 messages of a conversation with ${LONG.toLocaleString('en')}, ${(
    OTHERS.conversations * OTHERS.messages
  ).toLocaleString('en')} newer ones in others`,
  subjects: ['naive', 'hub'],
  columns: [
    { key: 'newest', title: 'newest 50\np50 ms', digits: 2, noisy: true, beside: 'naive' },
    { key: 'middle', title: 'from its middle\np50 ms', digits: 2, noisy: true, beside: 'naive' },
    { key: 'short', title: 'newest 50 of 1,000\np50 ms', digits: 2 },
    { key: 'cost', title: 'CPU\nµs/page', digits: 0 },
  ],
  aims: [
    { text: 'newest ≤ 0.6 ms', value: (of) => of('hub', 'newest'), digits: 2, holds: (value) => value <= 0.6 },
    { text: 'middle ≤ 0.6 ms', value: (of) => of('hub', 'middle'), digits: 2, holds: (value) => value <= 0.6 },
    {
      text: 'flat: long ≤ 1.3 × short',
      value: (of) => of('hub', 'newest') / of('hub', 'short'),
      digits: 2,
      holds: (value) => value <= 1.3,
    },
  ],
  async prepare(subject) {
    const { past } = subject
    if (!past) throw new Error(`${subject.title} has no past`)
    const population = world()
    const { running, load, end } = await onStage(subject.start(population), (started) =>
      open(subject, started, population),
    )
    const [long, short] = population.conversations
    const ask = (conversation: string, before: number | null) =>
      load.round({ ...past.page(conversation, before), times: TIMES })
    const round = async () => {
      const { done, cost } = await measure(running, load, async () => ({
        newest: await ask(long!.id, null),
        middle: await ask(long!.id, LONG / 2),
        short: await ask(short!.id, null),
      }))
      const { newest, middle, short: brief } = done
      return {
        newest: newest.p50,
        middle: middle.p50,
        short: brief.p50,
        cost: cost.all / (3 * TIMES),
        ...cost.shares,
      }
    }
    return { warmUp: round, round, end }
  },
}

const open = async ({ past }: Subject, { database, crowd, settle }: Running, population: Population) => {
  await past!.fill(database!, population, amounts)
  await settle()
  return startLoad('history', { ...crowd, tokens: crowd.tokens.slice(0, 1) })
}
