import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing that is easy to guess, and no word of anybody's name. */
export const PASSWORD = 'Lantern-orchard-58'

/** The browser says so by itself, whatever the page makes of it. */
const OF_THE_NETWORK = /^(Failed to load resource|WebSocket connection|Error with Permissions-Policy)/

/** What a person at a browser does and sees, in the words that stand on the page. */
export class Visitor {
  readonly page: Page
  readonly url: string
  /** what the page could not handle */
  readonly crashes: string[] = []
  #alone = false

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
    page.on('pageerror', (error) => this.crashes.push(error.stack ?? error.message))
    page.on('console', (said) => {
      if (said.type() === 'error' && !OF_THE_NETWORK.test(said.text())) this.crashes.push(said.text())
    })
  }

  async goTo(path: string) {
    await this.page.goto(this.url + path)
  }

  async signUp(name: string, username: string) {
    await this.goTo('/signup')
    await this.page.getByLabel('Name', { exact: true }).fill(name)
    await this.page.getByLabel('Username').fill(username)
    await this.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await this.button('Create account').click()
    await this.row('Helloworld Chat').waitFor()
  }

  /** Waits until the browser has put something away, to be found again after a reload. */
  async keeps(store: 'events' | 'waiting' | 'drafts', text: string) {
    await expect.poll(() => this.kept(store), { timeout: 10_000 }).toContain(text)
  }
  kept(store: string): Promise<string> {
    return this.page.evaluate(allOf, store)
  }

  /** From now on the page itself can be had, as from a cache, and nothing else: it begins anew without a server. */
  async loseServer() {
    const context = this.page.context()
    this.#alone = true
    await context.route('**/api/**', (route) => route.abort())
    await context.routeWebSocket(/socket\.io/, (socket) => {
      if (this.#alone) void socket.close()
      else socket.connectToServer()
    })
    await this.page.reload()
  }

  async findServer() {
    this.#alone = false
    await this.page.context().unrouteAll()
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')))
  }

  async atSignIn() {
    await this.page.getByRole('heading', { name: 'Sign in' }).waitFor()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** Waits until these words stand somewhere. */
  async sees(text: string | RegExp) {
    await this.page.getByText(text).first().waitFor()
  }

  get list(): Locator {
    return this.page.getByRole('navigation', { name: 'Conversations' })
  }
  row(name: string | RegExp): Locator {
    return this.list.getByRole('link', { name })
  }
  async open(name: string | RegExp) {
    await this.row(name).click()
    await this.page.getByRole('heading', { level: 1, name }).waitFor()
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Write a message' })
  }
  async says(text: string) {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }
  message(text: string | RegExp): Locator {
    return this.page.getByRole('article').filter({ hasText: text })
  }
  /** The texts of all messages, from the oldest on. */
  texts(): Promise<string[]> {
    return this.page.locator('article .prose').allInnerTexts()
  }
  /** Waits until a message of one's own has got so far. */
  async reaches(text: string, mark: 'Waiting to be sent' | 'Sent' | 'Delivered' | 'Read') {
    await this.message(text).getByRole('img', { name: mark, exact: true }).waitFor()
  }

  /** Picks something from the menu of a message, as somebody without a mouse does. */
  async does(what: string, text: string | RegExp) {
    await this.message(text).getByRole('button', { name: 'What to do with this message' }).press('Enter')
    await this.page.getByRole('menuitem', { name: what }).click()
    await this.page.getByRole('menu').waitFor({ state: 'detached' }) // keys are for the menu as long as it is there
  }
  async confirms(action: string) {
    await this.page.getByRole('alertdialog').getByRole('button', { name: action }).click()
  }
}

/** Runs in the page: all that stands in one store of the browser, as text. */
const allOf = (store: string) =>
  new Promise<string>((resolve, reject) => {
    const opening = indexedDB.open('helloworld-chat')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction(store).objectStore(store).getAll()
      reading.onerror = () => reject(reading.error)
      reading.onsuccess = () => {
        opening.result.close()
        resolve(JSON.stringify(reading.result))
      }
    }
  })
