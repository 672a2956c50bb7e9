import { Refusal } from '../../shared/kernel/refusal.ts'
import { accountRoutes } from '../../shared/protocol/accounts.ts'
import { type Client, createClient } from '../../shared/protocol/client.ts'
import type { Routes } from '../../shared/protocol/http.ts'

/** Everything that can be asked over HTTP, by name. */
export type Api = Client<Routes, AbortSignal>

export interface ApiOptions {
  /** where the server is; default: where the page came from */
  readonly url?: string
  /** in place of the browser's cookie; asked for before each call */
  readonly bearer?: () => string | null
  readonly fetch?: (address: string, init: RequestInit) => Promise<Response>
}

/** How everything is asked that is not asked at first sight: fetched with the first such question, or before it. */
export const fetchRoutes = async (): Promise<Routes> => {
  try {
    return (await import('../../shared/protocol/http.ts')).routes
  } catch {
    throw new Refusal('busy') // to whoever asked, the server was not reached
  }
}

/**
 * @example
 * const api = createApi()
 * const me = await api.me()
 */
export const createApi = ({ url = '', bearer, fetch: ask = fetch }: ApiOptions = {}): Api => {
  const asking = {
    base: `${url}/api/v1`,
    fetch: (address: string, init: object) => ask(address, init as RequestInit),
    ...(bearer && { bearer }),
  }
  const first = createClient<typeof accountRoutes, AbortSignal>({ ...asking, routes: accountRoutes })
  const later =
    (name: string) =>
    async (...said: unknown[]) => {
      const api = createClient<Routes, AbortSignal>({ ...asking, routes: await fetchRoutes() })
      return (api[name as keyof Api] as (...said: unknown[]) => unknown)(...said)
    }
  // 'then' would make a promise of it wherever it is awaited
  const isOwn = (name: PropertyKey): name is symbol => typeof name === 'symbol' || name === 'then' || name in first
  return new Proxy(first as Api, { get: (own, name) => (isOwn(name) ? Reflect.get(own, name) : later(name)) })
}
