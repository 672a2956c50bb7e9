import { Agent, request } from 'node:http'

export interface Polled {
  readonly status: number
  readonly body: string
}

export interface PollOptions {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string | number>>
  readonly query?: string
  /** sends no end, and goes away after so many ms */
  readonly leave?: number
}

const agent = new Agent({ keepAlive: false })

/** One request of long polling by hand. Status 0: the connection was cut. */
export const poll = (port: number, method: string, options: PollOptions = {}): Promise<Polled> =>
  new Promise((resolve) => {
    const { body, headers = {}, query = 'EIO=4&transport=polling', leave } = options
    const sent = request(
      { port, host: '127.0.0.1', method, path: `/socket.io/?${query}`, headers, agent },
      (response) => {
        let text = ''
        response.on('data', (data) => {
          text += data
        })
        response.on('end', () => resolve({ status: response.statusCode!, body: text }))
        response.on('error', () => resolve({ status: 0, body: '' }))
      },
    )
    sent.on('error', () => resolve({ status: 0, body: '' }))
    if (leave === undefined) sent.end(body)
    else {
      sent.write(body ?? '')
      setTimeout(() => sent.destroy(), leave)
    }
  })

/** A polling connection that nobody has said anything on yet. */
export const openPolling = async (port: number, headers: PollOptions['headers'] = {}): Promise<string> => {
  const { body } = await poll(port, 'GET', { headers })
  return (JSON.parse(body.slice(1)) as { sid: string }).sid
}
