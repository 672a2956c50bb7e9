import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  createFind,
  createFollow,
  createModelAnswerer,
  createModelSuggester,
  createSearch,
  createSearchSuggester,
  endpointOf,
  evaluation,
} from '../server/bot/index.ts'
import { type Config, loadConfig } from '../server/config.ts'
import { migrate, openOrm, poolOf } from '../server/db/orm.ts'
import { createPlaces } from '../server/places/index.ts'
import { onEnd } from './ending.ts'
import { startPostgres } from './postgres.ts'
import { seedDemo } from './seed.ts'

const USAGE = `npm run evaluate -- [--search] [--record <file>] [--recorded <file>] [--help]
  asks the configured endpoint (or, with --search or without an endpoint, the built-in search) the questions that are kept,
  and what it would propose for the reports that are kept and for tickets that ended here. Prints how it did at each desk,
  and what the staff made of its proposals, and keeps all of that: the bot goes by it (docs/evaluating.md).

  --search           the built-in search, though an endpoint is configured
  --record <file>    writes down what was said
  --recorded <file>  looks at what was written down, and asks nobody`

const { values } = parseArgs({
  options: {
    search: { type: 'boolean' },
    record: { type: 'string' },
    recorded: { type: 'string' },
    help: { type: 'boolean' },
  },
})

const say = (title: string, lines: readonly string[]): void => {
  if (lines.length > 1) console.log(`\n${title}\n${lines.join('\n')}`)
}

/** Whoever is configured, or says again what was recorded. */
const asked = (config: Config) => {
  if (values.recorded) return evaluation.recorded(JSON.parse(readFileSync(values.recorded, 'utf8')))
  const endpoint = values.search ? null : endpointOf(config)
  return endpoint
    ? { answerer: createModelAnswerer(endpoint), suggester: createModelSuggester(endpoint) }
    : { answerer: createSearch(), suggester: createSearchSuggester() }
}

const main = async (): Promise<void> => {
  const config = loadConfig()
  const own = config.DATABASE_URL
    ? null
    : await startPostgres({
        dir: join(config.DATA_DIR, 'postgres'),
        say: console.log,
        prepare: (url) => seedDemo(url, config),
      })
  const orm = await openOrm({ url: config.DATABASE_URL ?? own!.url, pool: 4 })
  try {
    await migrate(orm)
    const [pool, at] = [await poolOf(orm), Date.now()]
    const { answerer, suggester, taken } = evaluation.recording(asked(config))
    await createFollow({ pool })()
    const find = createFind({ pool })
    const outcomes = await evaluation.evaluate(pool, answerer, find, at)
    say(`${answerer.name}: ${outcomes.length} questions`, evaluation.answersTold(outcomes))
    const fields = await evaluation.evaluateFields({ pool, orm, find, places: createPlaces(pool) }, suggester, at)
    say('Proposals for the reports that are kept', evaluation.fieldsTold(fields.kept))
    say('Proposals for tickets that ended here, by their first words', evaluation.fieldsTold(fields.ended))
    const decided = await evaluation.evaluateProposals(pool, answerer, at)
    say('What the staff made of proposals', evaluation.decidedTold(decided))
    const modes = evaluation.modesTold(await evaluation.foundOf(pool, answerer.name))
    console.log(`\nGood enough to do by itself, where a desk lets it:\n${modes.join('\n')}`)
    if (values.record) writeFileSync(values.record, JSON.stringify(taken, null, 1))
  } finally {
    await orm.close(true)
    await own?.stop()
  }
}

onEnd(async () => process.exit(1))
if (values.help) console.log(USAGE)
else await main()
