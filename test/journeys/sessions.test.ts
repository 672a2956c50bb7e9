import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { PASSWORD } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a session', () => {
  test('ends in every tab when somebody signs out, and nothing stays in the browser', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    const tab = await house.tab(nila)
    await nila.open('Omar Haque')
    await nila.says('A secret')
    await nila.keeps('events', 'A secret')

    await nila.button('Your account').click()
    await nila.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await nila.confirms('Sign out')
    await nila.page.getByRole('link', { name: 'Create an account' }).waitFor()
    await tab.atSignIn()
    await tab.goTo('/messages')
    await tab.atSignIn()
    expect(await tab.kept('events')).not.toContain('A secret')
  })

  test('goes on where one wanted to go, after signing in', async () => {
    const nila = await house.visitor()
    await nila.signUp('Nila Das', 'nila.returns')
    await nila.page.context().clearCookies()
    await nila.goTo('/settings/sessions')
    await nila.atSignIn()
    await nila.page.getByLabel('Username or e-mail').fill('nila.returns')
    await nila.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await nila.page.keyboard.press('Enter')
    await nila.page.waitForURL('**/settings/sessions')
  })

  test('that is ended from another device leads its page to signing in', async () => {
    const laptop = await house.visitor()
    await laptop.signUp('Nila Das', 'nila.twice')
    const phone = await house.visitor({ viewport: { width: 390, height: 800 } })
    await phone.goTo('/login')
    await phone.page.getByLabel('Username or e-mail').fill('nila.twice')
    await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await phone.page.keyboard.press('Enter')
    await phone.row('Helloworld Chat').waitFor()

    await laptop.goTo('/settings/sessions')
    await laptop
      .button(/^Sign out: /)
      .first()
      .click()
    await phone.atSignIn()
  })
})
