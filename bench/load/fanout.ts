import { type Crowd, openCrowd } from './crowd.ts'
import { within } from './patience.ts'
import { countMessages, writeText } from './text.ts'

export interface FanoutWish {
  readonly seconds: number
  readonly bytes: number
  /** most messages that are written and not yet with everybody */
  readonly inFlight: number
}
export interface FanoutDone {
  readonly deliveries: number
  readonly seconds: number
}

/** Follows how many messages everybody has got: the next is written when the slowest has the one before. */
const createProgress = (people: number) => {
  const heard = new Uint32Array(people)
  /** how many people have got so many messages or more */
  const reached: number[] = []
  let everywhere = 0
  return {
    get everywhere() {
      return everywhere
    },
    heard(person: number, messages: number): void {
      for (let one = 0; one < messages; one += 1) {
        const level = heard[person]!++
        reached[level] = (reached[level] ?? 0) + 1
      }
      while (reached[everywhere] === people) everywhere += 1
    },
    get tooMuch() {
      return heard.some((count) => count > everywhere)
    },
  }
}

/** One room with everybody in it, and one who writes. */
export const fanout = async (crowd: Crowd) => {
  const [room] = crowd.conversations
  let onHeard = (_person: number, _messages: number): void => undefined
  const lines = await openCrowd(crowd, (person) => (bytes, start, end) => {
    onHeard(person, countMessages(bytes, start, end))
  })

  return async ({ seconds, bytes, inFlight }: FanoutWish): Promise<FanoutDone> => {
    const progress = createProgress(lines.length)
    const done = Promise.withResolvers<void>()
    const began = performance.now()
    const ends = began + seconds * 1_000
    let written = 0
    const write = () => {
      written += 1
      lines[room!.members[0]!]!.say(room!.id, writeText(bytes)).catch(done.reject)
    }
    const goOn = () => {
      if (performance.now() < ends) while (written - progress.everywhere < inFlight) write()
      else if (progress.everywhere === written) done.resolve()
    }
    onHeard = (person, messages) => {
      progress.heard(person, messages)
      goOn()
    }
    goOn()
    await within(seconds, done.promise, () => `${written - progress.everywhere} messages did not reach everybody`)
    if (progress.tooMuch) throw new Error('somebody got a message twice')
    return { deliveries: written * lines.length, seconds: (performance.now() - began) / 1_000 }
  }
}
