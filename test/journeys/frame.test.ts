import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { barriers } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const contactsOf = ({ page }: Visitor) => page.getByRole('navigation', { name: 'Contacts' })

const widerThanTheWindow = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

/** What stands on something else in the header. On a phone the ways stand at the foot instead. */
const crowded = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(() => {
    const parts = ['.header-brand', '.header-pages', '.header-search > *', '.header-end']
    const boxes = parts.map((part) => ({ part, box: document.querySelector(part)!.getBoundingClientRect() }))
    const above = boxes.filter(({ box }) => box.top < 60)
    return above.flatMap(({ part, box }, at) => ((above[at + 1]?.box.left ?? box.right) < box.right ? part : []))
  })

/** How far the page has jumped since it was opened, by the browser's own count. */
const shifted = ({ page }: Visitor): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)))
      }),
  )

const WIDTHS = [
  { width: 390, height: 844, strip: true },
  { width: 820, height: 1180, strip: true },
  { width: 1440, height: 900, strip: false },
] as const

describe.each(WIDTHS)('the frame in a window of $width × $height', ({ strip, ...viewport }) => {
  test('has a header, contacts, the page and a footer, and nothing wider than the window', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.arrive(asking, '/settings', { viewport })
    await nila.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await contactsOf(nila).getByRole('link', { name: 'Omar Haque' }).waitFor()
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await nila.page.getByRole(role).count(), role).toBe(1)
    const [contacts, main] = await Promise.all([
      contactsOf(nila).boundingBox(),
      nila.page.getByRole('main').boundingBox(),
    ])
    if (strip) expect(main!.y).toBeGreaterThanOrEqual(contacts!.y + contacts!.height)
    else expect(main!.x).toBeGreaterThanOrEqual(contacts!.x + contacts!.width)
    expect(await crowded(nila)).toEqual([])
    expect(await widerThanTheWindow(nila)).toBe(false)
    expect(await shifted(nila)).toBeLessThan(0.1)
    expect(await barriers(nila)).toEqual([])
  })

  test('shows a guest where contacts will be, on the start and not beside a form', async () => {
    const guest = await house.visitor({ viewport })
    await guest.goTo('/')
    await contactsOf(guest).getByRole('link', { name: 'Sign up' }).click()
    await guest.page.getByRole('heading', { level: 1, name: 'Create your account' }).waitFor()
    expect(await contactsOf(guest).count()).toBe(0)
    expect(await widerThanTheWindow(guest)).toBe(false)
  })

  test('also stands when it is read from right to left', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport })
    await nila.row('Omar Haque').waitFor()
    await nila.page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    expect(await widerThanTheWindow(nila)).toBe(false)
    const contacts = await contactsOf(nila).boundingBox()
    if (!strip) expect(Math.round(contacts!.x + contacts!.width)).toBe(viewport.width)
  })
})

describe('the contacts', () => {
  test('stand by name, say what is to be read, and lead to their profile', async () => {
    const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
    const arun = await house.app.person('Arun Sen')
    const other = await house.ask(arun, asking)
    await asking.wish(other, { type: 'contact.accept' })
    const nila = await house.enter(asking)
    const contacts = contactsOf(nila).getByRole('link')
    await expect.poll(() => contacts.count(), { timeout: 10_000 }).toBe(2)
    await asked.wish(direct, { type: 'message.send', text: 'Come and see' })
    await contactsOf(nila)
      .getByRole('link', { name: /Omar Haque.*1 unread/ })
      .waitFor()

    await contactsOf(nila)
      .getByRole('link', { name: /Arun Sen/ })
      .focus()
    await nila.page.keyboard.press('ArrowDown')
    await nila.page.keyboard.press('Enter')
    await nila.page.getByRole('heading', { level: 1, name: 'Omar Haque' }).waitFor()
    await nila.page.waitForURL(`**/${asked.username}`)
    expect(await contactsOf(nila).locator('[aria-current="page"]').textContent()).toContain('Omar Haque')
  })

  test('make room for an open conversation on a phone', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport: { width: 390, height: 844 } })
    await nila.open('Omar Haque')
    await nila.composer.waitFor()
    expect(await contactsOf(nila).isVisible()).toBe(false)
    expect(await nila.page.getByRole('contentinfo').isVisible()).toBe(false)
  })
})

describe('the menu of the account', () => {
  test('shows who one is, and leads to each of its pages', async () => {
    const person = await house.app.person('Nila Das')
    await person.api('PATCH', '/api/v1/me', { about: 'Grows lemons' })
    person.leave()
    const nila = await house.enter(person)
    const menu = nila.page.getByRole('menu')
    for (const [item, path] of [
      ['View profile', `/${person.username}`],
      ['Edit profile', '/profile'],
      ['Create post', '/create_post'],
      ['Gallery', '/gallery'],
      ['Notifications', '/notifications'],
      ['Messages', '/messages'],
      ['Contacts', '/contacts'],
      ['Help', '/help'],
      ['Settings', '/settings'],
    ] as const) {
      await nila.button('Your account').click()
      for (const said of ['Nila Das', `@${person.username}`, /^Here since /, 'Grows lemons'])
        await menu.getByText(said).first().waitFor()
      await menu.getByRole('menuitem', { name: item, exact: true }).click()
      await nila.page.waitForURL(`**${path}`)
      await nila.page.getByRole('main').getByRole('heading').first().waitFor()
    }
  })
})

describe('a page for members', () => {
  test.each(['/create_post', '/messages', '/contacts', '/notifications', '/profile', '/settings'])(
    '%s leads a guest to signing in, and says so',
    async (path) => {
      const guest = await house.visitor()
      await guest.goTo(path)
      await guest.atSignIn()
      await guest.sees('Please sign in first')
      expect(new URL(guest.page.url()).searchParams.get('next')).toBe(path)
    },
  )
})

describe('an address that leads nowhere', () => {
  test('says so, and leads back', async () => {
    const guest = await house.visitor()
    await guest.goTo('/no/such/page')
    await guest.page.getByRole('heading', { level: 1, name: 'There is nothing here' }).waitFor()
    expect(await barriers(guest)).toEqual([])
    await guest.page.getByRole('link', { name: 'Go to the start' }).click()
    await guest.page.getByRole('link', { name: 'Create an account' }).waitFor()
  })
})

describe('a server that is being looked after', () => {
  test('is said to guests, until it answers again', async () => {
    const guest = await house.visitor()
    await guest.page.context().route('**/api/**', (route) => route.fulfill({ status: 503, body: 'Maintenance' }))
    await guest.goTo('/login')
    await guest.sees('The site is not answering just now')
    await guest.page.context().unrouteAll()
    await guest.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await guest.page.getByText('The site is not answering just now').waitFor({ state: 'detached' })
  })
})
