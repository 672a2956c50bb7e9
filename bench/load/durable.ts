import { percentile } from '../figures.ts'
import { createAudience } from './audience.ts'
import { type Crowd, openCrowd } from './crowd.ts'
import { countMessages, writeText } from './text.ts'

export interface DurableWish {
  readonly seconds: number
  readonly bytes: number
  readonly writers: number
}
export interface DurableDone {
  readonly acked: number
  readonly deliveries: number
  readonly seconds: number
  /** from writing to the ack, in ms */
  readonly p50: number
  readonly p99: number
}

/** Many conversations; the writers, spread over all of them, each wait for their ack and write on at once. */
export const durable = async (crowd: Crowd) => {
  const audience = createAudience(crowd)
  const lines = await openCrowd(crowd, (person) => (bytes, start, end) => {
    audience.heard(person, countMessages(bytes, start, end))
  })

  return async ({ seconds, bytes, writers }: DurableWish): Promise<DurableDone> => {
    audience.begin()
    const waits: number[] = []
    const began = performance.now()
    const ends = began + seconds * 1_000
    const write = async (writer: number) => {
      const place = writer % crowd.conversations.length
      const { id, members } = crowd.conversations[place]!
      const line = lines[members[Math.floor(writer / crowd.conversations.length)]!]!
      for (let sent = performance.now(); sent < ends; sent = performance.now()) {
        await line.say(id, writeText(bytes))
        waits.push(performance.now() - sent)
        audience.said(place)
      }
    }
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
    await audience.complete()
    return {
      acked: waits.length,
      deliveries: audience.total,
      seconds: (performance.now() - began) / 1_000,
      p50: percentile(waits, 50),
      p99: percentile(waits, 99),
    }
  }
}
