/// <reference lib="webworker" />
import { isPage, isShell } from './paths.ts'

/** Put in by the build (client/worker/built.ts): what the page is made of, and a name for exactly that. */
declare const __SHELL__: readonly string[]
declare const __VERSION__: string

const worker = self as unknown as ServiceWorkerGlobalScope

const NAME = 'shell '
const HERE = NAME + __VERSION__
const PAGE = '/index.html'
const OFFLINE = '/offline.html'

/** All of a version or nothing of it: a page is never put together from two. What is named by its content is not asked for twice. */
const install = async () => {
  const cache = await caches.open(HERE)
  await Promise.all(
    __SHELL__.map(async (path) => {
      const held = path.startsWith('/assets/') ? await caches.match(path) : undefined
      if (held) return cache.put(path, held)
      const fresh = await fetch(path, { cache: path.startsWith('/assets/') ? 'default' : 'no-cache' })
      if (!fresh.ok) throw new Error(`${path}: ${fresh.status}`)
      await cache.put(path, fresh)
    }),
  )
}

/** The version before stays: another tab may still show it, and ask for a part that it has not needed so far. */
const clean = async () => {
  const ours = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== HERE)
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)))
}

const fromShell = async (path: string): Promise<Response | undefined> => (await caches.open(HERE)).match(path)

const page = async (request: Request): Promise<Response> => (await fromShell(PAGE)) ?? fetch(request)

/** A page that the server makes itself, where there may be no server. */
const beyond = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch {
    return (await fromShell(OFFLINE)) ?? Response.error()
  }
}

const part = async (request: Request, path: string): Promise<Response> =>
  (await fromShell(path)) ?? (await caches.match(path)) ?? fetch(request)

const answer = (request: Request): Promise<Response> | null => {
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return null
  if (request.mode === 'navigate') return isPage(pathname) ? page(request) : beyond(request)
  return isShell(pathname, __SHELL__) ? part(request, pathname) : null
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(clean().then(() => worker.clients.claim())))
worker.addEventListener('message', ({ data }) => {
  // somebody has read that there is a new version, and wants it
  if (data === 'take over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const answered = answer(event.request)
  if (answered) event.respondWith(answered)
})
