import v8 from '@vitest/coverage-v8'
import type { CoverageProviderModule } from 'vitest/node'

/** Between two looks of a process at what has run in it: each takes about as long as a file of tests. */
const PAUSE = 20_000

let looked = Number.NEGATIVE_INFINITY

const isDue = () => {
  const now = performance.now()
  if (now - looked < PAUSE) return false
  looked = now
  return true
}

/**
 * What V8 counts, asked for now and then instead of after every file: it counts on meanwhile. What runs after the last
 * look of a process is not told, so the figures are a little lower than the truth, and never higher.
 */
export default {
  startCoverage: (options) => v8.startCoverage?.(options),
  takeCoverage: (options) => (isDue() ? v8.takeCoverage?.(options) : undefined),
  stopCoverage: (options) => v8.stopCoverage?.(options),
  getProvider: () => v8.getProvider(),
} satisfies CoverageProviderModule
