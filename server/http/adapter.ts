import type { HttpRequest, HttpResponse, TemplatedApp } from 'uWebSockets.js'
import { Refusal } from '../../shared/kernel/refusal.ts'
import { SECOND } from '../../shared/kernel/time.ts'
import { type Flow, IncomingBody, LINGER } from './body.ts'
import { Exchange } from './exchange.ts'
import { type Field, Fields } from './fields.ts'
import { checkHead, type Head } from './head.ts'
import { IncomingRequest } from './incoming.ts'
import { send } from './outgoing.ts'
import { addressOf, type Caller, type Proxies } from './peer.ts'

export type HttpHandler = (request: Request, caller: Caller) => Promise<Response>

export interface HttpOptions {
  readonly proxies: Proxies
  /** most bytes of a body; default: a megabyte for everything */
  readonly bodyLimit?: (method: string, path: string) => number
  /** ms in which a body has to make progress while somebody waits for it */
  readonly bodyTimeout?: number
  /** header fields of every answer, unless it says otherwise itself */
  readonly fields?: (caller: Caller, host: string) => readonly Field[]
  /** How a no is put that comes before any handler. */
  readonly refuse: (refusal: Refusal, caller: Caller) => Response
  /** Hears of everything that was thrown and is not a refusal. */
  readonly onError: (error: unknown) => void
}

/** The HTTP side of a uWS app, and what is under way in it. */
export interface HttpSide {
  readonly underWay: number
  /**
   * From now on every connection is closed behind its answer.
   *
   * @param patience  ms
   * @returns when nothing is under way any more, or patience has run out
   */
  drain(patience?: number): Promise<void>
}

const MEGABYTE = 1024 * 1024
/** uWS gives a sender ten seconds and then cuts the line without a word; we say why before that. */
const PATIENCE = 7 * SECOND

/**
 * Lets a handler written for `Request` and `Response` answer what arrives at a uWS app. Nothing that is thrown here
 * reaches uWS: there it would end the process.
 *
 * Two requests sent without waiting for the first answer end the connection: uWS knows no order among answers that
 * come later. No browser and no proxy does that.
 */
export const serveHttp = (app: TemplatedApp, handle: HttpHandler, options: HttpOptions): HttpSide => {
  const traffic = new Traffic()
  app.any('/*', (res, req) => {
    const exchange = new Exchange()
    res.onAborted(() => shielded(options, () => exchange.leave()))
    try {
      traffic.add(reply(arrive(res, req, exchange, options), handle, options, traffic))
    } catch (error) {
      options.onError(error)
      if (exchange.open) res.close()
    }
  })
  return traffic
}

const shielded = (options: HttpOptions, act: () => void): void => {
  try {
    act()
  } catch (error) {
    options.onError(error)
  }
}

/** What is under way, so that a node can finish it before it goes. */
class Traffic implements HttpSide {
  underWay = 0
  draining = false
  #empty: (() => void)[] = []

  add(answered: Promise<void>): void {
    this.underWay += 1
    void answered.then(() => {
      this.underWay -= 1
      if (this.underWay === 0) for (const tell of this.#empty.splice(0)) tell()
    })
  }

  drain(patience = 10 * SECOND): Promise<void> {
    this.draining = true
    if (this.underWay === 0) return Promise.resolve()
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience)
      this.#empty.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

/** A request as uWS hands it over: everything copied, the body listened to. */
interface Arrival {
  readonly res: HttpResponse
  readonly exchange: Exchange
  readonly method: string
  readonly caller: Caller
  readonly host: string
  readonly body: IncomingBody | null
  readonly request: Request | Refusal
}

const arrive = (res: HttpResponse, req: HttpRequest, exchange: Exchange, options: HttpOptions): Arrival => {
  const head = readHead(req)
  const socket = addressOf(new Uint8Array(res.getRemoteAddress()))
  const caller = options.proxies.callerBehind(socket, (name) => head.fields.get(name))
  const known = { res, exchange, method: head.method, caller }
  try {
    const declared = checkHead(head)
    const host = head.fields.get('host')!
    const body = declared === 0 ? null : listen(res, head, declared, exchange, options)
    const url = `${caller.scheme ?? 'http'}://${host}${head.target}`
    return { ...known, host, body, request: new IncomingRequest(url, head, body, exchange) }
  } catch (error) {
    const request = error instanceof Refusal ? error : new Refusal('input.unreadable')
    return { ...known, host: '', body: null, request }
  }
}

const readHead = (req: HttpRequest): Head => {
  const list: Field[] = []
  req.forEach((name, value) => {
    list.push([name, value])
  })
  const fields = new Fields(list)
  const query = req.getQuery()
  return { method: req.getCaseSensitiveMethod(), target: query ? `${req.getUrl()}?${query}` : req.getUrl(), fields }
}

const listen = (res: HttpResponse, head: Head, declared: number | null, exchange: Exchange, options: HttpOptions) => {
  const path = head.target.split('?', 1)[0]!
  const limit = options.bodyLimit?.(head.method, path) ?? MEGABYTE
  const body = new IncomingBody(flowOf(res, exchange), limit, declared, options.bodyTimeout ?? PATIENCE)
  res.onData((chunk, last) => shielded(options, () => body.push(new Uint8Array(chunk.slice(0)), last)))
  exchange.whenGone(() => body.cut(exchange.signal.reason))
  return body
}

const flowOf = (res: HttpResponse, exchange: Exchange): Flow => {
  let paused = false
  return {
    pause() {
      if (paused || !exchange.open) return
      paused = true
      res.pause()
    },
    resume() {
      if (!paused || !exchange.open) return
      paused = false
      res.resume()
    },
  }
}

/** Never rejects. */
const reply = async (arrival: Arrival, handle: HttpHandler, options: HttpOptions, traffic: Traffic): Promise<void> => {
  const { exchange, caller, request } = arrival
  try {
    const response = request instanceof Refusal ? options.refuse(request, caller) : await handle(request, caller)
    await say(arrival, response, options, traffic.draining)
  } catch (error) {
    if (exchange.gone && error === exchange.signal.reason) return
    options.onError(error)
    await apologise(arrival, options)
  }
}

const say = async (arrival: Arrival, response: Response, options: HttpOptions, last: boolean): Promise<void> => {
  const { res, exchange, method, caller, host, body, request } = arrival
  if (body && !body.ended && !body.wanted) await body.rest(LINGER)
  const close = last || request instanceof Refusal || (body !== null && !body.ended)
  const fields = options.fields?.(caller, host) ?? []
  await send(res, response, { head: method === 'HEAD', close, fields }, exchange)
  // What still comes cannot be held back any more, so it is not kept for anybody.
  if (body && !body.ended) body.fail(new Error('The answer is out, the rest of the body was not waited for.'))
}

/** Half an answer cannot be taken back: the line is cut, so that it does not pass for a whole one. */
const apologise = async (arrival: Arrival, options: HttpOptions): Promise<void> => {
  const { res, exchange, caller } = arrival
  try {
    if (!exchange.started) return await say(arrival, options.refuse(new Refusal('internal'), caller), options, true)
  } catch (error) {
    options.onError(error)
  }
  if (exchange.open) res.close()
}
