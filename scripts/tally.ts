import { startVitest, type TestCase, type TestModule, type TestSuite } from 'vitest/node'

interface Complaint {
  readonly message: string
}

export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** Tests that may be skipped, by their full names. Any other that does not run counts as failed. */
const MAY_BE_SKIPPED: readonly string[] = []

export interface Choice {
  /** parts of file names; none: all */
  readonly paths?: readonly string[]
  /** by name, or by `!name` which not; none: all */
  readonly projects?: readonly string[]
  readonly coverage?: boolean
  /** where the tests are; default: here */
  readonly root?: string
}

/**
 * Runs one choice of the tests after another and counts them. A file that does not load, an error that belongs to no
 * test, coverage below the threshold and a test that was left out each count as one failure.
 */
export const runTests = async (...choices: readonly Choice[]): Promise<Tally> => {
  let passed = 0
  const complaints: string[] = []
  for (const choice of choices) {
    const run = await runChosen(choice)
    passed += run.passed
    complaints.push(...run.complaints)
  }
  for (const name of MAY_BE_SKIPPED) console.log(`Skipped, as agreed: ${name}`)
  // Last, because of a long output often only the end is kept.
  for (const complaint of complaints) console.log(complaint)
  return { passed, failed: complaints.length }
}

const runChosen = async ({ paths = [], projects = [], coverage = false, root = process.cwd() }: Choice) => {
  process.exitCode = 0
  const how = { root, run: true, watch: false, coverage: { enabled: coverage } }
  const vitest = await startVitest([...paths], { ...how, ...(projects.length > 0 && { project: [...projects] }) })
  const modules = vitest.state.getTestModules()
  const stray = vitest.state.getUnhandledErrors().map((error) => `Belongs to no test: ${why([error as Complaint])}`)
  await vitest.close()
  const { passed, broken, leftOut } = count(modules)
  const known = [...broken, ...stray, ...leftOut]
  const rest = known.length === 0 && process.exitCode !== 0 ? [NO_TEST_FAILED] : []
  return { passed, complaints: [...known, ...rest] }
}

/** Vitest itself has something against the run: coverage, or that there was no test at all. */
const NO_TEST_FAILED = 'No test failed, but the run did: see above'

const count = (modules: readonly TestModule[]) => {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const suites = modules.flatMap((module) => [...module.children.allSuites()])
  const inState = (...states: string[]) => tests.filter((test) => states.includes(test.result().state))
  return {
    passed: inState('passed').length,
    broken: [
      ...inState('failed').map((test) => `Failed: ${nameOf(test)}: ${why(test.result().errors)}`),
      ...modules.filter(isBroken).map((module) => `Did not load: ${module.relativeModuleId}: ${why(module.errors())}`),
      ...suites.filter(isBroken).map((suite) => `Broke: ${nameOf(suite)}: ${why(suite.errors())}`),
    ],
    leftOut: inState('skipped', 'pending')
      .map(nameOf)
      .filter((name) => !MAY_BE_SKIPPED.includes(name))
      .map((name) => `Did not run: ${name}`),
  }
}

const isBroken = (place: TestModule | TestSuite): boolean => place.errors().length > 0

const why = (errors: readonly Complaint[] = []): string =>
  errors.map(({ message }) => message.split('\n')[0]).join('; ')

const nameOf = ({ module, fullName }: TestCase | TestSuite): string => `${module.relativeModuleId} > ${fullName}`
