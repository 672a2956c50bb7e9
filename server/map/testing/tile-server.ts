import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { createOutside } from '../../outgoing/index.ts'

/** Under this address the machine stands for what is outside; every other one of it is inside. */
const OUTER = '127.0.0.1'

type Answer = (...args: Parameters<RequestListener>) => unknown

/** A square as they are: 256 pixels wide and high, with something on it. */
export const drawTile = (format: 'png' | 'jpeg' | 'webp' = 'png', colour = '#b5d0d0') =>
  sharp({ create: { width: 256, height: 256, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer()

/**
 * A server of map tiles as those of OpenStreetMap are: by z, x and y, as pictures that may be kept for a week; and all
 * that can go wrong with one, by `answers`.
 *
 * @param patience  how long it is waited for, in ms
 */
export const openTileServer = async ({ patience = 500 } = {}) => {
  const tile = await drawTile()
  const usual: Answer = (_, response) =>
    response
      .writeHead(200, {
        'content-type': 'image/png',
        'cache-control': 'max-age=604800, stale-while-revalidate=604800, stale-if-error=604800',
      })
      .end(tile)
  let answer = usual
  const asked: { path: string; agent: string }[] = []
  const server = createServer((request: IncomingMessage, response) => {
    asked.push({ path: request.url!, agent: request.headers['user-agent'] ?? '' })
    void answer(request as Parameters<Answer>[0], response as Parameters<Answer>[1])
  })
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done))
  const { port } = server.address() as AddressInfo
  const outside = createOutside({ permits: (address) => address === OUTER, ports: [String(port)], patience })
  return {
    asked,
    tile,
    outside,
    template: `http://${OUTER}:${port}/{z}/{x}/{y}.png`,
    /** the same server by an address of the inside */
    inside: `http://127.0.0.2:${port}`,
    /** Called with nothing, it is well again. */
    answers(other: Answer = usual) {
      answer = other
    },
    async close() {
      await outside.end()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
