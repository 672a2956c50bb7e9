import type { Logger } from 'pino'
import type { ExtendedError, Socket } from 'socket.io'
import { asRefusal } from './refused.ts'

/** What a connection brings along. Nothing of it is believed yet. */
export interface Handshake {
  /** `auth.token`, where it is text */
  readonly token: string | null
  readonly cookie: string | null
  readonly agent: string
  /** of the socket: a proxy's, where one stands in front */
  readonly address: string
  readonly headers: Readonly<Record<string, string | undefined>>
}

export interface AdmissionOptions<Data> {
  /** Who it is. Says no with a `Refusal`, which the client gets as `data` of its `connect_error`. */
  authenticate(handshake: Handshake): Promise<Data>
  readonly log: Logger
  readonly newId: () => string
}

/** So often one connection may try, for instance with a token that was renewed. */
const ATTEMPTS = 3

/** Asks everybody who they are before they hear or say anything. */
export const createAdmission = <Data>({ authenticate, log, newId }: AdmissionOptions<Data>) => {
  const attempts = new WeakMap<object, number>()
  const underway = new WeakSet<object>()

  /** Every attempt costs a look into the database, and one connection could make thousands at once. */
  const tooMany = ({ conn }: Socket): boolean => {
    const before = attempts.get(conn) ?? 0
    attempts.set(conn, before + 1)
    return underway.has(conn) || before >= ATTEMPTS
  }

  return async (socket: Socket, next: (error?: ExtendedError) => void): Promise<void> => {
    const { conn } = socket
    if (tooMany(socket)) {
      next(new Error('rate.limited'))
      conn.close()
      return
    }
    underway.add(conn)
    try {
      socket.data = await authenticate(handshakeOf(socket))
      attempts.delete(conn)
      next()
    } catch (error) {
      const refusal = asRefusal(error, { log, newId, event: 'connect' })
      next(Object.assign(new Error(refusal.code), { data: refusal }))
    } finally {
      underway.delete(conn)
    }
  }
}

const handshakeOf = ({ handshake }: Socket): Handshake => {
  const headers = handshake.headers as Readonly<Record<string, string | undefined>>
  const token: unknown = handshake.auth?.token
  return {
    token: typeof token === 'string' ? token : null,
    cookie: headers.cookie ?? null,
    agent: (headers['user-agent'] ?? '').slice(0, 400),
    address: handshake.address,
    headers,
  }
}
