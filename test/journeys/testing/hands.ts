import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './visitor.ts'

/** Nobody presses a key more often than this to get somewhere. */
const MOST = 40

/** Two hands on a keyboard: whatever they reach has to be seen, or nobody knows where they are. */
export class Hands {
  readonly there: Visitor

  constructor(there: Visitor) {
    this.there = there
  }

  async press(...keys: string[]) {
    for (const key of keys) await this.there.page.keyboard.press(key)
  }
  type(text: string) {
    return this.there.page.keyboard.type(text)
  }

  /** Is the focus there, or does it come? */
  async isAt(place: Locator) {
    const trail = async () => ((await this.#has(place)) ? 'there' : `at ${await this.at()}`)
    await expect.poll(trail).toBe('there')
    expect(await this.there.page.evaluate(isSeen), `${await this.at()} shows that it has the focus`).toBe(true)
  }

  /** Presses a key until the focus is there, and sees every stop on the way. */
  async to(place: Locator, key = 'Tab') {
    await place.first().waitFor({ state: 'attached' })
    const trail: string[] = []
    while (trail.length < MOST) {
      if (await this.#has(place)) return
      await this.press(key)
      trail.push(await this.at())
      expect(await this.there.page.evaluate(isSeen), `the last one is seen:\n${trail.join('\n')}`).toBe(true)
    }
    throw new Error(`${key} does not lead to ${place}:\n${trail.join('\n')}`)
  }
  /** Goes there and presses it. */
  async presses(place: Locator, key = 'Tab') {
    await this.to(place, key)
    await this.press('Enter')
  }

  /** What lies over the page goes by Escape, and the focus is back where it was opened. */
  async leaves(layer: Locator, back: Locator) {
    await layer.waitFor()
    await this.press('Escape')
    await layer.waitFor({ state: 'detached' })
    await this.isAt(back)
  }

  /** What has the focus, in a few words. */
  at(): Promise<string> {
    return this.there.page.evaluate(said)
  }

  async #has(place: Locator) {
    return (await place.and(this.there.page.locator(':focus')).count()) > 0
  }
}

/** Runs in the page. */
const said = () => {
  const one = document.activeElement ?? document.body
  const words = one.getAttribute('aria-label') ?? (one.textContent ?? '').trim().slice(0, 40)
  return `${one.tagName.toLowerCase()}.${one.className} “${words}”`
}

/** Runs in the page: is there a line around what has the focus, or around the field that it is the middle of? */
const isSeen = () => {
  const one = document.activeElement
  if (!one || one === document.body) return false
  const outlined = (around: Element | null) => {
    if (!around) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(around)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
  }
  const { top, bottom, left, right } = one.getBoundingClientRect()
  const onScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  return onScreen && (outlined(one) || outlined(one.parentElement))
}
