import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { directOf } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import { PASSWORD } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('signing up', () => {
  test('says beside the field what is wrong, takes it back as it is cured, and leads to the first', async () => {
    await house.app.person('Omar Haque')
    const nila = await house.visitor()
    await nila.signUp('Nila Das', 'nila.first')
    const other = await house.visitor()
    await other.goTo('/signup')
    await other.page.getByLabel('Name', { exact: true }).fill('Nila Too')
    const username = other.page.getByLabel('Username')
    await username.fill('ni la')
    await other.page.getByLabel('Password', { exact: true }).fill('short')
    await other.button('Create account').click()
    await expect.poll(() => username.getAttribute('aria-invalid')).toBe('true')
    expect(await username.evaluate((field) => field === document.activeElement)).toBe(true)
    await username.fill('nila.first')
    await expect.poll(() => username.getAttribute('aria-invalid')).toBe(null)
    await other.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await other.button('Create account').click()
    await expect.poll(() => username.getAttribute('aria-invalid')).toBe('true')
    const about = (await username.getAttribute('aria-describedby')) ?? ''
    const said = await other.page.evaluate(
      (ids) =>
        ids
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' '),
      about,
    )
    expect(said).toContain('Somebody already has that username.')
  })
})

describe('in Bangla, on a phone', () => {
  test('somebody signs up, and says a first word', async () => {
    const omar = await house.app.person('ওমর হক')
    const nila = await house.visitor({ locale: 'bn-BD', viewport: { width: 390, height: 844 } })
    await nila.goTo('/signup')
    await nila.page.getByLabel('নাম', { exact: true }).fill('নীলা দাস')
    await nila.page.getByLabel('ব্যবহারকারী নাম').fill('nila.bangla')
    await nila.page.getByLabel('পাসওয়ার্ড', { exact: true }).fill(PASSWORD)
    await nila.page.locator('form button[type="submit"]').click()
    await nila.sees('স্বাগতম! কয়েকটা জিনিস করে দেখবেন?')
    expect(await nila.page.evaluate(() => document.documentElement.lang)).toBe('bn')
    expect(await nila.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)

    const me = await nila.page.evaluate(async () => (await fetch('/api/v1/me')).json())
    await omar.wish(directOf(omar.account, me.id), { type: 'contact.request', to: me.id })
    await nila.page
      .getByRole('navigation', { name: 'কথোপকথন' })
      .getByRole('link', { name: /ওমর হক/ })
      .click()
    await nila.page.getByRole('button', { name: /গ্রহণ/ }).click()
    const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
    await composer.fill('প্রথম কথা')
    await composer.press('Enter')
    await nila.message('প্রথম কথা').waitFor()
  })
})
