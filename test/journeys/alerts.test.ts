import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import { type ConversationId, directOf, selfOf } from '../../shared/kernel/ids.ts'
import type { Self } from '../../shared/kinds/self/index.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const patience = { timeout: 15_000 }
const titled = (there: Visitor) => expect.poll(() => there.page.title(), patience)
const iconOf = (there: Visitor) =>
  expect.poll(() => there.page.locator('link[rel="icon"]').getAttribute('href'), patience)

/** Nila writes from wherever she is; Omar is at a browser. */
const writing = async () => {
  const { asking: nila, asked: omar, direct } = await house.contacts('Nila Das', 'Omar Haque')
  const says = (text: string) => nila.wish(direct, { type: 'message.send', text })
  return { nila, omar, direct, says }
}
/** One more contact of Omar, who writes too. */
const calling = async (omar: Person, name: string) => {
  const caller = await house.app.person(name)
  const direct = await house.befriend(caller, omar)
  return { direct, says: (text: string) => caller.wish(direct, { type: 'message.send', text }) }
}
const mutedFor = async (omar: Person, conversation: ConversationId) => {
  const { state } = await omar.ask('read', { conversation: selfOf(omar.account) })
  return (state as Self).tuned[conversation]?.mutedUntil ?? 0
}
const muting = (omar: Person, conversation: ConversationId, mutedUntil: number) =>
  omar.wish(selfOf(omar.account), { type: 'conversation.tune', conversation, mutedUntil })

interface Seen {
  popups: { title: string; body: string; tag: string; open: boolean }[]
  sounds: number
  hide(): void
  press(): void
}

/** Takes the place of the browser's own notifications and loudspeaker, and tells what they were asked for. */
const watch = () => {
  const seen: Seen = { popups: [], sounds: 0, hide: () => undefined, press: () => undefined }
  class Recorded {
    static permission = 'granted'
    onclick: (() => void) | null = null
    readonly #record: Seen['popups'][number]
    constructor(title: string, { body = '', tag = '' }: { body?: string; tag?: string }) {
      for (const other of seen.popups) if (other.tag === tag) other.open = false
      this.#record = { title, body, tag, open: true }
      seen.popups.push(this.#record)
      seen.press = () => this.onclick?.()
    }
    close() {
      this.#record.open = false
    }
  }
  class Silent {
    constructor() {
      seen.sounds += 1
      throw new Error('no loudspeaker')
    }
  }
  seen.hide = () => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.hasFocus = () => false
    document.dispatchEvent(new Event('visibilitychange'))
  }
  Object.assign(globalThis, { seen, Notification: Recorded, AudioContext: Silent })
}
const seenBy = ({ page }: Visitor) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

/** Somebody at a browser that lets pages show notifications, and the page is level with the server. */
const listening = async (person: Person, options: BrowserContextOptions = {}) => {
  const there = await house.visitor(options)
  const [name = '', value = ''] = person.cookie.split('=')
  await there.page.context().addCookies([{ name, value, url: house.app.url }])
  await there.page.clock.install()
  await there.page.addInitScript(watch)
  await there.goTo('/messages')
  await there.row('Nila Das').waitFor()
  return there
}
const hide = ({ page }: Visitor) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.hide())
/** A page rings a moment after something came, and once in a while: all windows of this browser are beyond both now. */
const rung = ({ page }: Visitor) => page.clock.fastForward(2_000)
/** Says something and waits until the page heard of it and has rung: only then it rings for what comes. */
const heard = async (there: Visitor, says: (text: string) => Promise<unknown>) => {
  await says('Is this on?')
  await there.row(/Is this on\?/).waitFor()
  await rung(there)
}

