import { createHash } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type HttpSide, serveHttp } from './adapter.ts'
import { Answer, answerJson } from './answer.ts'
import { engine, type Listening, listen } from './engine.ts'
import { type Caller, createProxies } from './peer.ts'
import { dial, gate, head, stalled, type Wire } from './testing/wire.ts'

type Door = (request: Request, caller: Caller) => Promise<Response>

const MB = 1024 * 1024
const doors: Record<string, Door> = {}
const errors: unknown[] = []
const wires: Wire[] = []
let listening: Listening
let side: HttpSide
let app: ReturnType<typeof engine.App>

const at = (path: string, door: Door): string => {
  doors[path] = door
  return path
}
const wire = async () => {
  const opened = await dial(listening.port)
  wires.push(opened)
  return opened
}
const url = (path: string) => `http://127.0.0.1:${listening.port}${path}`
const alive = async () => expect((await fetch(url('/alive'))).status).toBe(200)

beforeAll(async () => {
  app = engine.App()
  at('/alive', async () => new Answer('yes'))
  const handle: Door = (request, caller) => doors[new URL(request.url).pathname]?.(request, caller) ?? lost()
  const lost = async () => new Answer('nothing', { status: 404 })
  side = serveHttp(app, handle, {
    proxies: createProxies(['127.0.0.1']),
    bodyLimit: (_method, path) => (path.startsWith('/large') ? 64 * MB : 1000),
    bodyTimeout: 300,
    fields: (_caller, host) => [['x-frame-options', host === 'broken.test' ? 'a\r\nb: c' : 'DENY']],
    refuse: (refusal) => answerJson(refusal, refusal.http),
    onError: (error) => errors.push(error),
  })
  listening = await listen(app, { host: '127.0.0.1', port: 0 })
})
afterEach(() => {
  for (const opened of wires.splice(0)) opened.hangUp()
  expect(errors.splice(0)).toEqual([])
})
afterAll(() => {
  listening.close()
  app.close()
})

