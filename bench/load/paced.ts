import { type Crowd, openCrowd } from './crowd.ts'
import { pause, within } from './patience.ts'

export interface PacedWish {
  readonly seconds: number
  readonly perSecond: number
  /** said in turn */
  readonly texts: readonly string[]
}
export interface PacedDone {
  /** of each message, from writing to the ack, in ms */
  readonly waits: readonly number[]
}

/** One conversation after the other, its first member writes, at a rate that nobody slows down. */
export const paced = async (crowd: Crowd) => {
  const lines = await openCrowd(crowd, () => () => undefined)
  let turn = 0

  return async ({ seconds, perSecond, texts }: PacedWish): Promise<PacedDone> => {
    const waits: number[] = []
    const say = async () => {
      const { id, members } = crowd.conversations[turn % crowd.conversations.length]!
      const text = texts[turn % texts.length]!
      turn += 1
      const sent = performance.now()
      await lines[members[0]!]!.say(id, text)
      waits.push(performance.now() - sent)
    }
    const saying: Promise<void>[] = []
    const [began, all] = [performance.now(), seconds * perSecond]
    while (saying.length < all) {
      const due = Math.min(seconds, (performance.now() - began) / 1_000) * perSecond
      while (saying.length < due) saying.push(say())
      await pause(1)
    }
    await within(0, Promise.all(saying), () => `${all - waits.length} of ${all} messages were not acknowledged`)
    return { waits }
  }
}