describe('the title and the icon', () => {
  test('count what is unread, and forget it when it is read on another device', async () => {
    const { omar, says } = await writing()
    const [desk, phone] = [await house.enter(omar), await house.enter(omar)]
    await says('Are you there?')
    for (const there of [desk, phone]) {
      await titled(there).toMatch(/^\(1\)/)
      await iconOf(there).toMatch(/^data:image\/svg\+xml,/)
    }
    await phone.open('Nila Das')
    await phone.message('Are you there?').waitFor()
    for (const there of [desk, phone]) {
      await titled(there).not.toMatch(/^\(/)
      await iconOf(there).toBe('/favicon.svg')
    }
    await desk.button('Notifications').first().waitFor()
  })

  test('count on every page, and what the reader wants counted', async () => {
    const { omar, says } = await writing()
    const there = await house.enter(omar)
    await says('Are you there?')
    await there.goTo('/settings/notifications')
    await titled(there).toMatch(/^\(1\) Settings/)
    await there.page.getByLabel('Count in the title and on the icon').selectOption('Nothing')
    await titled(there).toMatch(/^Settings/)
    await there.page.reload()
    await there.page.getByLabel('Count in the title and on the icon').waitFor()
    await titled(there).toMatch(/^Settings/)
  })
})

describe('a conversation', () => {
  test('is muted for an hour, says until when, and is heard again when it is turned on', async () => {
    const { omar, direct, says } = await writing()
    const mira = await calling(omar, 'Mira Sen')
    const there = await listening(omar)
    await there.open('Nila Das')
    await there.button('Alerts: All messages').click()
    await there.page.getByRole('menuitem', { name: 'For an hour' }).click()
    await there.button(/^Alerts: Muted until (\d|tomorrow)/).waitFor()
    await expect.poll(() => mutedFor(omar, direct), patience).toBeGreaterThan(Date.now())
    await there.goTo('/messages')
    await heard(there, says)
    await hide(there)
    await says('Psst')
    await there.row(/Psst.*2 unread messages/).waitFor()
    await rung(there)
    await mira.says('Over here')
    await there.row(/Over here/).waitFor()
    await rung(there)
    await expect.poll(async () => (await seenBy(there)).popups, patience).toMatchObject([{ title: 'Mira Sen' }])
    expect((await seenBy(there)).sounds).toBe(1)
    await titled(there).toMatch(/^\(1\)/)
    await there.row('Nila Das').click()
    await there.button(/^Alerts: Muted until/).click()
    await there.page.getByRole('menuitem', { name: 'Turn on again' }).click()
    await there.button('Alerts: All messages').waitFor()
  })

  test('is heard again by itself when the hour is over', async () => {
    const { omar, direct } = await writing()
    await muting(omar, direct, Date.now() + 6_000)
    omar.leave()
    const there = await house.enter(omar)
    await there.open('Nila Das')
    await there.button(/^Alerts: Muted until/).waitFor()
    await there.button('Alerts: All messages').waitFor()
  })

  test('tells of nothing, where its reader wants that, on all devices', async () => {
    const { omar } = await writing()
    const [desk, phone] = [await house.enter(omar), await house.enter(omar)]
    await Promise.all([desk.open('Nila Das'), phone.open('Nila Das')])
    await desk.button('Alerts: All messages').click()
    await desk.page.getByRole('menuitemradio', { name: 'Nothing' }).click()
    await phone.button('Alerts: Nothing').waitFor()
  })
})

describe('a notification of the browser', () => {
  test('comes while the page is hidden, leads to its place, and goes when it was read elsewhere', async () => {
    const { omar, direct, says } = await writing()
    const there = await listening(omar)
    await heard(there, says)
    await hide(there)
    await says('The **mangoes** are ripe')
    await expect
      .poll(async () => (await seenBy(there)).popups.at(-1), patience)
      .toEqual({
        title: 'Nila Das',
        body: 'The mangoes are ripe',
        tag: direct,
        open: true,
      })
    const phone = await house.enter(omar)
    await phone.open('Nila Das')
    await expect.poll(async () => (await seenBy(there)).popups.every(({ open }) => !open), patience).toBe(true)
    await there.page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen.press())
    await there.page.waitForURL(`**/messages/${direct}*`)
  })

  test('keeps quiet about what was written, where somebody else may look', async () => {
    const { omar, says } = await writing()
    const there = await listening(omar)
    await there.page.evaluate(() => localStorage.setItem('alerts', '{"preview":false}'))
    await there.page.reload()
    await there.row('Nila Das').waitFor()
    await heard(there, says)
    await hide(there)
    await says('A secret')
    await expect
      .poll(async () => (await seenBy(there)).popups.at(-1), patience)
      .toMatchObject({ title: 'Nila Das', body: 'New message' })
  })

  test('does not come to somebody who is not to be disturbed; the bell counts', async () => {
    const { omar, says } = await writing()
    const [there, phone] = [await listening(omar), await house.enter(omar)]
    await heard(there, says)
    await phone.button('Account').click()
    await phone.page.getByRole('menuitemradio', { name: /Do not disturb/ }).click()
    await phone.page.getByRole('menuitemradio', { name: 'For an hour' }).click()
    await phone.page.getByText(/^Until (\d|tomorrow,)/).waitFor()
    await there.button(/Do not disturb is on/).waitFor()
    await hide(there)
    await says('Hello?')
    await there.row(/Hello\?/).waitFor()
    await there.button(/^Notifications, 1 new\. Do not disturb is on/).waitFor()
    await rung(there)
    await phone.page.getByRole('menuitemradio', { name: 'Online' }).click() // the menu is still open
    await there.button(/^Notifications, 1 new$/).waitFor()
    await says('Are you back?')
    await expect.poll(async () => (await seenBy(there)).popups, patience).toMatchObject([{ body: 'Are you back?' }])
  })
})

