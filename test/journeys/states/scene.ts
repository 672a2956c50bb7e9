import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../../shared/kernel/describe.ts'
import type { Visitor } from '../testing/visitor.ts'
import { sayIn } from '../testing/words.ts'
import type { Stage } from './stage.ts'

/** Somebody's page in one of the languages: things are found by the key of their words, not by the words. */
export class Scene {
  readonly visitor: Visitor
  readonly page: Page
  readonly stage: Stage
  readonly language: Language

  constructor(visitor: Visitor, stage: Stage, language: Language) {
    this.visitor = visitor
    this.page = visitor.page
    this.stage = stage
    this.language = language
  }

  say(key: string, ...given: (string | number)[]): string {
    return sayIn(this.language, key, ...given)
  }

  /** A page, once its heading stands. */
  async at(path: string) {
    await this.visitor.goTo(path)
    await this.page.locator('h1').first().waitFor({ state: 'attached' })
    await this.rests()
  }
  /** A conversation, once its messages stand. */
  async talk(place: keyof Stage['places']) {
    await this.at(`/messages/${this.stage.places[place]}`)
    await this.page.locator('article .prose').last().waitFor()
    await this.rests()
  }
  /** Waits until nothing is fetched any more, and what was fetched is drawn. */
  async rests() {
    await this.page.evaluate(() => document.fonts.ready)
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }

  button(key: string, ...given: (string | number)[]): Locator {
    return this.page.getByRole('button', { name: this.say(key, ...given), exact: true })
  }
  async press(key: string, ...given: (string | number)[]) {
    await this.button(key, ...given)
      .first()
      .click()
  }
  async pick(key: string, ...given: (string | number)[]) {
    await this.page.getByRole('menuitem', { name: this.say(key, ...given) }).click()
  }
  async tab(key: string, ...given: (string | number)[]) {
    await this.page.getByRole('tab', { name: this.say(key, ...given) }).click()
  }
  async sees(key: string, ...given: (string | number)[]) {
    await this.page
      .getByText(this.say(key, ...given))
      .first()
      .waitFor()
  }
  async dialog(): Promise<Locator> {
    const there = this.page.locator('[role="dialog"], [role="alertdialog"]').last()
    await there.waitFor()
    await this.rests()
    return there
  }
  get composer(): Locator {
    return this.page.locator('.composer textarea')
  }
  message(text: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.locator('.prose', { hasText: text }) })
      .last()
  }
  /** What can be done with a message, opened as by keyboard. */
  async menu(text: string) {
    await this.message(text)
      .getByRole('button', { name: this.say('messages.actions') })
      .press('Enter')
    await this.page.getByRole('menu').waitFor()
  }
  async does(key: string, text: string) {
    await this.menu(text)
    await this.pick(key)
  }
}
