import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import * as http from 'node:http'
import * as https from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../server/testing/database.ts'
import { programPath } from '../server/testing/programs.ts'
import { startRedis } from '../server/testing/redis.ts'
import { type Nodes, startNodes } from '../test/system/testing/nodes.ts'
import { until } from '../test/system/testing/until.ts'

const CONFIG = new URL('nginx.conf', import.meta.url)
/** Visitors, each from an address of their own. */
const VISITORS = Array.from({ length: 16 }, (_, n) => `127.0.1.${n + 1}`)

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}
interface Asking {
  readonly from?: string
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

let nodes: Nodes
let nginx: ChildProcess
let origin: string
let plain: string
const undo: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const database = await freshDatabase()
  const redis = await startRedis()
  undo.push(() => rm(folder, { recursive: true }), database.drop, redis.stop)
  const [clear, secure] = [await freePort(), await freePort()]
  origin = `https://localhost:${secure}`
  plain = `http://localhost:${clear}`
  nodes = await startNodes(2, {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    PUBLIC_URL: origin,
    TRUSTED_PROXIES: '127.0.0.1',
  })
  undo.push(nodes.close)
  await makeCertificate(folder)
  await writeFile(join(folder, 'nginx.conf'), await adapted(folder, clear, secure))
  nginx = spawn(programPath('nginx'), [
    '-e',
    'stderr',
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-g',
    'daemon off;',
  ])
  const said: string[] = []
  nginx.stderr!.on('data', (data) => said.push(String(data)))
  const over = once(nginx, 'exit')
  undo.push(async () => {
    nginx.kill('SIGTERM')
    await over
  })
  const ended = over.then(() => {
    throw new Error(`nginx ended:\n${said.join('')}`)
  })
  ended.catch(() => undefined)
  await Promise.race([ended, until('nginx answers', () => ask(`${origin}/healthz`).catch(() => null))])
})

afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const makeCertificate = async (folder: string) => {
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync(programPath('openssl'), ['req', ...kind, ...files, '-subj', '/CN=localhost'], { stdio: 'ignore' })
}

/** The file as it is deployed, with other ports, names and places. */
const adapted = async (folder: string, clear: number, secure: number): Promise<string> => {
  const [one, two] = nodes.nodes
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const changes: readonly (readonly [string | RegExp, string])[] = [
    ['pid /run/nginx.pid;', `pid ${join(folder, 'pid')};`],
    ['http {', `http {\n${temporary.map((name) => `  ${name}_temp_path ${join(folder, name)};`).join('\n')}`],
    [/^ *listen \[::\].*$/gm, ''],
    ['listen 80;', `listen 127.0.0.1:${clear};`],
    ['listen 443 ', `listen 127.0.0.1:${secure} `],
    ['one:3000', `127.0.0.1:${one!.port}`],
    ['two:3000', `127.0.0.1:${two!.port}`],
    [/\/etc\/nginx\/certs/g, folder],
  ]
  let config = await readFile(CONFIG, 'utf8')
  for (const [what, by] of changes) {
    const changed = config.replace(what, by)
    if (changed === config) throw new Error(`nginx.conf does not say ${what} any more`)
    config = changed
  }
  return config
}