describe('the sound', () => {
  test('is made by one window of a browser, and not for what is being read', async () => {
    const { omar, says } = await writing()
    const mira = await calling(omar, 'Mira Sen')
    await muting(omar, mira.direct, Date.now() + 3_600_000)
    omar.leave()
    const one = await listening(omar)
    const other = await house.tab(one)
    await other.page.addInitScript(watch)
    await other.page.reload()
    const windows = [one, other]
    const made = async () => {
      const [here, there] = [await seenBy(one), await seenBy(other)]
      return { sounds: here.sounds + there.sounds, popups: [...here.popups, ...there.popups].map(({ body }) => body) }
    }
    await mira.says('Is this on?') // muted: it can be seen that a window heard of it, and neither rings
    for (const window of windows) await window.row(/Is this on\?/).waitFor()
    await rung(one)
    await says('Ding')
    for (const window of windows) await window.row(/Ding/).waitFor()
    await rung(one)
    await expect.poll(made, patience).toEqual({ sounds: 1, popups: [] })
    await one.open('Nila Das')
    await one.page.bringToFront()
    await says('Dong')
    await one.message('Dong').waitFor()
    for (const window of windows) await window.row(/Dong(?!.*unread)/).waitFor()
    await rung(one)
    for (const window of windows) await hide(window)
    await says('The last')
    await expect.poll(made, patience).toEqual({ sounds: 2, popups: ['The last'] })
  })
})

describe('the bell', () => {
  /** More people ask Omar to be contacts than one page of the log holds. */
  const besieged = async (count: number) => {
    const omar = await house.app.person('Omar Haque')
    const asking = await Promise.all(Array.from({ length: count }, (_, at) => house.app.person(`Caller ${at + 1}`)))
    for (const person of asking) {
      const direct = directOf(person.account, omar.account)
      await person.wish(direct, { type: 'contact.request', to: omar.account })
      person.leave()
      await tellingOf(omar, direct)
    }
    return omar
  }
  const tellingOf = (omar: Person, about: ConversationId) =>
    vi.waitFor(async () => {
      const { state } = await omar.ask('read', { conversation: selfOf(omar.account) })
      expect((state as { open: object }).open).toHaveProperty(about)
    }, patience)

  test('tells of more than fifty, and the page of all of them', async () => {
    const omar = await besieged(60)
    // what somebody writes for later fills the end of their own log
    for (let at = 0; at < 60; at += 1) {
      const body = {
        type: 'draft.save',
        conversation: selfOf(omar.account),
        base: 0,
        text: at % 2 ? '' : `${at}`,
      } as const
      await omar.wish(selfOf(omar.account), body).catch(() => undefined)
    }
    omar.leave()
    const there = await house.enter(omar)
    await there.button('Notifications, 60 new').click()
    const panel = there.page.getByRole('dialog', { name: 'Notifications' })
    await panel.getByRole('link', { name: /Caller 60 would like to be your contact/ }).waitFor()
    expect(await panel.getByRole('listitem').count()).toBe(20)
    await panel.getByRole('link', { name: 'Show all notifications' }).click()
    await there.page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor()
    const main = there.page.getByRole('main')
    const more = main.getByRole('button', { name: 'Show earlier ones' })
    await more.click()
    await main.getByRole('link', { name: /Caller 1 would like/ }).waitFor()
    expect(await main.getByRole('listitem').count()).toBe(60)
    await main.getByText('There is nothing earlier.').waitFor()

    const first = main.getByRole('listitem').first()
    await first.getByRole('button', { name: 'Mark as read' }).click()
    await there.button('Notifications, 59 new').waitFor()
    await main.getByRole('button', { name: 'Mark all as read' }).click()
    await there.button('Notifications').first().waitFor()
    expect(await main.getByRole('listitem').count()).toBe(60)
    expect(await main.getByText('New:').count()).toBe(0)
  })

  test('has nothing to tell at first, and is reached and left by keyboard', async () => {
    const omar = await house.enter(await house.app.person('Omar Haque'))
    await omar.button('Notifications').focus()
    await omar.page.keyboard.press('Enter')
    const panel = omar.page.getByRole('dialog', { name: 'Notifications' })
    await panel.getByText('Nothing yet').waitFor()
    await omar.page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await expect
      .poll(() => omar.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Notifications')
  })

  test('leads to what it tells of, and that is read then', async () => {
    const { nila, omar, direct } = await writing()
    await nila.wish(direct, { type: 'message.send', text: 'Here it is' })
    await tellingOf(omar, direct)
    omar.leave()
    const there = await house.enter(omar)
    await there.button('Notifications, 1 new').click()
    await there.page.getByRole('link', { name: /Nila Das wrote to you/ }).click()
    await there.message('Here it is').waitFor()
    await there.button('Notifications').first().waitFor()
  })
})
