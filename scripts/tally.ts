import { startVitest, type TestCase, type TestModule } from 'vitest/node'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Tests that may be skipped, by their full names. Any other that does not run counts as failed. */
const MAY_BE_SKIPPED: readonly string[] = []

/**
 * Runs the tests and counts them. A file that does not load, an error that belongs to no test, coverage below the
 * threshold and a test that was left out each count as one failure.
 *
 * @param paths  parts of file names; none: all tests
 * @param root   where the tests are; default: here
 */
export const runTests = async (
  paths: readonly string[],
  { coverage, root = process.cwd() }: { coverage: boolean; root?: string },
): Promise<Tally> => {
  process.exitCode = 0
  const vitest = await startVitest([...paths], { root, run: true, watch: false, coverage: { enabled: coverage } })
  const modules = vitest.state.getTestModules()
  const stray = vitest.state.getUnhandledErrors().length
  await vitest.close()
  const { passed, broken, leftOut } = count(modules)
  for (const name of MAY_BE_SKIPPED) console.log(`Skipped, as agreed: ${name}`)
  for (const name of leftOut) console.log(`Did not run: ${name}`)
  const known = broken + stray + leftOut.length
  // Vitest itself has something against the run that is none of these: coverage, or that there was no test at all.
  const rest = known === 0 && process.exitCode !== 0 ? 1 : 0
  return { passed, failed: known + rest }
}

const count = (modules: readonly TestModule[]) => {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const unloaded = modules.filter((module) => module.errors().length > 0).length
  const suites = modules.flatMap((module) => [...module.children.allSuites()])
  const brokenSuites = suites.filter((suite) => suite.errors().length > 0).length
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  return {
    passed: inState('passed').length,
    broken: inState('failed').length + unloaded + brokenSuites,
    leftOut: [...inState('skipped'), ...inState('pending')]
      .map(nameOf)
      .filter((name) => !MAY_BE_SKIPPED.includes(name)),
  }
}

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`
