import type { Redis as Client } from 'ioredis'

/** Under way to a Redis that takes nothing. More is dropped, and said to be missing afterwards. */
const MOST = 20_000
const MOST_BYTES = 16 * 1024 * 1024

/** On this channel a node says that some of its news did not get through. */
export const MISSED = 'hub:missed'

export interface News {
  /** Never waits and never fails. */
  publish(channel: string, message: string | Uint8Array): void
  /** Tells the others, if news did not get through and it can be told now. */
  confess(): void
}

/** What this node tells the others. News is dropped rather than kept: whoever missed some asks the log. */
export const createNews = (client: Client, up: () => boolean): News => {
  let waiting = 0
  let bytes = 0
  let missed = false

  const publish = (channel: string, message: string | Uint8Array) => {
    if (!up() || waiting >= MOST || bytes >= MOST_BYTES) {
      missed = true
      return
    }
    waiting += 1
    bytes += message.length
    client.spublish(channel, message as Buffer).then(
      () => {
        left(message.length)
        if (missed && waiting === 0) confess()
      },
      () => {
        left(message.length)
        missed = true // and nothing is said of it until something gets through again
      },
    )
  }

  const left = (length: number) => {
    waiting -= 1
    bytes -= length
  }

  const confess = () => {
    if (!missed || !up()) return
    missed = false
    publish(MISSED, '')
  }

  return { publish, confess }
}
