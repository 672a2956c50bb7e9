import { percentile } from '../figures.ts'
import { createAudience } from './audience.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { pause } from './patience.ts'
import { tellAges, writeText } from './text.ts'

export interface OpenLoopWish {
  readonly seconds: number
  readonly bytes: number
  readonly perSecond: number
}
export interface OpenLoopDone {
  readonly deliveries: number
  readonly seconds: number
  /** from writing to arriving, in ms */
  readonly p50: number
  readonly p99: number
}

/** Messages at a fixed rate, whether the server keeps up or not. */
export const openloop = async (crowd: Crowd) => {
  const audience = createAudience(crowd)
  const ages: number[] = []
  const lines = await openCrowd(crowd, (person) => (bytes, start, end) => {
    let count = 0
    tellAges(bytes, start, end, (age) => {
      ages.push(age / 1_000)
      count += 1
    })
    audience.heard(person, count)
  })

  return async ({ seconds, bytes, perSecond }: OpenLoopWish): Promise<OpenLoopDone> => {
    audience.begin()
    ages.length = 0
    const refused = Promise.withResolvers<never>()
    const write = (message: number) => {
      const place = message % crowd.conversations.length
      const { id, members } = crowd.conversations[place]!
      const turn = Math.floor(message / crowd.conversations.length) % members.length
      audience.said(place)
      lines[members[turn]!]!.say(id, writeText(bytes)).catch(refused.reject)
    }
    const began = performance.now()
    const writeAll = async () => {
      for (let written = 0; written < seconds * perSecond; ) {
        const due = Math.min(seconds, (performance.now() - began) / 1_000) * perSecond
        while (written < due) write(written++)
        await pause(1)
      }
      await audience.complete()
    }
    await Promise.race([writeAll(), refused.promise])
    return {
      deliveries: audience.total,
      seconds: (performance.now() - began) / 1_000,
      p50: percentile(ages, 50),
      p99: percentile(ages, 99),
    }
  }
}
