import { type Client, createClient } from '../../shared/protocol/client.ts'
import { type Routes, routes } from '../../shared/protocol/http.ts'

/** Everything that can be asked over HTTP, by name. */
export type Api = Client<Routes, AbortSignal>

export interface ApiOptions {
  /** where the server is; default: where the page came from */
  readonly url?: string
  /** in place of the browser's cookie; asked for before each call */
  readonly bearer?: () => string | null
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
}

/**
 * @example
 * const api = createApi()
 * const me = await api.me()
 */
export const createApi = ({ url = '', bearer, fetch: ask = fetch }: ApiOptions = {}): Api =>
  createClient<Routes, AbortSignal>({
    routes,
    base: `${url}/api/v1`,
    fetch: (address, init) => ask(address, init as RequestInit),
    ...(bearer && { bearer }),
  })
