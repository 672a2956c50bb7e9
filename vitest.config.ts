import { globSync, readFileSync } from 'node:fs'
import solid from 'vite-plugin-solid'
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { bringing } from './client/bringing.ts'

const SECOND = 1_000

/** One more than the cores that there are: each waits for a database, a browser or a clock a third of its time. */
const WORKERS = 3

/** Generous: nothing waits for time to pass, and a busy machine is not a bug. */
const awaited = { expect: { poll: { timeout: 10 * SECOND } } }
const patient = { ...awaited, maxWorkers: WORKERS, testTimeout: 20 * SECOND, hookTimeout: 30 * SECOND }

/** Those that need Postgres and Redis are given them; the slow ones wait until the quick ones are done. */
const provided = { globalSetup: 'server/testing/provision.ts' }
const seen = { globalSetup: ['server/testing/provision.ts', 'test/journeys/testing/pages.ts'] }

/** Each has nodes, a Redis and a Postgres of its own to break, and waits for them half of its time. */
const SYSTEM_WORKERS = 2

/** What the files import takes longer to load than most of them to run: where they keep nothing, a process loads it once. */
const together = { isolate: false }

/** Whoever puts something else in the place of a module, or begins it anew, has a process alone: the others there would get it too. */
const ALONE = globSync('client/**/*.test.{ts,tsx}').filter((path) =>
  /vi\.(mock|resetModules)\(/.test(readFileSync(path, 'utf8')),
)

/** What takes longest does not show it by the size of its file, by which Vitest goes: last, a core would wait for it. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(journeys\/looks-\w+|rights\/(commands|doors))\.test\.ts$/.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/** What belongs to a page, and does without one: what needs a page is tested in a real one, in test/journeys. */
const onPage = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  plugins: [bringing(), solid()],
  // Without this Node gets the build of Solid that renders on a server: nothing would ever be updated.
  resolve: { conditions: ['browser', 'development'] },
  test: {
    ...patient,
    environment: 'node',
    server: { deps: { inline: [/solid/, /@kobalte/] } },
    sequence: { groupOrder: 0 },
    ...test,
  },
})

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
      ...together,
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
  onPage({
    ...together,
    name: 'client',
    include: ['client/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'client/net/**', ...ALONE],
  }),
  onPage({ name: 'alone', include: ALONE }),
  {
    test: {
      ...seen,
      ...awaited,
      ...together,
      maxWorkers: WORKERS,
      retry: 1, // now and then one page starves the other for longer than a person would wait
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
      ...awaited,
      maxWorkers: SYSTEM_WORKERS,
      name: 'system',
      include: ['test/system/**/*.test.ts'],
      testTimeout: 300 * SECOND,
      hookTimeout: 120 * SECOND,
      sequence: { groupOrder: 2 },
    },
  },
]

export default defineConfig({
  test: {
    projects,
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    teardownTimeout: 30 * SECOND,
    coverage: {
      provider: 'custom',
      customProviderModule: './server/testing/coverage.ts',
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
