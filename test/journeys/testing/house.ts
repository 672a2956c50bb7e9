import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { World } from '../../../server/app.ts'
import { openApp, type Person } from '../../../server/testing/app.ts'
import { newId } from '../../../server/testing/log.ts'
import { programPath } from '../../../server/testing/programs.ts'
import { type ConversationId, directOf, selfOf } from '../../../shared/kernel/ids.ts'
import type { Self } from '../../../shared/kinds/self/index.ts'
import { openSeats } from './seats.ts'
import { Visitor } from './visitor.ts'

/**
 * The browser draws pages of its own beside every one that is opened, for an address bar that nobody sees: each costs
 * as much as the page itself. Named once more are those that Playwright turns off, for only the last list counts.
 */
const WITHOUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join()}`,
]

/** One for all journeys of a process: what a browser knows of somebody is in a context of theirs, and that is closed. */
let opened: Promise<Browser> | undefined

const openBrowser = async (): Promise<Browser> => {
  const there = await opened?.catch(() => undefined)
  if (there?.isConnected()) return there
  opened = chromium.launch({ executablePath: programPath('chromium'), args: FLAGS })
  return opened
}

/** A whole node with the pages as they are now, and a browser in which as many people as a test needs look at them. */
export const openHouse = async (world: World = {}, env: Record<string, string> = {}) => {
  const app = await openApp(env, world)
  const browser = await openBrowser()

  const visitors = new Set<Visitor>()
  const seats = openSeats(browser, app.url)
  const look = (page: Page) => {
    const there = new Visitor(page, app.url)
    visitors.add(there)
    return there
  }

  /** Somebody new, in a browser of their own that knows nothing of anybody. */
  const visitor = async (options: BrowserContextOptions = {}) => look(await seats.take(options))
  /** The page of somebody who has been here before. Called again it is their second device. */
  const enter = (person: Person, options?: BrowserContextOptions) => arrive(person, '/messages', options)
  /** The same, by a link to some other page. */
  const arrive = async (person: Person, path: string, options?: BrowserContextOptions) => {
    const there = await visitor(options)
    const [name = '', value = ''] = person.cookie.split('=')
    await there.page.context().addCookies([{ name, value, url: app.url }])
    await there.goTo(path)
    return there
  }
  /** Another tab of the same browser. */
  const tab = async ({ page }: Visitor) => {
    const other = look(await page.context().newPage())
    await other.goTo('/messages')
    return other
  }
  /** One asks to be the other's contact. */
  const ask = async (asking: Person, asked: Person) => {
    const direct = directOf(asking.account, asked.account)
    await asking.wish(direct, { type: 'contact.request', to: asked.account })
    return direct
  }
  /** A group, and those who are invited to it. */
  const group = async (owner: Person, name: string, invited: readonly Person[]) => {
    const id = newId<ConversationId>()
    await owner.wish(id, { type: 'group.create', name, visibility: 'private', history: 'all' })
    await owner.wish(id, { type: 'group.invite', accounts: invited.map(({ account }) => account) })
    owner.leave()
    return id
  }
  /** What somebody is told comes a moment later, by the queue: read before that, it would be new again. */
  const told = (person: Person) =>
    vi.waitFor(
      async () => {
        const { state } = await person.ask('read', { conversation: selfOf(person.account) })
        expect(Object.keys((state as Self).open)).not.toEqual([])
      },
      { timeout: 15_000 },
    )

  /** Two people become contacts, and do not look. */
  const befriend = async (asking: Person, asked: Person) => {
    const direct = await ask(asking, asked)
    await asked.wish(direct, { type: 'contact.accept' })
    for (const person of [asking, asked]) {
      await told(person)
      await person.wish(selfOf(person.account), { type: 'notification.read', about: null })
      person.leave()
    }
    return direct
  }
  const contacts = async (one: string, other: string) => {
    const [asking, asked] = [await app.person(one), await app.person(other)]
    return { asking, asked, direct: await befriend(asking, asked) }
  }

  return {
    app,
    visitor,
    enter,
    arrive,
    tab,
    ask,
    group,
    befriend,
    contacts,
    /** Closes the pages that a test left open, but for those who stay, and looks whether all went well in them. */
    async empty(staying: readonly Visitor[] = []) {
      const crashes = [...visitors].flatMap((there) => there.crashes.splice(0))
      visitors.clear()
      for (const there of staying) visitors.add(there)
      await seats.clear(staying.map(({ page }) => page))
      if (crashes.length > 0) throw new Error(`The page could not handle:\n${crashes.join('\n')}`)
    },
    async close() {
      await seats.close()
      await app.close()
    },
  }
}
export type House = Awaited<ReturnType<typeof openHouse>>
