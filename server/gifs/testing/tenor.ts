import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { createOutside } from '../../outgoing/index.ts'

const OUTER = '127.0.0.1'
export const KEY = 'a-key-of-our-own'

/** Two frames, the second one of another colour. */
export const drawGif = async (width = 40, height = 30): Promise<Buffer> => {
  const frame = (background: string) =>
    sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer()
  const frames = await Promise.all([frame('#2a9d8f'), frame('#e76f51')])
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer()
}

const WORDS = ['a cat that waves', 'a dog that dances', 'tea that is poured', 'rain on a roof', 'two who hug']

/**
 * Tenor as its documents describe it: `search`, `featured` and `posts`, pages by `pos`, errors for a wrong key or
 * `limit`, and the pictures themselves. What goes wrong, goes wrong by `answers`.
 */
export const openTenor = async () => {
  const [small, whole] = await Promise.all([drawGif(), drawGif(80, 60)])
  const asked: { path: string; query: Record<string, string> }[] = []
  let other: RequestListener | null = null

  const resultOf = (says: string, at: number) => ({
    id: `${at + 1}00${at}`,
    title: '',
    content_description: says,
    created: 1_600_000_000,
    itemurl: `https://tenor.com/view/${at}`,
    url: `https://tenor.com/${at}.gif`,
    tags: says.split(' '),
    flags: [],
    hasaudio: false,
    media_formats: {
      tinygif: { url: `${base()}/media/${at}/tiny.gif`, duration: 0, preview: '', dims: [40, 30], size: small.length },
      gif: { url: `${base()}/media/${at}/whole.gif`, duration: 0, preview: '', dims: [80, 60], size: whole.length },
    },
  })
  const all = () => WORDS.map(resultOf)
  const pageOf = ({ q = '', pos = '0', limit = '20' }: Record<string, string>) => {
    const fitting = all().filter(({ content_description: says }) => q.split(' ').every((word) => says.includes(word)))
    const end = Number(pos) + Math.min(Number(limit), 3) // it may give fewer than it is asked for
    return { results: fitting.slice(Number(pos), end), next: end < fitting.length ? String(end) : '' }
  }
  const usual: RequestListener = ({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://tenor.example')
    const query = Object.fromEntries(searchParams)
    const json = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(value))
    if (pathname.startsWith('/media/'))
      return response.writeHead(200, { 'content-type': 'image/gif' }).end(pathname.endsWith('tiny.gif') ? small : whole)
    if (query.key !== KEY)
      return json(400, { error: { code: 400, message: 'API key not valid.', status: 'INVALID_ARGUMENT' } })
    if (pathname === '/v2/posts') return json(200, { results: all().filter(({ id }) => id === query.ids) })
    return json(200, pageOf(query))
  }
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://tenor.example')
    asked.push({ path: pathname, query: Object.fromEntries(searchParams) })
    const answer = other ?? usual
    answer(request, response)
  })
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  const { port } = server.address() as AddressInfo
  const base = () => `http://${OUTER}:${port}`
  const outside = createOutside({ permits: (address) => address === OUTER, ports: [String(port)], patience: 2_000 })
  return {
    asked,
    small,
    whole,
    outside,
    url: `${base()}/v2`,
    inside: `http://127.0.0.2:${port}`,
    /** Called with nothing, all is well again. */
    answers(listener: RequestListener | null = null) {
      other = listener
    },
    async close() {
      await outside.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