describe('a request', () => {
  test('arrives with method, address, headers and body', async () => {
    const path = at('/echo', async (request, caller) =>
      answerJson({
        method: request.method,
        url: request.url,
        type: request.headers.get('Content-Type'),
        body: await request.json(),
        caller,
      }),
    )
    const answer = await fetch(url(`${path}?a=1&b=%C3%A9`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Firefox' },
      body: '{"text":"ভালো"}',
    })
    expect(await answer.json()).toEqual({
      method: 'POST',
      url: url(`${path}?a=1&b=%C3%A9`),
      type: 'application/json',
      body: { text: 'ভালো' },
      caller: { address: '127.0.0.1', agent: 'Firefox', scheme: null, proxied: true },
    })
  })

  test('keeps what came twice: cookies as cookies, the rest as lists', async () => {
    const path = at('/twice', async ({ headers }) =>
      answerJson([headers.get('cookie'), headers.get('x-a'), [...headers]]),
    )
    const line = await wire()
    line.say(head(`GET ${path}`, ['Cookie: a=1', 'Cookie: b=2', 'X-A: 1', 'X-A: 2']))
    const all = [
      ['host', 'chat.test'],
      ['cookie', 'a=1; b=2'],
      ['x-a', '1, 2'],
    ]
    await line.hears(JSON.stringify(['a=1; b=2', '1, 2', all]))
  })

  test('may carry 15 KB of headers', async () => {
    const path = at('/heavy', async ({ headers }) => answerJson(headers.get('x-heavy')?.length))
    const line = await wire()
    line.say(head(`GET ${path}`, [`X-Heavy: ${'a'.repeat(15_000)}`]))
    await line.hears('\r\n\r\n15000')
  })

  test('still has its headers after an await, when uWS has long put others in their place', async () => {
    const first = gate()
    const path = at('/late', async (request) => {
      if (request.headers.get('x-who') === 'first') await first.opened
      return new Answer(`${request.url} ${request.headers.get('x-who')}`)
    })
    const [one, other] = [await wire(), await wire()]
    one.say(head(`GET ${path}?1`, ['X-Who: first']))
    other.say(head(`GET ${path}?2`, ['X-Who: second']))
    await other.hears(`${path}?2 second`)
    first.open()
    await one.hears(`${path}?1 first`)
  })

  test('from a trusted proxy names who is behind it', async () => {
    const path = at('/behind', async (request, caller) => answerJson([caller.address, caller.scheme, request.url]))
    const line = await wire()
    line.say(head(`GET ${path}`, ['X-Forwarded-For: 6.6.6.6, 203.0.113.9', 'X-Forwarded-Proto: https']))
    await line.hears(JSON.stringify(['203.0.113.9', 'https', `https://chat.test${path}`]))
  })

  const broken: [what: string, request: string | Uint8Array][] = [
    ['a path with bad percent-encoding', head('GET /a%zz')],
    ['a path with half a character', head('GET /a%c3')],
    ['a path with a NUL', head('GET /a%00b')],
    ['a query with bad percent-encoding', head('GET /a?b=%')],
    ['a path that climbs', head('GET /a/../../etc/passwd')],
    ['a path that climbs, encoded', head('GET /a/%2e%2E/%2e%2e/etc/passwd')],
    ['a path with a backslash', head('GET /\\evil.test')],
    ['a path with a fragment', head('GET /a#b')],
    ['a path of raw bytes', Buffer.from(head('GET /\xff\x01'), 'latin1')],
    ['a path of 12 KB of percent signs', head(`GET /${'%'.repeat(12_000)}`)],
    ['two hosts', head('GET /alive', ['Host: evil.test'])],
    ['a host that is none', 'GET /alive HTTP/1.1\r\nHost: a b/c\r\n\r\n'],
    ['a host with a port that is none', 'GET /alive HTTP/1.1\r\nHost: a:99999\r\n\r\n'],
    ['an unknown method', head('BREW /alive')],
    ['a method that tunnels', head('CONNECT /alive')],
    ['two lengths', `${head('POST /alive', ['Content-Length: 5', 'Content-Length: 6'])}hello!`],
    [
      'a length and an encoding',
      `${head('POST /alive', ['Content-Length: 5', 'Transfer-Encoding: chunked'])}0\r\n\r\n`,
    ],
    ['an unknown encoding', `${head('POST /alive', ['Transfer-Encoding: gzip'])}abc`],
    ['a negative length', `${head('POST /alive', ['Content-Length: -5'])}abc`],
    ['an absurd length', `${head('POST /alive', ['Content-Length: 99999999999999999999'])}abc`],
    ['a length that is no number', `${head('POST /alive', ['Content-Length: 0x10'])}abc`],
    ['headers of 20 KB', head('GET /alive', [`X-Heavy: ${'a'.repeat(20_000)}`])],
    [
      'two hundred headers',
      head(
        'GET /alive',
        Array.from({ length: 200 }, (_, n) => `X-${n}: a`),
      ),
    ],
    ['HTTP/1.0', 'GET /alive HTTP/1.0\r\n\r\n'],
    ['a TLS greeting', Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 13, 10, 13, 10)],
  ]
  test.each(broken)('with %s is refused with 4xx or 505 and the line closed', async (_what, request) => {
    const line = await wire()
    line.say(request)
    await line.closed
    expect(line.heard).toMatch(/^HTTP\/1\.1 (4\d\d|505) /)
    expect(line.heard).not.toContain('yes')
    await alive()
  })
})

