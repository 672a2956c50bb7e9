import { parseArgs } from 'node:util'
import { type Scenario, scenarios, USUAL } from './scenarios/index.ts'
import type { SubjectName } from './subjects/index.ts'

/** What the command line asks for. */
export interface Wish {
  readonly scenarios: readonly Scenario[]
  readonly rounds: number
  /** the subjects to look at; none: all */
  readonly only: readonly SubjectName[]
}

const USAGE = `npm run bench -- [scenario …] [--rounds 3] [--connections 2000] [--only hub …]

  fanout     one room of 1,000: CPU per delivered message                      } without a name
  durable    200 conversations, 400 writers: acked messages and what they cost } these four are
  alone      one message alone in the system                                   } measured, in
  idle       memory of idle connections (--connections)                        } about 3 minutes
  storm      5,000 clients return at once
  openloop   2,000 messages/s into rooms of 20: latency
  history    reading back in a conversation with 1,000,000 messages
  nodes      the room of fanout on two nodes with Redis
  page       the messages page in a browser                  } each by itself,
  feed       the first page of home over 100,000 posts        } without options
  queue      the queue of the staff over 200,000 tickets      }
  assistant  a message to the assistant, whose endpoint hangs }`

/** @throws Error  with a sentence for a person, and how to do better */
export const readWish = (args: readonly string[]): Wish => {
  try {
    return wishIn(args)
  } catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`)
  }
}

const wishIn = (args: readonly string[]): Wish => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      connections: { type: 'string', default: '2000' },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  const known = scenarios({ connections: whole('connections', values.connections, 200) })
  const names = positionals.length > 0 ? positionals : [...USUAL]
  const subjects = known.flatMap((scenario) => scenario.subjects)
  return {
    scenarios: names.map((name) => oneOf(known, name)),
    rounds: whole('rounds', values.rounds, 1),
    only: values.only.map(
      (name) =>
        oneOf(
          subjects.map((subject) => ({ name: subject })),
          name,
        ).name,
    ),
  }
}

const oneOf = <T extends { readonly name: string }>(known: readonly T[], name: string): T => {
  const found = known.find((one) => one.name === name)
  if (found) return found
  throw new Error(`"${name}" is none of: ${[...new Set(known.map((one) => one.name))].join(', ')}`)
}

const whole = (name: string, said: string, least: number): number => {
  const number = Number(said)
  if (!Number.isInteger(number) || number < least) throw new Error(`--${name} is a whole number from ${least} on`)
  return number
}