const ask = (url: string, { from = '127.0.0.1', method = 'GET', body, headers = {} }: Asking = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = (url.startsWith('https') ? https : http).request(
      url.replace('localhost', '127.0.0.1'),
      {
        method,
        localAddress: from,
        rejectUnauthorized: false,
        agent: false,
        headers: {
          host: new URL(url).host,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      async (response) => {
        const parts: Buffer[] = []
        for await (const part of response) parts.push(part)
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(parts).toString() })
      },
    )
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

/** Opens an account as a browser does. @returns  its cookie */
const signUp = async (username: string, asking: Asking = {}): Promise<string> => {
  const { status, headers, text } = await ask(`${origin}/api/v1/accounts`, {
    ...asking,
    method: 'POST',
    headers: { origin, ...asking.headers },
    body: { username, name: 'Rahim', password: 'a long winter on the river' },
  })
  expect([status, text]).toEqual([201, expect.any(String)])
  return headers['set-cookie']![0]!.split(';')[0]!
}

const addressOf = async (cookie: string): Promise<string> => {
  const { text } = await ask(`${origin}/api/v1/me/sessions`, { headers: { cookie } })
  return JSON.parse(text)[0].address
}

const connect = (cookie: string, transport: 'websocket' | 'polling', from: string, page = origin): Promise<Socket> => {
  const agent = new https.Agent({ localAddress: from, rejectUnauthorized: false })
  const socket = io(origin.replace('localhost', '127.0.0.1'), {
    transports: [transport],
    forceNew: true,
    reconnection: false,
    rejectUnauthorized: false,
    agent: agent as unknown as string,
    extraHeaders: { cookie, origin: page, host: new URL(origin).host },
  })
  return new Promise((resolve, reject) => {
    socket.once('ready', () => resolve(socket))
    socket.once('connect_error', (error) => {
      socket.disconnect()
      reject(error)
    })
  })
}

const connectionsOn = async (port: number): Promise<number> => {
  const { text } = await ask(`http://127.0.0.1:${port}/metrics`, { from: '127.0.0.2' })
  return Number(/^hub_connections (\d+)/m.exec(text)?.[1])
}

describe('nginx before two nodes', () => {
  test('serves pages over TLS, with the headers of the node and one word on strict transport', async () => {
    const { status, headers } = await ask(`${origin}/api/docs`)
    expect(status).toBe(200)
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(headers['content-security-policy']).toContain(`default-src 'self'`)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers.server).toBe('nginx')
  })

  test('sends whoever comes without TLS to where there is', async () => {
    const { status, headers } = await ask(`${plain}/messages?to=rahim`)
    expect(status).toBe(308)
    expect(headers.location).toBe('https://localhost/messages?to=rahim')
  })

  test('keeps the numbers about the inside inside', async () => {
    expect((await ask(`${origin}/metrics`)).status).toBe(404)
    expect((await ask(`http://127.0.0.1:${nodes.nodes[0]!.port}/metrics`, { from: '127.0.0.2' })).status).toBe(200)
  })

  test('names every request, whatever the visitor calls it', async () => {
    const { headers } = await ask(`${origin}/api/v1/nowhere`, { headers: { 'x-request-id': 'mine' } })
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  })

  test('tells the nodes who visits, and they believe nobody else', async () => {
    const forged = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-proto': 'https' }
    expect(await addressOf(await signUp('through.nginx', { from: '127.0.0.7', headers: forged }))).toBe('127.0.0.7')
    const direct = await ask(`${nodes.urls[0]}/api/v1/accounts`, {
      from: '127.0.0.9',
      method: 'POST',
      headers: { ...forged, origin },
      body: { username: 'past.nginx', name: 'Rahim', password: 'a long winter on the river' },
    })
    const cookie = direct.headers['set-cookie']![0]!.split(';')[0]!
    expect(await addressOf(cookie)).toBe('127.0.0.9')
  })

  test('carries WebSockets, for our own pages only', async () => {
    const cookie = await signUp('by.socket')
    const socket = await connect(cookie, 'websocket', '127.0.0.1')
    expect(socket.io.engine.transport.name).toBe('websocket')
    socket.disconnect()
    await expect(connect(cookie, 'websocket', '127.0.0.1', 'https://elsewhere.example')).rejects.toThrow()
  })

  test('lets large bodies through to where files are uploaded, and nowhere else', async () => {
    const body = 'x'.repeat(3_000_000)
    const upload = `${origin}/api/v1/uploads/01980000-0000-7000-8000-0000000000ff`
    expect((await ask(upload, { method: 'PATCH', body })).status).toBe(401)
    expect((await ask(`${origin}/api/v1/accounts`, { method: 'POST', body })).status).toBe(413)
  })

  test('takes no node from everybody because one visitor sends what no node wants to the end', async () => {
    const upload = `${origin}/api/v1/uploads/01980000-0000-7000-8000-0000000000ff`
    const body = 'x'.repeat(12_000_000)
    const unwanted = VISITORS.map((from) => ask(upload, { from, method: 'PATCH', body }))
    await Promise.allSettled(unwanted)
    const read = VISITORS.map((from) => ask(`${origin}/api/docs`, { from }))
    for (const { status } of await Promise.all(read)) expect(status).toBe(200)
  })

  test('keeps long-polling with one node, and uses both', async () => {
    const cookie = await signUp('by.polling')
    const sockets = await Promise.all(VISITORS.map((from) => connect(cookie, 'polling', from)))
    const shares = await Promise.all(nodes.nodes.map(({ port }) => connectionsOn(port)))
    expect(shares[0]! + shares[1]!).toBe(VISITORS.length)
    expect(Math.min(...shares)).toBeGreaterThan(0)
    for (let round = 0; round < 3; round += 1) {
      const answers = sockets.map((socket) => socket.timeout(5_000).emitWithAck('heads', { conversations: [] }))
      for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true })
    }
    for (const socket of sockets) socket.disconnect()
  })

  test('asks the other node when one is killed', async () => {
    const cookie = await signUp('the.survivor')
    await nodes.nodes[0]!.kill()
    const read = VISITORS.map((from) => ask(`${origin}/api/v1/me`, { from, headers: { cookie } }))
    for (const { status } of await Promise.all(read)) expect(status).toBe(200)
    const written = VISITORS.map((from) =>
      ask(`${origin}/api/v1/me`, { from, method: 'PATCH', headers: { cookie, origin }, body: { about: from } }),
    )
    for (const { status } of await Promise.all(written)) expect(status).toBe(200)
    const socket = await connect(cookie, 'websocket', VISITORS[0]!)
    socket.disconnect()
    await nodes.nodes[0]!.start()
    expect(nodes.complaints).toEqual([])
  })
})
