import v8 from '@vitest/coverage-v8'
import type { CoverageProviderModule } from 'vitest/node'

/** To look at what has run takes about as long as a file of tests: no more than this part of the time goes into it. */
const ONE_OF = 10

let due = Number.NEGATIVE_INFINITY

const look: CoverageProviderModule['takeCoverage'] = async (options) => {
  const began = performance.now()
  if (began < due) return
  const seen = await v8.takeCoverage?.(options)
  const ended = performance.now()
  due = ended + (ended - began) * ONE_OF
  return seen
}

/**
 * What V8 counts, asked for now and then instead of after every file: it counts on meanwhile. What runs after the last
 * look of a process is not told, so the figures are a little lower than the truth, and never higher; on a quick machine no
 * more than on a slow one.
 */
export default {
  startCoverage: (options) => v8.startCoverage?.(options),
  takeCoverage: look,
  stopCoverage: (options) => v8.stopCoverage?.(options),
  getProvider: () => v8.getProvider(),
} satisfies CoverageProviderModule
