import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLine } from '../load/line.ts'
import { countMessages, writeText } from '../load/text.ts'
import { startLoad } from '../load.ts'
import { populate } from '../population.ts'
import { rawSubject, stockSubject } from '../subjects/memory.ts'
import type { Running } from '../subjects/subject.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'references-'))
})
afterAll(() => rm(dir, { recursive: true }))

describe.each([
  ['raw uWebSockets.js', rawSubject],
  ['Socket.IO in memory', stockSubject],
])('%s', (_name, subject) => {
  let running: Running
  beforeAll(async () => {
    running = await subject(dir).start(populate([6, 2]))
  })
  afterAll(() => running.stop())

  test('brings every message to everybody in the room, once', async () => {
    const { tokens, ...rest } = running.crowd
    const load = await startLoad('fanout', { ...rest, tokens: tokens.slice(0, 6) })
    const { deliveries } = await load.round({ seconds: 0.2, bytes: 200, inFlight: 5 })
    await load.stop()
    expect(deliveries).toBeGreaterThan(30)
    expect(deliveries % 6).toBe(0)
  })

  test('brings it to nobody else', async () => {
    const { language, tokens, ports, conversations } = running.crowd
    const heard = [0, 0, 0]
    const places = await Promise.all(
      [0, 6, 7].map((person, at) =>
        openLine(language, {
          port: ports[0]!,
          token: tokens[person]!,
          onFrame: (...frame) => {
            heard[at]! += countMessages(...frame)
          },
          onLost: expect.unreachable,
        }),
      ),
    )
    await places[1]!.say(conversations[1]!.id, writeText(50))
    await expect.poll(() => heard).toEqual([0, 1, 1])
    await Promise.all(places.map((line) => line.close()))
  })
})
