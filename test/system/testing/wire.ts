import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between a device and a node, that a test can cut or stop. */
export interface Wire {
  readonly url: string
  /** Every connection is reset; new ones are taken. */
  cut(): void
  /** Nobody reads any more what the node says. */
  stall(): void
  /** New connections, and those that are left, flow again. */
  resume(): void
  close(): Promise<void>
}

export const layWire = async (port: number): Promise<Wire> => {
  const pairs = new Set<readonly [near: Socket, far: Socket]>()
  let stalled = false
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    for (const [one, other] of [pair, [far, near] as const]) {
      one.setNoDelay(true)
      one.on('data', (data) => other.write(data))
      one.on('end', () => other.end())
      one.on('error', () => undefined)
      one.on('close', () => {
        pairs.delete(pair)
        other.destroy()
      })
    }
    if (stalled) far.pause()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    stall() {
      stalled = true
      for (const [, far] of pairs) far.pause()
    },
    resume() {
      stalled = false
      for (const [, far] of pairs) far.resume()
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
