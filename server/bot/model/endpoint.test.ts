import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Unavailable } from '../answerer.ts'
import { openEndpoint, type SimulatedEndpoint } from '../testing/endpoint/endpoint.ts'
import type { FaultName } from '../testing/endpoint/faults.ts'
import type { Mind } from '../testing/endpoint/minds.ts'
import { type Asked, createEndpoint, type EndpointOptions } from './endpoint.ts'
import type { Call } from './gathering.ts'

const KEY = 'a-key-of-our-own'
const LONG = 20_000
const SHORT = 120
const WORDS = 'টোনার বদলান 🙂 and wait'
const says: Mind = () => ({ calls: [{ name: 'answer', input: { cites: [1], text: WORDS } }] })

let simulated: SimulatedEndpoint
beforeAll(async () => {
  simulated = await openEndpoint({ mind: says, key: KEY })
})
afterEach(() => simulated.mends())
afterAll(() => simulated.close())

/** Nobody waits here: how long would have been waited is kept. */
const open = (more: Partial<EndpointOptions> = {}) => {
  const waits: number[] = []
  const clock = { now: Date.now, wait: async (ms: number) => void waits.push(ms) }
  const usual = { base: simulated.base, key: KEY, model: 'a-model', embedding: 'a-space', timeout: LONG, silence: LONG }
  return { waits, endpoint: createEndpoint({ ...usual, clock, ...more }) }
}
const asked: Asked = {
  said: [{ role: 'user', content: 'How do I change the toner?' }],
  tools: [{ name: 'answer', says: 'Answers.', input: { type: 'object', properties: {} } }],
}
const never = new AbortController().signal
const whyNot = async (wish: Promise<unknown>): Promise<string> => {
  const error = await wish.catch((caught: Error) => caught)
  expect(error).toBeInstanceOf(Unavailable)
  return (error as Error).message
}
/** It does not try again before it is told to leave off. */
const resting = {
  now: Date.now,
  wait: (_: number, over: AbortSignal) => new Promise<void>((_, leave) => over.addEventListener('abort', leave)),
}
const nobodyIsLeft = () => expect.poll(() => simulated.count.open).toBe(0)

