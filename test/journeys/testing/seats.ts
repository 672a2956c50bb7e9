import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A page in a browser of its own, for somebody to sit at. */
interface Seat {
  readonly context: BrowserContext
  readonly page: Page
  /** Only those of the same kind can take the place of one another. */
  readonly kind: string | null
  /** Something was done to it that cannot be undone. */
  worn: boolean
}

/** A visitor should see what they wait for long before this. */
const PATIENCE = 25_000
/** A page that does not let itself be left in this time is thrown away. */
const HASTE = 5_000

const DESK = { width: 1280, height: 800 }

/** More are seldom wanted at a time, and each is a process. */
const KEPT = 4

/** What lasts as long as the page does. */
const WEARING = ['addInitScript', 'exposeBinding', 'exposeFunction', 'routeWebSocket'] as const

/**
 * Pages that are cleared and used again. Whoever comes next finds nothing of the last: no cookie, nothing kept, no
 * history. What stays is what the browser made of our program, which is half of what a new page costs.
 */
export const openSeats = (browser: Browser, url: string) => {
  const taken = new Set<Seat>()
  const free: Seat[] = []

  const find = (kind: string | null) => {
    const at = kind === null ? -1 : free.findIndex((seat) => seat.kind === kind)
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }

  const leave = async (seat: Seat) => {
    const isGood = seat.kind !== null && !seat.worn && !seat.page.isClosed() && free.length < KEPT
    if (isGood && (await clear(seat, url))) free.push(seat)
    else await seat.context.close()
  }

  return {
    async take(options: BrowserContextOptions): Promise<Page> {
      const { viewport = DESK, ...kind } = options
      const seat = find(kindOf(kind)) ?? (await build(browser, url, options))
      taken.add(seat)
      if (viewport) await seat.page.setViewportSize(viewport)
      return seat.page
    },
    /** Everybody leaves, but for those who sit at these pages. */
    async clear(staying: readonly Page[] = []) {
      const left = [...taken].filter(({ page }) => !staying.includes(page))
      for (const seat of left) taken.delete(seat)
      await Promise.all(left.map(leave))
    },
    async close() {
      await Promise.all([...taken, ...free].map(({ context }) => context.close()))
    },
  }
}

/** Whose window is small or whose language another can take a seat again; for any other wish there is a new one. */
const kindOf = ({ locale = 'en-GB', viewport: _, ...other }: BrowserContextOptions): string | null =>
  Object.keys(other).length === 0 ? locale : null

const build = async (browser: Browser, baseURL: string, options: BrowserContextOptions): Promise<Seat> => {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-GB',
    viewport: DESK,
    reducedMotion: 'reduce',
    // what a test takes away from a page, a worker would give back: those about it ask for it (installed.test.ts)
    serviceWorkers: 'block',
    ...options,
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const seat: Seat = { context, page, kind: kindOf(options), worn: false }
  for (const thing of [context, page]) watch(thing, () => (seat.worn = true))
  return seat
}

const watch = (thing: BrowserContext | Page, say: () => void) => {
  for (const way of WEARING) {
    const does = thing[way].bind(thing) as (...given: unknown[]) => Promise<unknown>
    Object.assign(thing, {
      [way]: (...given: unknown[]) => {
        say()
        return does(...given)
      },
    })
  }
}

/** @returns  whether there is nothing left of whoever sat there */
const clear = async ({ context, page }: Seat, url: string): Promise<boolean> => {
  try {
    page.removeAllListeners()
    page.on('dialog', (dialog) => dialog.accept())
    await Promise.all(context.pages().map((one) => one !== page && one.close()))
    await Promise.all([context.unrouteAll(), page.unrouteAll(), context.setOffline(false), context.clearPermissions()])
    await page.mouse.move(-1, -1)
    // of the same house: for another one the browser would begin a new process
    await page.goto(`${url}/icon.svg`, { timeout: HASTE })
    await forget(page, url)
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'reduce' })
    page.removeAllListeners()
    return true
  } catch {
    return false
  }
}

const forget = async (page: Page, origin: string) => {
  await page.context().clearCookies()
  await page.evaluate(() => sessionStorage.clear())
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devtools.send('Page.resetNavigationHistory')
  await devtools.detach()
}
