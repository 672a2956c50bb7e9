import AxeBuilder from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** What keeps people out who see, hear or move otherwise. */
const barriers = async ({ page }: Visitor): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const widerThanTheWindow = ({ page }: Visitor): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

const SCHEMES = ['light', 'dark'] as const

describe.each(SCHEMES)('in a %s room, nothing keeps people out', (colorScheme) => {
  test('of signing up and in', async () => {
    const guest = await house.visitor({ colorScheme })
    for (const path of ['/', '/signup', '/login']) {
      await guest.goTo(path)
      await guest.page.getByRole('heading', { level: 1 }).waitFor()
      expect(await barriers(guest), path).toEqual([])
    }
  })

  test('of the messages', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = [await house.enter(asking, { colorScheme }), await house.enter(asked)]
    await nila.row('Omar Haque').waitFor()
    expect(await barriers(nila), 'the list').toEqual([])
    await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
    await nila.says('The mangoes are **ripe**: https://example.org')
    await omar.does('React with 🎉', 'The mangoes')
    await omar.does('Reply', 'The mangoes')
    await omar.says('Coming!')
    await nila.message('Coming!').waitFor()
    expect(await barriers(nila), 'the thread').toEqual([])
    await nila.button('New conversation').click()
    await nila.page.getByRole('dialog').waitFor()
    expect(await barriers(nila), 'the dialog').toEqual([])
  })

  test('of the settings, and of a house with nobody in it', async () => {
    const nila = await house.enter(await house.app.person('Nila Das'), { colorScheme })
    await nila.sees('No conversations yet')
    expect(await barriers(nila), 'no conversations').toEqual([])
    await nila.goTo('/settings')
    await nila.page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    expect(await barriers(nila), 'settings').toEqual([])
  })
})

describe('on a phone', () => {
  test('the list and the conversation take turns, and nothing is wider than the window', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })
    await nila.row('Omar Haque').waitFor()
    expect(await widerThanTheWindow(nila)).toBe(false)
    await nila.open('Omar Haque')
    await nila.list.waitFor({ state: 'hidden' })
    await nila.says(`A word that is ${'very'.repeat(60)} long`)
    await nila.message('A word').waitFor()
    expect(await widerThanTheWindow(nila)).toBe(false)
    await nila.button('All conversations').click()
    await nila.row('Omar Haque').waitFor()
    await nila.button('New conversation').click()
    await nila.page.getByRole('dialog').waitFor()
    expect(await widerThanTheWindow(nila)).toBe(false)
  })
})

describe('in Bangla', () => {
  test('two people talk', async () => {
    const { asking } = await house.contacts('নীলা দাস', 'ওমর হক')
    const nila = await house.enter(asking)
    await nila.button('বাংলা').click()
    await nila.page.getByRole('navigation', { name: 'কথোপকথন' }).getByRole('link', { name: 'ওমর হক' }).click()
    const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
    await composer.fill('আম পেকেছে')
    await composer.press('Enter')
    await nila.message('আম পেকেছে').getByRole('img', { name: 'পাঠানো হয়েছে' }).waitFor()
    expect(await nila.page.locator('html').getAttribute('lang')).toBe('bn')
    expect(await barriers(nila)).toEqual([])
  })
})
