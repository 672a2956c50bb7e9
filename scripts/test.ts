import { type Program, programs } from '../server/testing/programs.ts'
import { runChecks } from './check.ts'
import { onEnd } from './ending.ts'
import { provideProgram } from './machine.ts'
import { runTests, type Tally } from './tally.ts'

const MINUTE = 60_000

/** Longer than this it hangs: then it says so instead of keeping a machine busy for ever. */
const LONGEST = 29 * MINUTE

/** Who looks at every line of it. The others look at the product as people do: counted too, they would be slower. */
const COUNTED = ['unit', 'server', 'scripts', 'client', 'alone']

/** `npm test` looks at everything, `npm test -- server/log` at what lies there. */
const main = async (paths: readonly string[]): Promise<Tally> => {
  await provideProgram(programs satisfies readonly Program[], console.log)
  if (paths.length > 0) return runTests({ paths })
  const checks = await runChecks(console.log)
  const others = COUNTED.map((name) => `!${name}`)
  const tests = await runTests({ projects: COUNTED, coverage: true }, { projects: others })
  return {
    passed: tests.passed + checks.filter(({ passed }) => passed).length,
    failed: tests.failed + checks.filter(({ passed }) => !passed).length,
  }
}

const finish = ({ passed, failed }: Tally): never => {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(passed > 0 && failed === 0 ? 0 : 1)
}

const giveUp = (why: string): never => {
  console.error(why)
  return finish({ passed: 0, failed: 1 })
}

process.env.NODE_ENV = 'test' // whatever it was: libraries look at it
onEnd(async () => {
  process.exitCode = 1
})
setTimeout(() => giveUp(`The tests did not end within ${LONGEST / MINUTE} minutes.`), LONGEST).unref()
await main(process.argv.slice(2)).then(finish, (error: Error) => giveUp(error.message))
