import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { DAY } from '../../shared/kernel/time.ts'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const written = (at: number) => {
  const here = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return here.toISOString().slice(0, 16)
}

describe('an event', () => {
  test('MEE2 is called, answered by the other, moved and called off, and both hear of it', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Omar Haque')
    await omar.open('Nila Das')

    await nila.button('More to send').click()
    await nila.page.getByRole('menuitem', { name: 'New event' }).click()
    const dialog = nila.page.getByRole('dialog', { name: 'New event' })
    await dialog.getByLabel('What for').fill('Tea by the river')
    await dialog.getByLabel('Starts').fill(written(Date.now() + DAY))
    await dialog.getByLabel('Place').fill('Sadarghat')
    await dialog.getByRole('button', { name: 'Invite' }).click()
    await dialog.waitFor({ state: 'detached' })

    await omar.message('Tea by the river').getByText('Sadarghat').waitFor()
    await omar.button(/^Yes/).click()
    await nila.button('2 people come').waitFor()
    await omar.button(/^Maybe/).press('Enter')
    await nila.button('1 person comes').waitFor()
    await nila.button('1 person comes').click()
    await nila.page.getByRole('dialog').getByRole('region', { name: 'Maybe' }).getByText('Omar Haque').waitFor()
    await nila.page.keyboard.press('Escape')

    await nila.button('Change').click()
    await nila.page.getByRole('dialog', { name: 'Change the event' }).getByLabel('Place').fill('Ward office')
    await nila.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await omar.message('Tea by the river').getByText('Ward office').waitFor()
    await omar.button(/^Notifications/).click()
    await omar.page
      .getByRole('link', { name: /Nila Das changed when or where you meet for “Tea by the river”/ })
      .waitFor()
    await omar.page.keyboard.press('Escape')

    await omar.button('To my calendar').click()
    const calendar = omar.page.getByRole('dialog', { name: 'To my calendar' })
    const [file] = await Promise.all([
      omar.page.waitForEvent('download'),
      calendar.getByRole('link', { name: 'Download this event' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('event.ics')
    await calendar.getByRole('button', { name: 'Make an address' }).click()
    const address = await calendar.getByLabel('Private address').inputValue()
    const followed = await fetch(new URL(new URL(address).pathname, omar.url))
    expect(await followed.text()).toContain('LOCATION:Ward office')
    await calendar.getByRole('button', { name: 'Close', exact: true }).click()

    await nila.button('Cancel the event').click()
    await nila.confirms('Cancel the event')
    await omar.message('Tea by the river').getByText('Cancelled').waitFor()
    expect(await omar.button(/^Yes/).count()).toBe(0)
    expect([...nila.crashes, ...omar.crashes]).toEqual([])
  })
})
