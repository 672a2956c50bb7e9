import { type Crowd, closeAll, openCrowd } from './crowd.ts'
import type { Line } from './line.ts'
import { pause } from './patience.ts'
import { Refused } from './refused.ts'
import { countMessages, writeText } from './text.ts'

/** `leave`: everybody goes, and misses so many messages. `return`: all come back at once and catch up. */
export type StormWish =
  | { readonly step: 'leave'; readonly missed: number; readonly bytes: number }
  | { readonly step: 'return' }
export interface StormDone {
  readonly fetched: number
  /** how often somebody was told to ask again later, and did */
  readonly sentAway: number
  readonly seconds: number
}

interface Caught {
  /** where the next catching-up goes on */
  readonly mark: string
  readonly messages: number
}

const messagesIn = (answer: string): number => {
  const bytes = Buffer.from(answer)
  return countMessages(bytes, 0, bytes.length)
}

/** SYN2: pages of everything that changed since the mark. */
const syncHub = async (line: Line, mark: string | null): Promise<Caught> => {
  let messages = 0
  let after: string | null = null
  for (;;) {
    const answer = await line.ask('sync', { mark, after })
    messages += messagesIn(answer)
    after = JSON.parse(/"more":("[^"]*"|null)/.exec(answer)![1]!)
    if (after === null) return { mark: /"mark":"([^"]*)"/.exec(answer)![1]!, messages }
  }
}

/** Asks again when it is told to, like every good client: at about that time, not all at once. */
const insist = async (ask: () => Promise<Caught>, onSentAway: () => void): Promise<Caught> => {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Refused) || error.retryAfter === null) throw error
      onSentAway()
      await pause(error.retryAfter * 1_000 * (0.5 + Math.random()))
    }
  }
}

const syncNaive = async (line: Line, mark: string | null): Promise<Caught> => {
  const answer = await line.ask('since', { after: mark ?? '0' })
  return { mark: /"newest":"(\d+)"/.exec(answer)![1]!, messages: messagesIn(answer) }
}

const nothing = async (): Promise<Caught> => ({ mark: '', messages: 0 })

const ways = { hub: syncHub, naive: syncNaive, nothing } as const
export type CatchUp = keyof typeof ways

export interface StormCrowd extends Crowd {
  readonly catchUp: CatchUp
}

export const storm = async (crowd: StormCrowd) => {
  const marks: (string | null)[] = crowd.tokens.map(() => null)
  const catchUp = async (line: Line, person: number): Promise<number> => {
    const { mark, messages } = await insist(
      () => ways[crowd.catchUp](line, marks[person]!),
      () => {
        sentAway += 1
      },
    )
    marks[person] = mark
    return messages
  }
  /** Each goes on as soon as it is there: those who come later do not hold it up. */
  const comeBack = async (): Promise<number> => {
    const caught: Promise<number>[] = []
    lines = await openCrowd(
      crowd,
      () => () => undefined,
      (line, person) => caught.push(catchUp(line, person)),
    )
    return (await Promise.all(caught)).reduce((sum, messages) => sum + messages, 0)
  }
  const leave = async (missed: number, bytes: number): Promise<void> => {
    const writers = new Set(crowd.conversations.map(({ members }) => members[0]!))
    await closeAll(lines.filter((_, person) => !writers.has(person)))
    const write = async ({ id, members }: Crowd['conversations'][number]) => {
      for (let written = 0; written < missed; written += 1) await lines[members[0]!]!.say(id, writeText(bytes))
    }
    await Promise.all(crowd.conversations.map(write))
    await closeAll(lines)
  }

  let lines: Line[] = []
  let sentAway = 0
  await comeBack()
  return async (wish: StormWish): Promise<StormDone> => {
    const began = performance.now()
    sentAway = 0
    const fetched = wish.step === 'leave' ? await leave(wish.missed, wish.bytes).then(() => 0) : await comeBack()
    return { fetched, sentAway, seconds: (performance.now() - began) / 1_000 }
  }
}
