import type { Cluster } from '../cluster.ts'
import { pause } from '../load/patience.ts'
import { measure } from '../measure.ts'
import { ASKERS, type House, openHouse, type Trial } from './house.ts'
import { QUESTIONS, SMALL_TALK } from './questions.ts'
import { type Round, tellTrials } from './told.ts'

const ROUNDS = 5
const SECONDS = 8
/** Far more than a house is asked, and less than would keep a small machine busy with answers alone. */
const PER_SECOND = 4
const LOOK = 250
/** What is left of a round is answered before the next one. */
const PATIENCE = 120_000

const TRIALS: readonly Trial[] = [
  { title: 'to a person (reference)', to: 'person', fault: null },
  { title: 'to the assistant', to: 'assistant', fault: null },
  { title: '… whose endpoint hangs', to: 'assistant', fault: 'hangs' },
  { title: '… which says a sign a second', to: 'assistant', fault: 'a sign a second' },
  { title: '… which answers 500', to: 'assistant', fault: 'out of order' },
]

/** On a terminal, what is going on, in a line that goes away again. */
const say = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${line}`)
}

/** How many questions nobody has taken up or dealt with, and how long another job that is due has waited for a hand, in ms. */
const JOBS = `select count(*) filter (where task_identifier = 'answer')::int as answers,
  coalesce(max(extract(epoch from clock_timestamp() - run_at))
    filter (where task_identifier <> 'answer' and locked_at is null), 0)::float8 * 1000 as late
  from graphile_worker.jobs`

const look = async ({ client }: House): Promise<{ answers: number; late: number }> => (await client.query(JOBS)).rows[0]

const saying = (house: House) => {
  const asked = house.asking.round({ seconds: SECONDS, perSecond: PER_SECOND, texts: QUESTIONS })
  const talked = house.talking.round({ seconds: SECONDS, perSecond: 2, texts: SMALL_TALK })
  return Promise.all([asked, talked])
}

/** Everybody asks once more with an endpoint that is well: so nobody waits for what hung. */
const clear = async (house: House): Promise<void> => {
  house.endpoint.mends()
  await house.asking.round({ seconds: 2, perSecond: ASKERS / 2, texts: QUESTIONS })
  const until = Date.now() + PATIENCE
  while ((await look(house)).answers > 0) {
    if (Date.now() > until) throw new Error('Questions are left that nobody answers.')
    await pause(LOOK)
  }
}

const play = async (house: House, { fault }: Trial): Promise<Round> => {
  const { endpoint, running } = house
  endpoint.mends()
  if (fault) endpoint.breaks(fault)
  let [open, late, isOver] = [0, 0, false]
  const looking = (async () => {
    while (!isOver) {
      open = Math.max(open, endpoint.count.open)
      late = Math.max(late, (await look(house)).late)
      await pause(LOOK)
    }
  })()
  const { done, cost } = await measure(running, house.asking, () => saying(house))
  isOver = true
  await looking
  const { chats } = endpoint.count
  await clear(house)
  const [{ waits }, { waits: talks }] = done
  return { waits, talks, cpu: cost.all / 1_000 / waits.length, late, open, chats, ...cost.shares }
}

/** How soon a person's message is acknowledged while the assistant's endpoint is as it should not be. */
export const playAssistant = async (cluster: Cluster, dir: string): Promise<string> => {
  const houses: House[] = []
  const rounds: Round[][] = TRIALS.map(() => [])
  try {
    for (const [at, trial] of TRIALS.entries()) {
      say(`opening: ${trial.title}`)
      const house = await openHouse(cluster, dir, trial, at)
      houses.push(house)
      await clear(house)
    }
    for (let round = 1; round <= ROUNDS; round += 1)
      for (const [at, trial] of TRIALS.entries()) {
        say(`round ${round} of ${ROUNDS}: ${trial.title}`)
        rounds[at]!.push(await play(houses[at]!, trial))
      }
    say('')
  } finally {
    for (const house of houses) await house.close()
  }
  return tellTrials(TRIALS, rounds)
}
