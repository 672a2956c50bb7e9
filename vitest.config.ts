import solid from 'vite-plugin-solid'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { bringing } from './client/bringing.ts'

const SECOND = 1_000

/** Generous: nothing waits for time to pass, and a busy machine is not a bug. */
const awaited = { expect: { poll: { timeout: 10 * SECOND } } }
const patient = { ...awaited, maxWorkers: 2, testTimeout: 20 * SECOND, hookTimeout: 30 * SECOND }

/** Those that need Postgres and Redis are given them; the slow ones wait until the quick ones are done. */
const provided = { globalSetup: 'server/testing/provision.ts' }
const seen = { globalSetup: ['server/testing/provision.ts', 'test/journeys/testing/pages.ts'] }
const alone = { fileParallelism: false }

/** What the files import takes longer to load than most of them to run: where they keep nothing, a process loads it once. */
const together = { isolate: false }

/** What takes longest does not show it by the size of its file, by which Vitest goes: last, a core would wait for it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(journeys\/looks-\w+|rights\/(commands|doors))\.test\.ts$/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

const projects: TestProjectInlineConfiguration[] = [
  {
    // client/net speaks to real sockets here: under the browser's conditions Node would get packages that need a page
    test: {
      ...patient,
      ...together,
      name: 'unit',
      include: ['{shared,client/net}/**/*.test.ts'],
      sequence: { groupOrder: 0 },
    },
  },
  {
    test: {
      ...patient,
      ...provided,
      name: 'server',
      include: ['{server,test/rights}/**/*.test.ts'],
      sequence: { groupOrder: 0 },
    },
  },
  {
    // what is around the product starts programs and ends them: each file by itself
    test: {
      ...patient,
      ...provided,
      name: 'scripts',
      include: ['{scripts,bench,deploy}/**/*.test.ts'],
      sequence: { groupOrder: 0 },
    },
  },
  {
    plugins: [bringing(), solid()],
    // Without this Node gets the build of Solid that renders on a server: nothing would ever be updated.
    resolve: { conditions: ['browser', 'development'] },
    test: {
      ...patient,
      name: 'client',
      environment: 'node', // what needs a page is tested in a real one: test/journeys
      include: ['client/**/*.test.{ts,tsx}'],
      exclude: [...configDefaults.exclude, 'client/net/**'],
      server: { deps: { inline: [/solid/, /@kobalte/] } },
      sequence: { groupOrder: 0 },
    },
  },
  {
    test: {
      ...seen,
      ...awaited,
      ...together,
      maxWorkers: 2, // pages wait more than they work …
      retry: 1, // … but now and then one starves the other for longer than a person would wait
      name: 'browser',
      include: ['test/journeys/**/*.test.ts'],
      testTimeout: 60 * SECOND,
      hookTimeout: 120 * SECOND,
      sequence: { groupOrder: 1 },
    },
  },
  {
    test: {
      ...provided,
      ...alone,
      ...awaited,
      name: 'system',
      include: ['test/system/**/*.test.ts'],
      testTimeout: 180 * SECOND,
      hookTimeout: 120 * SECOND,
      sequence: { groupOrder: 2 },
    },
  },
]

export default defineConfig({
  test: {
    projects,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    teardownTimeout: 30 * SECOND,
    coverage: {
      provider: 'v8',
      include: ['{shared,server,client}/**/*.{ts,tsx}'],
      exclude: [
        '**/*.test.{ts,tsx}',
        '**/testing/**',
        'client/vite.config.ts',
        'server/db/migrations/**', // run once for all tests, before this starts to look
        'client/**/*.tsx', // what is drawn is seen by test/journeys in a real browser, where this cannot look
      ],
      reporter: [['text', { maxCols: 100, skipFull: true }], 'text-summary'],
      reportOnFailure: true,
      // what a node of its own ran is not added: of the same file, the two are merged wrongly (vitest 5.1)
      autoAttachSubprocess: false,
      thresholds: { lines: 80 },
    },
  },
})
