import { expect, test } from 'vitest'
import { serveHttp } from './adapter.ts'
import { Answer } from './answer.ts'
import { engine, listen } from './engine.ts'
import { createProxies } from './peer.ts'
import { dial, gate, head, stalled } from './testing/wire.ts'

// Nobody listens to a line that is held back: uWS notices only by its clock, which takes its ten seconds.
test('a sender who leaves while being held back is noticed, and nothing is done to the line that is gone', async () => {
  const errors: unknown[] = []
  const left = gate()
  let thrown: unknown
  const app = engine.App()
  const handle = async (request: Request) => {
    const reader = request.body!.getReader()
    await reader.read()
    await new Promise((resolve) => request.signal.addEventListener('abort', resolve))
    thrown = await reader.read().catch((error: unknown) => error)
    left.open()
    return new Answer('to nobody')
  }
  serveHttp(app, handle, {
    proxies: createProxies([]),
    bodyLimit: () => 100_000_000,
    refuse: () => new Answer(null, { status: 500 }),
    onError: (error) => errors.push(error),
  })
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  const line = await dial(listening.port)
  line.say(head('POST /', ['Content-Length: 50000000']))
  line.say(Buffer.alloc(20_000_000))
  await stalled(() => line.socket.writableLength)
  expect(line.socket.writableLength).toBeGreaterThan(1_000_000)
  await left.opened
  expect(thrown).toMatchObject({ name: 'AbortError' })
  expect(errors).toEqual([])
  line.hangUp()
  listening.close()
  app.close()
})
