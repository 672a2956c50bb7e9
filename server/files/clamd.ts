import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { SECOND } from '../../shared/kernel/time.ts'

/** Looks a local file over. @throws Error  where it could not be told: nobody gets the file until it can */
export type Scan = (path: string) => Promise<'clean' | 'infected'>

export interface ClamdOptions {
  /** host:port */
  readonly address: string
  /** ms in which something has to happen */
  readonly patience?: number
}

/** Its answer is one line; whoever says more is not clamd. */
const LONGEST_ANSWER = 4_096

/** A piece of a stream as INSTREAM wants it: its length in four bytes, then itself. No length ends it. */
const framed = (chunk: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.byteLength)
  return Buffer.concat([length, chunk])
}

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      said += text
      if (said.includes('\0')) resolve(said.slice(0, said.indexOf('\0')))
      else if (said.length > LONGEST_ANSWER) reject(new Error('clamd said too much.'))
    })
    socket.on('timeout', () => reject(new Error('clamd said nothing.')))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('clamd hung up.')))
  })

/** Hands a file over as fast as it is taken. */
const say = async (socket: Socket, path: string): Promise<void> => {
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (socket.destroyed) return
    if (!socket.write(framed(chunk)))
      await new Promise<void>((go) => {
        socket.once('drain', go)
        socket.once('close', go)
      })
  }
  socket.write(framed(new Uint8Array(0)))
}

/** Asks ClamAV's daemon over TCP. Only a plain "OK" is clean; an answer that makes no sense is none. */
export const createClamd = ({ address, patience = 60 * SECOND }: ClamdOptions): Scan => {
  const colon = address.lastIndexOf(':')
  const [host, port] = [address.slice(0, colon).replace(/^\[|\]$/g, ''), Number(address.slice(colon + 1))]
  return async (path) => {
    const socket = connect({ host, port })
    socket.setTimeout(patience)
    try {
      const answer = answerOf(socket)
      answer.catch(() => undefined)
      await Promise.race([say(socket, path), answer])
      const verdict = await answer
      if (verdict === 'stream: OK') return 'clean'
      if (/^stream: .+ FOUND$/.test(verdict)) return 'infected'
      throw new Error('clamd could not tell.')
    } finally {
      socket.destroy()
    }
  }
}
