/** As much of an Engine.IO connection as is needed here; its packets are events that the library leaves untyped. */
interface Connection {
  readonly transport: { readonly name: string }
  on(event: 'packetCreate', heard: (packet: { readonly data?: string | Buffer }) => void): void
  on(event: 'flush', heard: () => void): void
  close(discard: boolean): void
}

/**
 * What is kept for a client that polls and does not come for it. For a WebSocket the engine below watches that; here
 * nobody would, until the heartbeat fails.
 *
 * @param most    bytes
 * @param closes  called just before its connection is closed
 */
export const boundPolling = (connection: Connection, most: number, closes: () => void): void => {
  let waiting = 0
  connection.on('flush', () => {
    waiting = 0
  })
  connection.on('packetCreate', ({ data }) => {
    if (connection.transport.name !== 'polling') return
    const before = waiting
    waiting += data?.length ?? 0
    if (waiting <= most || before > most) return
    closes()
    process.nextTick(() => connection.close(true)) // not in the middle of what is being sent
  })
}
