import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const HOUR = 60 * 60_000

/** What the browser keeps of the page: a version that is being fetched, and one that waits to be wanted. */
class FakeRegistration extends EventTarget {
  installing: EventTarget | null = null
  waiting: { postMessage(what: string): void } | null = null
  update = vi.fn(async () => undefined)
  /** A newer version has come, whole. */
  come() {
    this.installing = new EventTarget()
    this.dispatchEvent(new Event('updatefound'))
    this.waiting = { postMessage: vi.fn() }
    this.installing.dispatchEvent(new Event('statechange'))
  }
}
let registration: FakeRegistration
let workers: EventTarget & { controller: object | null; register: () => Promise<unknown> }
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const reload = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'Solid$$') // the page is loaded anew, and all of it
  vi.stubEnv('PROD', true)
  reload.mockClear()
  registration = new FakeRegistration()
  workers = Object.assign(new EventTarget(), { controller: {}, register: async () => registration as unknown })
  vi.stubGlobal('navigator', { serviceWorker: workers })
  vi.stubGlobal('document', page)
  vi.stubGlobal('location', { reload })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
})
const kept = async () => {
  const version = await import('./version.ts')
  await version.keepPage()
  return version
}

describe('a newer version of the page', () => {
  test('is offered once it is here, and taken when it is wanted', async () => {
    const { newVersion, takeNewVersion } = await kept()
    expect(newVersion()).toBe(false)
    registration.come()
    expect(newVersion()).toBe(true)
    takeNewVersion()
    expect(registration.waiting!.postMessage).toHaveBeenCalledWith('take over')
    expect(reload).not.toHaveBeenCalled() // not before it has taken over
    workers.dispatchEvent(new Event('controllerchange'))
    expect(reload).toHaveBeenCalledOnce()
  })

  test('that came before the page was opened is offered too', async () => {
    registration.waiting = { postMessage: vi.fn() }
    expect((await kept()).newVersion()).toBe(true)
  })

  test('wanted in another tab leaves what is read here as it is', async () => {
    const { newVersion } = await kept()
    registration.come()
    workers.dispatchEvent(new Event('controllerchange'))
    expect(reload).not.toHaveBeenCalled()
    expect(newVersion()).toBe(false)
  })

  test('is none where the very first is kept: the page came from the server a moment ago', async () => {
    workers.controller = null
    const { newVersion } = await kept()
    registration.come()
    expect(newVersion()).toBe(false)
  })

  test('is looked for when somebody comes back after an hour, not every time', async () => {
    await kept()
    page.dispatchEvent(new Event('visibilitychange'))
    expect(registration.update).not.toHaveBeenCalled()
    vi.advanceTimersByTime(HOUR)
    page.visibilityState = 'hidden'
    page.dispatchEvent(new Event('visibilitychange'))
    expect(registration.update).not.toHaveBeenCalled()
    page.visibilityState = 'visible'
    page.dispatchEvent(new Event('visibilitychange'))
    page.dispatchEvent(new Event('visibilitychange'))
    expect(registration.update).toHaveBeenCalledOnce()
  })

  test('is just loaded where the browser keeps none', async () => {
    workers.register = async () => undefined
    const { takeNewVersion } = await kept()
    takeNewVersion()
    expect(reload).toHaveBeenCalledOnce()
  })

  test('is nothing that a private window fails over', async () => {
    workers.register = async () => Promise.reject(new Error('SecurityError'))
    await expect(kept()).resolves.toBeDefined()
    vi.stubGlobal('navigator', {})
    await expect(kept()).resolves.toBeDefined()
  })
})