describe('a body', () => {
  const collect = at('/large/collect', async (request) => {
    const hash = createHash('sha256')
    for await (const chunk of request.body ?? []) hash.update(chunk)
    return new Answer(hash.digest('hex'))
  })
  const read = at('/read', async (request) => {
    try {
      return new Answer(await request.text())
    } catch (error) {
      return answerJson(error, 400)
    }
  })

  test('streams in, 20 MB of it, from a sender that has to wait for the reader', async () => {
    const bytes = Buffer.alloc(20 * MB, 'পানি ')
    const answer = await fetch(url(collect), { method: 'POST', body: bytes })
    expect(await answer.text()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('may come in chunks', async () => {
    const line = await wire()
    line.say(head(`POST ${read}`, ['Transfer-Encoding: chunked']))
    line.say('5\r\nhello\r\n')
    line.say('6\r\n world\r\n0\r\n\r\n')
    await line.hears('hello world')
  })

  test('may be empty, and a form', async () => {
    const path = at('/form', async (request) => answerJson([...(await request.formData())]))
    const empty = await fetch(url(read), { method: 'POST', body: '' })
    expect([empty.status, await empty.text()]).toEqual([200, ''])
    const form = new FormData()
    form.set('name', 'Rina')
    expect(await (await fetch(url(path), { method: 'POST', body: form })).json()).toEqual([['name', 'Rina']])
  })

  test('is awaited by a sender who asks first', async () => {
    const line = await wire()
    line.say(head(`POST ${read}`, ['Content-Length: 5', 'Expect: 100-continue']))
    await line.hears('100 Continue')
    line.say('hello')
    await line.hears(/200 OK[\s\S]*hello$/)
  })

  test('beyond the limit is refused, however it is sent, and the sender comes to hear it', async () => {
    for (const fields of [['Content-Length: 200000'], ['Transfer-Encoding: chunked']]) {
      const line = await wire()
      line.say(head(`POST ${read}`, fields))
      const piece = 'x'.repeat(1000)
      for (let sent = 0; sent < 200; sent += 1) line.say(fields[0]?.startsWith('C') ? piece : `3e8\r\n${piece}\r\n`)
      if (fields[0]?.startsWith('T')) line.say('0\r\n\r\n')
      await line.hears('input.tooLarge')
      line.say(head('GET /alive'))
      await line.hears('yes')
    }
  })

  test('beyond the limit is refused before it is sent', async () => {
    const line = await wire()
    line.say(head(`POST ${read}`, ['Content-Length: 200000', 'Expect: 100-continue']))
    await line.hears('input.tooLarge')
    await line.closed
  })

  test('far beyond the limit ends the line', async () => {
    const line = await wire()
    line.say(head(`POST ${read}`, ['Content-Length: 900000000']))
    const piece = Buffer.alloc(MB)
    while (!line.socket.destroyed && line.socket.writable) {
      line.say(piece)
      if (line.socket.writableLength > 8 * MB) await Promise.race([drained(line), line.closed])
    }
    await line.closed
    await alive()
  })

  test('that trickles is given up, in words', async () => {
    const line = await wire()
    line.say(head(`POST ${read}`, ['Content-Length: 500']))
    const began = performance.now()
    const drip = setInterval(() => line.say('x'), 50)
    await line.hears('input.slow').finally(() => clearInterval(drip))
    await line.closed
    expect(performance.now() - began).toBeLessThan(1500)
  })

  test('that nobody reads does not get in the way of the next request', async () => {
    const path = at('/deaf', async () => new Answer('not listening'))
    const line = await wire()
    line.say(`${head(`POST ${path}`, ['Content-Length: 600'])}${'x'.repeat(300)}`)
    line.say('x'.repeat(300))
    await line.hears('not listening')
    line.say(head('GET /alive'))
    await line.hears('yes')
  })

  test.each([
    ['at once', () => new Answer('enough'), false],
    ['in pieces', () => new Response(ReadableStream.from([Buffer.from('enough')])), true],
  ])('that goes on when the answer is out (%s) is ignored', async (how, answer, staysOpen) => {
    const path = at(`/large/impatient/${how.length}`, async (request) => {
      await request.body?.getReader().read()
      return answer()
    })
    const line = await wire()
    line.say(`${head(`POST ${path}`, ['Content-Length: 3000003'])}abc`)
    await line.hears('enough')
    line.say(Buffer.alloc(3_000_000))
    if (staysOpen) {
      line.say(head('GET /alive'))
      await line.hears('yes')
    } else await line.closed
    await alive()
  })

  test('whose sender leaves half-way fails for its reader', async () => {
    const failed = gate()
    let thrown: unknown
    const path = at('/half', async (request) => {
      thrown = await request.text().catch((error: unknown) => error)
      failed.open()
      return new Answer('to nobody')
    })
    const line = await wire()
    line.say(`${head(`POST ${path}`, ['Content-Length: 500'])}half`)
    line.hangUp()
    await failed.opened
    expect(thrown).toMatchObject({ name: 'AbortError' })
    await alive()
    expect(side.underWay).toBe(0)
  })

  test('is read once', async () => {
    const path = at('/again', async (request) => {
      await request.text()
      expect(request.bodyUsed).toBe(true)
      return new Answer(await request.text().catch((error: Error) => error.message))
    })
    expect(await (await fetch(url(path), { method: 'POST', body: 'x' })).text()).toBe('The body was read already.')
  })
})

describe('an answer', () => {
  test('carries the common headers unless it says otherwise', async () => {
    const plain = await fetch(url('/alive'))
    expect(plain.headers.get('x-frame-options')).toBe('DENY')
    const path = at('/own', async () => new Answer('', { fields: [['x-frame-options', 'SAMEORIGIN']] }))
    expect((await fetch(url(path))).headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })

  test('may set several cookies', async () => {
    const path = at('/cookies', async () => {
      const response = new Response('two')
      response.headers.append('set-cookie', 'a=1')
      response.headers.append('set-cookie', 'b=2')
      return response
    })
    expect((await fetch(url(path))).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })

  test('to HEAD has the length and no body', async () => {
    const line = await wire()
    line.say(head('HEAD /alive'))
    expect(await line.hears('\r\n\r\n')).toMatch(/content-length: 3\r\n/i)
    line.say(head('GET /alive'))
    await line.hears('yes')
    expect(line.heard.match(/yes/g)).toHaveLength(1)
  })

  test.each([204, 304])('with status %i has neither body nor length', async (status) => {
    const line = await wire()
    line.say(head(`GET ${at('/bare', async () => new Answer(null, { status }))}`))
    expect(await line.hears('\r\n\r\n')).not.toMatch(/content-length|transfer-encoding/i)
    line.say(head('GET /alive'))
    await line.hears('yes')
  })

  test('without a body says so', async () => {
    const line = await wire()
    line.say(head(`GET ${at('/nothing', async () => new Answer(null))}`))
    expect(await line.hears('\r\n\r\n')).toMatch(/content-length: 0\r\n/i)
  })

  test.each(['known', 'measured', 'streamed'])(
    'of 30 MB (%s) waits for a slow reader, and arrives whole',
    async (how) => {
      const size = 30 * MB
      let made = 0
      const source = () =>
        new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              const piece = Buffer.alloc(Math.min(300_000, size - made), 1 + ((made / 300_000) % 250))
              made += piece.length
              if (piece.length > 0) controller.enqueue(piece)
              else controller.close()
            },
          },
          { highWaterMark: 0 },
        )
      const whole = Buffer.from(await new Response(source()).arrayBuffer())
      made = how === 'known' ? size : 0
      const path = at(`/slow/${how}`, async () => {
        if (how === 'known') return new Answer(whole)
        return new Response(source(), how === 'measured' ? { headers: { 'content-length': String(size) } } : {})
      })
      const before = memory()
      const reply = await new Promise<import('node:http').IncomingMessage>((resolve) => {
        httpRequest(url(path), resolve).end()
      })
      await stalled(() => made)
      if (how !== 'known') expect(made).toBeLessThan(size / 2)
      expect(memory() - before).toBeLessThan(size / 3)
      const hash = createHash('sha256')
      for await (const chunk of reply) hash.update(chunk)
      expect(hash.digest('hex')).toBe(createHash('sha256').update(whole).digest('hex'))
    },
  )

  test('that never ends is let go when its reader leaves', async () => {
    const left = gate()
    let signal: AbortSignal | undefined
    const path = at('/endless', async (request) => {
      signal = request.signal
      return new Response(
        new ReadableStream({ pull: (controller) => controller.enqueue(Buffer.alloc(1000)), cancel: left.open }),
      )
    })
    const line = await wire()
    line.say(head(`GET ${path}`))
    await line.hears('\0\0\0')
    line.hangUp()
    await left.opened
    expect(signal?.aborted).toBe(true)
    await alive()
  })

  test('that waits for its source is let go too', async () => {
    const left = gate()
    const path = at('/silent', async () => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(Buffer.from('first')),
        cancel: left.open,
      })
      return new Response(body)
    })
    const line = await wire()
    line.say(head(`GET ${path}`))
    await line.hears('first')
    line.hangUp()
    await left.opened
  })

  test('for somebody who left before is not written, and its body is let go', async () => {
    const [asked, left] = [gate(), gate()]
    const path = at('/gone', async (request) => {
      asked.open()
      await new Promise((resolve) => request.signal.addEventListener('abort', resolve))
      return new Response(new ReadableStream({ cancel: left.open }))
    })
    const line = await wire()
    line.say(head(`GET ${path}`))
    await asked.opened
    line.hangUp()
    await left.opened
    await alive()
  })

  test('may have empty pieces in the middle', async () => {
    const path = at('/pieces', async () => {
      const pieces = ['one', '', 'two', '', ''].map((text) => Buffer.from(text))
      return new Response(ReadableStream.from(pieces))
    })
    expect(await (await fetch(url(path))).text()).toBe('onetwo')
  })

  test('that breaks half-way is cut, not ended', async () => {
    const broken = new Error('the disk is gone')
    const path = at('/broken', async () => {
      let pulled = 0
      const pull = (controller: ReadableStreamDefaultController) =>
        pulled++ === 0 ? controller.enqueue(Buffer.from('half')) : controller.error(broken)
      return new Response(new ReadableStream({ pull }))
    })
    await expect(fetch(url(path)).then((reply) => reply.text())).rejects.toThrow()
    expect(errors.splice(0)).toEqual([broken])
    await alive()
  })

  test.each([
    ['longer', 3],
    ['shorter', 5],
  ])('whose body is %s than it says is cut', async (_how, length) => {
    const line = await wire()
    const body = () => ReadableStream.from([Buffer.from('four')])
    const path = at('/liar', async () => new Response(body(), { headers: { 'content-length': String(length) } }))
    line.say(head(`GET ${path}`))
    await line.closed
    expect(errors.splice(0)).toHaveLength(1)
    await alive()
  })

  test('cannot be given a header that begins another one', async () => {
    const path = at('/inject', async (request) => {
      const wish = new URL(request.url).searchParams.get('to') ?? ''
      return new Answer('', { fields: [['location', wish]] })
    })
    const line = await wire()
    line.say(head(`GET ${path}?to=%2F%0D%0ASet-Cookie:%20a=1`))
    await line.hears(' 500 ')
    expect(line.heard.toLowerCase()).not.toContain('set-cookie')
    expect(errors.splice(0)).toHaveLength(1)
  })

  test('that cannot even be apologised for ends the line', async () => {
    const line = await wire()
    line.say('GET /alive HTTP/1.1\r\nHost: broken.test\r\n\r\n')
    await line.closed
    expect(line.heard).toBe('')
    expect(errors.splice(0)).toHaveLength(2)
    await alive()
  })

  test('stands in for whatever a handler throws, at once or later', async () => {
    const now = at('/throws', () => {
      throw new Error('at once')
    })
    const later = at('/rejects', async () => Promise.reject(new Error('later')))
    expect((await fetch(url(now))).status).toBe(500)
    expect((await fetch(url(later))).status).toBe(500)
    expect(errors.splice(0).map(String)).toEqual(['Error: at once', 'Error: later'])
    await alive()
  })
})