describe('a model behind an endpoint', () => {
  test('MDL2 calls tools, in pieces that are put together, and tells what it cost', async () => {
    const heard: (readonly Call[])[] = []
    const { calls, usage } = await open().endpoint.chat(asked, never, (so) => heard.push(so))
    expect(calls.map(({ name, input }) => [name, JSON.parse(input)])).toEqual([['answer', { cites: [1], text: WORDS }]])
    expect(heard.length).toBeGreaterThan(3)
    expect(heard.at(-1)).toEqual(calls)
    expect(usage.asked * usage.answered).toBeGreaterThan(0)
    expect(simulated.chats[0]).toMatchObject({ model: 'a-model', stream: true, tool_choice: 'required' })
    expect(simulated.chats[0]).not.toHaveProperty('user')
  })

  test('MDL2 an endpoint that does not know a part of what is asked is asked without, from then on', async () => {
    const old = await openEndpoint({ mind: says, refuses: ['stream_options', 'tool_choice'] })
    const { endpoint } = open({ base: old.base })
    const { usage } = await endpoint.chat(asked, never)
    expect(usage.asked * usage.answered).toBeGreaterThan(0) // counted here, since nobody told
    await endpoint.chat(asked, never)
    expect(old.count.chats).toBe(4)
    await old.close()
  })

  test.each<[FaultName, string, attempts: number, Partial<EndpointOptions>?]>([
    ['busy', 'The endpoint answered with 429.', 3],
    ['busy for a second', 'The endpoint answered with 429.', 3],
    ['busy for an hour', 'The endpoint answered with 429.', 1],
    ['out of order', 'The endpoint answered with 500.', 3],
    ['overloaded', 'The endpoint answered with 503.', 3],
    ['wrong key', 'The endpoint answered with 401.', 1],
    ['too long', 'The endpoint answered with 400.', 1],
    ['moved away', 'The endpoint is out of reach.', 3],
    ['hangs up', 'The endpoint is out of reach.', 3],
    ['hangs', 'The endpoint fell silent.', 3, { silence: SHORT }],
    ['hangs', 'The endpoint took too long.', 1, { timeout: SHORT }],
    ['slow to begin', 'The endpoint fell silent.', 3, { silence: SHORT }],
    ['a sign a second', 'The endpoint took too long.', 1, { timeout: SHORT }],
    ['falls silent', 'The endpoint fell silent.', 3, { silence: SHORT }],
    ['is cut', 'The endpoint is out of reach.', 3],
    ['ends too early', 'The endpoint was cut off.', 3],
    ['garbage', 'The endpoint was cut off.', 3],
    ['not JSON', 'The endpoint is out of reach.', 3],
    ['another shape', 'The endpoint said something that makes no sense.', 3],
    ['an error in between', 'The endpoint is out of reach.', 3],
    ['a page', 'The endpoint was cut off.', 3],
    ['empty', 'The endpoint was cut off.', 3],
    ['no room', 'The endpoint had no room for its answer.', 1],
    ['endless', 'The endpoint said more than an answer holds.', 1],
    ['endless line', 'The endpoint has no end.', 3],
  ])('MDL3 one that is %s is no bug: %s', async (fault, why, attempts, more) => {
    simulated.breaks(fault)
    expect(await whyNot(open(more).endpoint.chat(asked, never))).toBe(why)
    expect(simulated.count.chats).toBeLessThanOrEqual(attempts) // who is short of time may not have come through
    if (!more) expect(simulated.count.chats).toBe(attempts)
    await nobodyIsLeft()
  })

  test('MDL3 one that is slow, but never silent for long, is waited for', async () => {
    simulated.breaks('not in a hurry')
    const { calls } = await open({ silence: 600 }).endpoint.chat(asked, never)
    expect(calls).toHaveLength(1)
  })

  test('MDL4 what may pass is tried again, after the rest that was asked for or ever longer ones', async () => {
    simulated.breaks('busy for a second', 1)
    simulated.breaks('out of order', 1)
    const { endpoint, waits } = open()
    const { calls } = await endpoint.chat(asked, never)
    expect(calls).toHaveLength(1)
    expect(waits[0]).toBe(1_000)
    expect(waits[1]).toBeGreaterThanOrEqual(500)
    expect(waits[1]).toBeLessThanOrEqual(1_000)
  })

  test('MDL4 words that were heard are thrown away before they are heard anew', async () => {
    simulated.breaks('is cut', 1)
    const heard: string[] = []
    await open().endpoint.chat(asked, never, ([call]) => heard.push(call?.input ?? '(nothing)'))
    const thrown = heard.indexOf(
      '(nothing)',
      heard.findIndex((so) => so.startsWith('{')),
    )
    expect(thrown).toBeGreaterThan(0)
    simulated.breaks('is cut')
    const last: string[] = []
    await whyNot(open().endpoint.chat(asked, never, ([call]) => last.push(call?.input ?? '(nothing)')))
    expect(last.at(-1)).toBe('(nothing)')
    expect(JSON.parse(heard.at(-1)!)).toEqual({ cites: [1], text: WORDS })
  })

  test('MDL5 after five failures in a row it is left alone', async () => {
    simulated.breaks('out of order')
    const { endpoint } = open()
    await whyNot(endpoint.chat(asked, never))
    await whyNot(endpoint.chat(asked, never))
    expect(await whyNot(endpoint.chat(asked, never))).toBe('The endpoint is left alone for a while.')
    expect(simulated.count.chats).toBe(5)
    simulated.mends()
    expect((await endpoint.embed(['vectors are another matter'], never)).vectors).toHaveLength(1)
  })

  test('MDL5 one that wants to be left alone for an hour is; a question that it cannot answer harms nobody', async () => {
    const { endpoint } = open()
    simulated.breaks('too long')
    for (let at = 0; at < 6; at += 1) await whyNot(endpoint.chat(asked, never))
    expect(simulated.count.chats).toBe(6)
    simulated.breaks('busy for an hour')
    await whyNot(endpoint.chat(asked, never))
    await whyNot(endpoint.chat(asked, never))
    expect(simulated.count.chats).toBe(7)
  })

  test.each<FaultName>(['hangs', 'falls silent', 'endless line'])(
    'MDL6 nobody wants it any more: the connection is closed at once, also where it %s',
    async (fault) => {
      simulated.breaks(fault)
      const gone = new AbortController()
      const wish = open({ clock: resting }).endpoint.chat(asked, gone.signal)
      await expect.poll(() => simulated.count.chats).toBe(1)
      const reason = new Error('a person answered')
      gone.abort(reason)
      await expect(wish).rejects.toBe(reason)
      await nobodyIsLeft()
      expect(simulated.count).toMatchObject({ chats: 1, gone: 1 })
      await expect(open().endpoint.chat(asked, gone.signal)).rejects.toBe(reason)
      expect(simulated.count.chats).toBe(1)
    },
  )

  test('MDL3 nobody is there', async () => {
    expect(await whyNot(open({ base: 'http://127.0.0.1:9/v1' }).endpoint.chat(asked, never))).toBe(
      'The endpoint is out of reach.',
    )
  })

  test('MDL10 makes vectors of texts, one for each, those that share words near each other', async () => {
    const texts = ['the printer is out of toner', 'no toner in the printer', 'my salary was not paid']
    const { vectors, usage } = await open().endpoint.embed(texts, never)
    const near = (one: number, other: number) =>
      vectors[one]!.reduce((sum, side, at) => sum + side * vectors[other]![at]!, 0)
    expect(near(0, 1)).toBeGreaterThan(near(0, 2))
    expect(usage).toEqual({ asked: expect.any(Number), answered: 0 })
  })

  test('MDL10 vectors that do not fit are none, and a house without such a model says so', async () => {
    simulated.breaks('a page')
    expect(await whyNot(open().endpoint.embed(['x'], never))).toBe('The endpoint said something that makes no sense.')
    const { endpoint } = open({ embedding: null })
    expect(endpoint.embedding).toBeNull()
    expect(await whyNot(endpoint.embed(['x'], never))).toBe('The endpoint makes no vectors.')
  })

  test('the simulated one answers at once as well, for whoever does not want a stream', async () => {
    const body = JSON.stringify({ model: 'a-model', messages: [] })
    const request = { method: 'POST', headers: { authorization: `Bearer ${KEY}` }, body }
    const answer = await (await fetch(`${simulated.base}/chat/completions`, request)).json()
    expect(answer).toMatchObject({
      choices: [{ message: { tool_calls: [{ function: { name: 'answer' } }] }, finish_reason: 'tool_calls' }],
      usage: { total_tokens: expect.any(Number) },
    })
  })
})
