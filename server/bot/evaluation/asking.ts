import { createLine } from '../../db/line.ts'
import { Unavailable } from '../answerer.ts'

/** More at once, and an endpoint says that it is busy. */
const AT_ONCE = 3
/** Who fails more often was away, and nobody can tell how good they are. */
const MOST_FAILED = 0.1

const orNothing = (error: unknown): null => {
  if (!(error instanceof Unavailable)) throw error
  return null
}

/**
 * Asks them all, a few at a time.
 *
 * @returns null where nothing was to be had
 * @throws Unavailable  where that was so too often
 */
export const askAll = async <One, Said>(
  all: readonly One[],
  ask: (one: One) => Promise<Said>,
): Promise<readonly (Said | null)[]> => {
  const line = createLine({ atOnce: AT_ONCE, waiting: all.length })
  const said = await Promise.all(all.map((one) => line(() => ask(one).catch(orNothing))))
  const failed = said.filter((one) => one === null).length
  if (failed > all.length * MOST_FAILED) throw new Unavailable(`${failed} of ${all.length} were not answered`)
  return said
}
