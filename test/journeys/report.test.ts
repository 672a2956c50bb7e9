import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../server/testing/app.ts'
import type { ConversationId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** What axe finds grave on the page as it is. */
const grave = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)
}

/** Somebody who works on all desks. */
const worker = async (name: string): Promise<Person> => {
  const person = await house.app.person(name, 'agent')
  await house.app.sql('insert into staff (account) values ($1)', [person.account])
  return person
}

const PHOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const HERE = { permissions: ['geolocation'], geolocation: { latitude: 23.74656, longitude: 90.37602 } }

describe('a citizen', () => {
  test('REP5 reports with photos and a position, follows the status, and says how it was', async () => {
    const [citizen, agent] = [await house.app.person('Nila Das'), await worker('Omar Haque')]
    const nila = await house.enter(citizen, HERE)
    await nila.goTo('/new')
    await nila.page.getByRole('link', { name: /^Complaints/ }).click()
    const form = nila.page.locator('.desk-form')

    // what is missing is named where it stands
    await form.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => form.locator('.field-error').count()).toBe(4)
    await form.getByLabel('What is it about?').selectOption({ label: 'Road or footpath' })
    await form.getByLabel('In one line').fill('A hole in the road')
    await form.getByLabel('Yes, right now').check()
    await nila.sees('Call 999 now.')
    expect(await form.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
    await form.getByLabel('No', { exact: true }).check()
    await form.getByRole('button', { name: 'Where I am' }).click()
    await nila.sees('Marked: 23.74656, 90.37602')
    await form.locator('input[type="file"]').setInputFiles([{ name: 'hole.png', mimeType: 'image/png', buffer: PHOTO }])
    await form.locator('.tray-item[data-state="ready"]').waitFor()
    expect(await grave(nila.page)).toEqual([])

    // nothing is lost on the way
    await nila.page.reload()
    await form.locator('.tray-item[data-state="ready"]').waitFor()
    expect(await form.getByLabel('In one line').inputValue()).toBe('A hole in the road')
    await form.getByRole('button', { name: 'Send' }).click()

    await nila.page.waitForURL(/\/messages\/[0-9a-f-]{36}$/)
    const ticket = nila.page.url().split('/').at(-1) as ConversationId
    await nila.page.getByRole('heading', { level: 1, name: 'A hole in the road' }).waitFor()
    const subtitle = nila.page.locator('.ticket-subtitle')
    await expect.poll(() => subtitle.textContent()).toMatch(/new.*CMP-\d\d-.* · Complaints/)

    await agent.wish(ticket, { type: 'ticket.claim' })
    await agent.wish(ticket, { type: 'note.post', text: 'Third one this week' })
    await agent.wish(ticket, { type: 'message.send', text: 'We come tomorrow' })
    await nila.message('We come tomorrow').waitFor()
    expect(await nila.page.getByText('Third one this week').count()).toBe(0)
    await expect.poll(() => subtitle.textContent()).toMatch(/open.*with Omar Haque/)
    await agent.wish(ticket, { type: 'ticket.solve' })
    await nila.page.getByRole('button', { name: 'Well', exact: true }).click()
    await nila.page.getByLabel('What was good?').fill('Quick')
    await nila.page.getByRole('region', { name: 'How were you helped?' }).getByRole('button', { name: 'Send' }).click()
    await nila.page.getByText('Quick').waitFor()
    expect(await grave(nila.page)).toEqual([])

    // whoever has the number sees how far it is, without signing in
    await subtitle.click()
    const number = (await nila.page.getByRole('dialog').getByRole('link', { name: /^CMP-/ }).textContent()) ?? ''
    const anybody = await house.visitor()
    await anybody.goTo('/status')
    await anybody.page.getByLabel('Number').fill(`${number.slice(0, -1)}${number.endsWith('3') ? '4' : '3'}`)
    await anybody.button('Look it up').click()
    await anybody.sees('Perhaps a sign is wrong')
    await anybody.page.getByLabel('Number').fill(number)
    await anybody.button('Look it up').click()
    const card = anybody.page.getByRole('region', { name: number })
    await expect.poll(() => card.textContent()).toContain('solved')
    expect(await card.textContent()).not.toMatch(/hole|Nila|Omar|tomorrow/)
    expect(await grave(anybody.page)).toEqual([])

    // and everybody what was reported where
    await anybody.goTo('/map')
    await anybody.page.getByRole('heading', { level: 1 }).waitFor()
    await anybody.page.getByRole('main').getByRole('combobox').first().waitFor()
    expect(await anybody.page.getByText('Something went wrong').count()).toBe(0)
  })

  test('REP1 CO5 reports somebody, finds the case among their messages, and the other learns no name', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await omar.open('Nila Das')
    await omar.says('You fool')
    await nila.open('Omar Haque')
    await nila.does('Report', 'You fool')
    const dialog = nila.page.getByRole('dialog', { name: 'Report a message by Omar Haque' })
    await dialog.getByRole('button', { name: 'Report' }).click()
    await dialog.getByText('Choose what is wrong.').waitFor()
    await dialog.getByLabel('Harassment or threats').check()
    expect(await grave(nila.page)).toEqual([])
    await dialog.getByRole('button', { name: 'Report' }).click()
    await dialog.waitFor({ state: 'detached' })
    await nila.row(/Report a message by Omar Haque/).waitFor()

    await omar.page
      .getByRole('button', { name: /otification/ })
      .first()
      .click()
    await omar.sees('Something of yours was reported')
    const told = omar.page.locator('.notice').filter({ hasText: 'reported' })
    expect(await told.textContent()).not.toContain('Nila')
  })
})
