import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { fits } from './testing/looking.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

describe('on a phone', () => {
  afterEach(() => house.empty())

  test('the list and the conversation take turns', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })
    await nila.open('Omar Haque')
    await nila.list.waitFor({ state: 'hidden' })
    await nila.button('All conversations').click()
    await nila.row('Omar Haque').waitFor()
    expect(await nila.page.getByRole('heading', { level: 1, name: 'Omar Haque' }).count()).toBe(0)
  })

  test('a word that is longer than the phone is wide makes nothing wider', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.open('Omar Haque')
    await nila.says(`A word that is ${'very'.repeat(60)} long`)
    await nila.message('A word').waitFor()
    await fits(nila, 'the conversation')
  })
})

test('in Bangla two people talk', async () => {
  const { asking } = await house.contacts('নীলা দাস', 'ওমর হক')
  const nila = await house.enter(asking)
  await nila.button('বাংলা').click()
  await nila.page.getByRole('navigation', { name: 'কথোপকথন' }).getByRole('link', { name: 'ওমর হক' }).click()
  const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
  await composer.fill('আম পেকেছে')
  await composer.press('Enter')
  await nila.message('আম পেকেছে').getByRole('img', { name: 'পাঠানো হয়েছে' }).waitFor()
  expect(await nila.page.locator('html').getAttribute('lang')).toBe('bn')
  await house.empty()
})
