import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
/** What axe finds grave on the page as it is. */
const isFree = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('those who look after people', () => {
  test('STA1 STA5 make somebody an agent, who sees it at once, works at a desk and goes on duty', async () => {
    const [farida, rafi] = [await house.app.person('Farida Yasmin', 'superadmin'), await house.app.person('Rafi Karim')]
    const his = await house.enter(rafi)
    await his.goTo('/settings')
    const hers = await house.enter(farida)
    await hers.goTo('/admin/people')

    await hers.page.getByLabel('Find people').fill('rafi kar')
    await expect.poll(() => hers.page.locator('.people-row').count()).toBe(1)
    await hers.page.getByLabel('Find people').press('Tab')
    await hers.page.locator('.people-row').focus()
    await hers.page.keyboard.press('Enter')
    await hers.page.getByRole('heading', { name: 'Rafi Karim' }).waitFor()
    await isFree(hers.page)
    await hers.page.locator('.person-panel').getByLabel('Role', { exact: true }).selectOption('agent')
    await hers.button('Change role').click()
    await hers.confirms('Change role')
    await hers.page.getByText('Nowhere yet').waitFor()
    await hers.page.getByRole('switch', { name: 'All places' }).check()
    await hers.page.getByRole('checkbox', { name: 'ICT support' }).check()
    await hers.button('Save where they work').click()
    await hers.sees('Saved where they work')
    await hers.page.locator('.person-panel').getByText('Changed where they work').waitFor()

    // his page was open all the while
    await expect
      .poll(async () => {
        await his.button('Your account').click()
        const there = await his.page.getByRole('menuitem', { name: 'Go on duty' }).count()
        if (there === 0) await his.page.keyboard.press('Escape')
        return there
      })
      .toBe(1)
    await his.page.getByRole('menuitem', { name: 'Go on duty' }).click()
    await his.sees('You are on duty')
    await hers.page.getByLabel('State').selectOption('duty')
    await hers.page.locator('.people-row', { hasText: 'Rafi Karim' }).getByText('On duty').waitFor()

    await hers.page.getByRole('tab', { name: 'Audit log' }).click()
    await hers.page.locator('.audit-entry', { hasText: 'Changed the role' }).getByText('Agent').waitFor()
    await isFree(hers.page)
  })

  test('STA6 shut somebody out, whose page leads to signing in, and let them in again', async () => {
    const [farida, rafi] = [await house.app.person('Farida Yasmin', 'superadmin'), await house.app.person('Rafi Karim')]
    const his = await house.enter(rafi)
    await his.goTo('/settings')
    await his.button('Your account').waitFor()
    const hers = await house.enter(farida)
    await hers.goTo(`/admin/people?person=${rafi.account}`)
    await hers.button('Suspend …').click()
    const dialog = hers.page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await hers.sees('Say why')
    await dialog.getByLabel('Reason').fill('Spam')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await hers.sees('Rafi Karim is suspended')
    await his.atSignIn()
    await hers.button('Lift the suspension').click()
    await hers.sees('May sign in.')
  })

  test('AD1 nobody else finds the way in', async () => {
    const rafi = await house.enter(await house.app.person('Rafi Karim', 'moderator'))
    await rafi.goTo('/admin/people')
    await rafi.sees('This is for administrators')
  })
})
