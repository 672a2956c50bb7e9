import { percentile } from '../figures.ts'
import { type Crowd, openCrowd } from './crowd.ts'

/** A page of a conversation, in the words of the server that is asked. */
export interface HistoryWish {
  readonly event: string
  readonly input: unknown
  readonly times: number
}
export interface HistoryDone {
  readonly p50: number
  readonly p99: number
}

/** One person reads back, one page after the other. */
export const history = async (crowd: Crowd) => {
  const [line] = await openCrowd(crowd, () => () => undefined)
  return async ({ event, input, times }: HistoryWish): Promise<HistoryDone> => {
    const waits: number[] = []
    for (let time = 0; time < times; time += 1) {
      const asked = performance.now()
      await line!.ask(event, input)
      waits.push(performance.now() - asked)
    }
    return { p50: percentile(waits, 50), p99: percentile(waits, 99) }
  }
}