describe('a connection', () => {
  test('on which two requests come at once is closed without mixing answers', async () => {
    const left = gate()
    const path = at('/one', async (request) => {
      await new Promise((resolve) => request.signal.addEventListener('abort', resolve))
      left.open()
      return new Answer('one')
    })
    const line = await wire()
    line.say(head(`GET ${path}`) + head('GET /alive'))
    await line.closed
    await left.opened
    expect(line.heard).toBe('')
    await alive()
  })

  test('serves one request after the other', async () => {
    const line = await wire()
    for (let nth = 1; nth <= 3; nth += 1) {
      line.say(head('GET /alive'))
      await line.hears(new RegExp(`(?:yes[\\s\\S]*){${nth}}`))
    }
  })

  test('is closed behind its answer once the node is about to go', async () => {
    const go = gate()
    const path = at('/under-way', async () => {
      await go.opened
      return new Answer('done')
    })
    const line = await wire()
    line.say(head(`GET ${path}`))
    while (side.underWay === 0) await fetch(url('/alive'))
    await side.drain(1)
    expect(side.underWay).toBe(1)
    const drained = side.drain()
    go.open()
    await line.hears('done')
    await line.closed
    await drained
    expect(side.underWay).toBe(0)
  })
})

test('a port that is taken is not shared', async () => {
  const host = '127.0.0.1'
  const { port, close } = await listen(engine.App(), { host, port: 0 })
  close() // now it is known to be free
  const holder = await listen(engine.App(), { host, port })
  await expect(listen(engine.App(), { host, port })).rejects.toThrow('taken')
  holder.close()
})

/** What the process holds when it has tidied up, uWS's own buffers included. */
const memory = (): number => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().rss
}

const drained = (line: Wire) => new Promise((resolve) => line.socket.once('drain', resolve))
