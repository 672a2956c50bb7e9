import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One address behind which the nodes change, as behind a balancer; and a network that can be cut. */
export interface Crossing {
  readonly url: string
  /** From now on new connections lead there. Those that are, stay. */
  lead(port: number): void
  /** Nothing that a node says gets through any more; what is said to it does. */
  deafen(): void
  /** Every connection is reset. `down`: and none is taken until `mend`. */
  cut(down?: boolean): void
  mend(): void
  close(): Promise<void>
}

export const openCrossing = async (first: number): Promise<Crossing> => {
  const pairs = new Map<Socket, Socket>()
  let port = first
  let down = false
  const server = createServer((near) => {
    if (down) return void near.resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    pairs.set(near, far)
    const part = () => {
      pairs.delete(near)
      near.destroy()
      far.destroy()
    }
    for (const side of [near, far]) side.on('error', part).on('close', part).setNoDelay(true)
    near.pipe(far)
    far.pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = (stay = false) => {
    down = stay
    for (const [near, far] of pairs) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead(to) {
      port = to
    },
    deafen() {
      for (const far of pairs.values()) far.unpipe().resume()
    },
    cut,
    mend() {
      down = false
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
