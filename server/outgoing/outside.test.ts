import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createOutside, type Outside, type OutsideOptions } from './outside.ts'

/** This machine stands for what is outside under one address, and for what is inside under another. */
const [OUTER, INNER] = ['127.0.0.1', '127.0.0.2']
const NAMES: Record<string, readonly string[]> = {
  'page.example': [OUTER],
  'inner.example': [INNER],
  'both.example': [OUTER, INNER],
  'nowhere.example': [],
}

let server: Server
let port: number
let asked: string[]
let answer: RequestListener
let outside: Outside | null

beforeEach(async () => {
  asked = []
  answer = (_, response) => void response.setHeader('content-type', 'text/html').end('<title>Here</title>')
  server = createServer((request, response) => {
    asked.push(`${request.headers.host?.split(':')[0]}${request.url}`)
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  await outside?.end()
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const open = (options: OutsideOptions = {}) => {
  outside = createOutside({
    resolve: async (host) => (NAMES[host] ?? []).map((address) => ({ address, family: 4 })),
    permits: (address) => address === OUTER,
    ports: [String(port)],
    ...options,
  })
  return async (address: string) => {
    const found = await outside!.find(address.replace('PORT', String(port)))
    return found?.body.toString() ?? null
  }
}

describe('PRV5 asking outside', () => {
  test('brings what is there, and says where it was', async () => {
    const find = open()
    expect(await find('http://page.example:PORT/a?b=1')).toBe('<title>Here</title>')
    expect(asked).toEqual(['page.example/a?b=1'])
  })

  test.each([
    'http://inner.example:PORT/',
    'http://both.example:PORT/',
    'http://nowhere.example:PORT/',
    `http://${INNER}:PORT/`,
    'http://0x7f000002:PORT/',
    'http://2130706434:PORT/',
    'http://017700000002:PORT/',
    'http://127.2:PORT/',
    'http://[::ffff:127.0.0.2]:PORT/',
    'http://[::ffff:7f00:2]:PORT/',
    'http://127。0。0。2:PORT/',
    'http://①②⑦.0.0.2:PORT/',
    'http://someone:secret@page.example:PORT/',
    'ftp://page.example:PORT/',
    'file:///etc/passwd',
    'gopher://page.example:PORT/',
    'not an address',
  ])('asks nobody for %s', async (address) => {
    expect(await open()(address)).toBeNull()
    expect(asked).toEqual([])
  })

  test('goes through no other door than those of the web', async () => {
    expect(await open({ ports: ['', '80', '443'] })('http://page.example:PORT/')).toBeNull()
    expect(asked).toEqual([])
  })

  test('as it comes, this machine itself is inside', async () => {
    const find = open({ permits: undefined, resolve: undefined } as unknown as OutsideOptions)
    expect(await find('http://localhost:PORT/')).toBeNull()
    expect(await find(`http://${OUTER}:PORT/`)).toBeNull()
    expect(asked).toEqual([])
  })

  test.each([
    ['inside', 'http://inner.example:PORT/'],
    ['inside, in figures', `http://${INNER}:PORT/`],
    ['to another sort of place', 'file:///etc/passwd'],
  ])('follows no redirect that leads %s', async (_, to) => {
    answer = (_, response) => response.writeHead(302, { location: to.replace('PORT', String(port)) }).end()
    expect(await open()('http://page.example:PORT/')).toBeNull()
    expect(asked).toEqual(['page.example/'])
  })

  test('follows three redirects and not four', async () => {
    const leads =
      (times: number): RequestListener =>
      ({ url }, response) => {
        const at = Number(url!.slice(1))
        if (at < times) response.writeHead(301, { location: `/${at + 1}` }).end()
        else response.setHeader('content-type', 'text/html').end('there')
      }
    answer = leads(3)
    expect(await open()('http://page.example:PORT/0')).toBe('there')
    answer = leads(4)
    expect(await outside!.find(`http://page.example:${port}/0`)).toBeNull()
  })

  test('a name that stands for another address at the next look gains nothing', async () => {
    let looks = 0
    const find = open({
      resolve: async () => {
        looks += 1
        return [{ address: looks === 1 ? OUTER : INNER, family: 4 }]
      },
    })
    answer = (_, response) => response.writeHead(302, { location: '/again', connection: 'close' }).end()
    expect(await find('http://page.example:PORT/')).toBeNull()
    expect(asked).toEqual(['page.example/'])
  })

  test('takes a megabyte and no more, also of what has no end', async () => {
    answer = (_, response) => {
      response.setHeader('content-type', 'text/html')
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    expect((await open()('http://page.example:PORT/'))!.length).toBe(1_000_000)
  })

  test.each<[string, RequestListener]>([
    ['says nothing', () => undefined],
    ['begins and stops', (_, response) => void response.setHeader('content-type', 'text/html').write('<title>')],
    ['hangs up', (request) => void request.socket.destroy()],
    ['answers garbage', (request) => void request.socket.end('garbage\r\n\r\n')],
    ['has a head without end', (_, response) => void response.setHeader('x', 'y'.repeat(40_000)).end()],
    ['knows nothing', (_, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('no')],
    ['does not say what it is', (_, response) => void response.end('what')],
    [
      'packs what nobody asked it to pack',
      (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync('0'.repeat(1e6))),
    ],
  ])('nothing comes of one that %s', async (_, listener) => {
    answer = listener
    expect(await open({ patience: 300 })('http://page.example:PORT/')).toBeNull()
    expect(asked.length).toBeLessThanOrEqual(1)
  })
})
