import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const INSTALLED: BrowserContextOptions = { serviceWorkers: 'allow' }

/** Waits until all of the page is on this device. */
const isKept = ({ page }: Visitor) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') await new Promise((done) => active?.addEventListener('statechange', done))
  })

/** Every address of which something is kept. */
const keptAddresses = ({ page }: Visitor) =>
  page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

/** Somebody who has read something, on a device that keeps the page. */
const reader = async (options: BrowserContextOptions = {}) => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  await asked.wish(direct, { type: 'message.send', text: 'The ferry leaves at six' })
  const nila = await house.enter(asking, { ...INSTALLED, ...options })
  await nila.open('Omar Haque')
  await nila.message('The ferry leaves at six').waitFor()
  await nila.keeps('events', 'The ferry leaves at six')
  await isKept(nila)
  return { nila, asking, asked, direct }
}

describe('without any network', () => {
  test('a reloaded conversation shows what was read, and takes what is written', async () => {
    const { nila } = await reader()
    await nila.page.context().setOffline(true)
    await nila.page.reload()
    await nila.message('The ferry leaves at six').waitFor()
    await nila.sees('You are offline.')
    await nila.says('I will be there')
    await nila.reaches('I will be there', 'Waiting to be sent')
    await nila.page.context().setOffline(false)
    await nila.reaches('I will be there', 'Sent')
  })

  test('the page opens anew, on any address of it and in Bangla', async () => {
    const { nila } = await reader()
    await nila.button('বাংলা').click()
    // the choice is the account's: it is made once the server has it
    await nila.page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('"language":"bn"')))
    await nila.page.context().setOffline(true)
    await nila.goTo('/messages')
    await nila.page.getByRole('navigation', { name: 'কথোপকথন' }).getByRole('link', { name: 'Omar Haque' }).waitFor()
    await nila.goTo('/settings')
    await nila.page.getByRole('heading', { level: 1, name: 'সেটিংস' }).waitFor()
  })

  test('what only the server has says so, in both languages', async () => {
    const { nila } = await reader()
    await nila.page.context().setOffline(true)
    await nila.goTo('/api/docs')
    await nila.page.getByRole('heading', { level: 1, name: 'This page needs a connection' }).waitFor()
    await nila.page.getByRole('heading', { level: 2, name: 'এই পাতার জন্য সংযোগ দরকার' }).waitFor()
    await nila.page.getByRole('link', { name: /Messages/ }).click()
    await nila.row('Omar Haque').waitFor()
  })

  test('a guest is told why nothing answers', async () => {
    const guest = await house.visitor(INSTALLED)
    await guest.goTo('/')
    await guest.page.getByRole('heading', { level: 1 }).waitFor()
    await isKept(guest)
    await guest.page.context().setOffline(true)
    await guest.goTo('/login')
    await guest.sees('Signing in needs a connection.')
    await guest.page.context().setOffline(false)
    await guest.page.getByText('Signing in needs a connection.').waitFor({ state: 'detached' })
  })
})

describe('what is kept', () => {
  test('is the page and nothing that the server said, and nothing of anybody after signing out', async () => {
    const { nila } = await reader()
    const kept = await keptAddresses(nila)
    expect(kept).toContain('/index.html')
    expect(kept.filter((path) => /^\/(api|socket\.io|messages)/.test(path))).toEqual([])

    await nila.button('Your account').click()
    await nila.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await nila.confirms('Sign out')
    await nila.page.getByRole('link', { name: 'Create an account' }).waitFor()
    await nila.page.context().setOffline(true)
    await nila.goTo('/messages')
    await nila.atSignIn()
    expect(await nila.kept('events')).not.toContain('The ferry')
  })

  test('can be installed', async () => {
    const guest = await house.visitor()
    await guest.goTo('/')
    const manifest = await guest.page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
      const found = await fetch(link!.href)
      return { type: found.headers.get('content-type'), said: await found.json() }
    })
    expect(manifest.type).toContain('application/manifest+json')
    expect(manifest.said).toMatchObject({ display: 'standalone', start_url: '/messages', scope: '/' })
    for (const { src } of manifest.said.icons)
      expect((await guest.page.request.get(house.app.url + src)).headers()['content-type']).toBe('image/svg+xml')
  })
})

/** The same house at another address, where a newer page can move in. */
const renewable = async () => {
  let version: string | null = null
  const server = createServer(async (request, response) => {
    const found = await fetch(house.app.url + request.url, { headers: { accept: request.headers.accept ?? '*/*' } })
    const body = Buffer.from(await found.arrayBuffer())
    const newer = version && request.url === '/worker.js'
    response.writeHead(found.status, { 'content-type': found.headers.get('content-type') ?? '' })
    response.end(newer ? body.toString().replace(/[0-9a-f]{12}/, version!) : body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    renew(to: string) {
      version = to
    },
    close: () => server.close(),
  }
}

describe('a new version', () => {
  test('waits until it is wanted, and then is there in one piece', async () => {
    const site = await renewable()
    const guest = await house.visitor(INSTALLED)
    await guest.page.goto(site.url)
    await guest.page.getByRole('heading', { level: 1 }).waitFor()
    await isKept(guest)

    site.renew('abcdefabcdef')
    await guest.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
    await guest.sees('A new version is ready.')
    await Promise.all([guest.page.waitForEvent('load'), guest.button('Reload').click()])
    await guest.page.getByRole('heading', { level: 1 }).waitFor()
    expect(await guest.page.getByText('A new version is ready.').count()).toBe(0)
    await isKept(guest)
    // the one before stays for the tabs that still show it
    expect(await guest.page.evaluate(() => caches.keys())).toEqual([
      expect.stringMatching(/^shell /),
      'shell abcdefabcdef',
    ])
    site.close()
  })
})
