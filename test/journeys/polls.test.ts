import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a poll', () => {
  test('POL3 is asked, answered by the other, moves before the eyes of both, and is closed', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Omar Haque')
    await omar.open('Nila Das')

    await nila.button('More to send').click()
    await nila.page.getByRole('menuitem', { name: 'New poll' }).click()
    const dialog = nila.page.getByRole('dialog', { name: 'New poll' })
    await dialog.getByLabel('Question').fill('Which day for tea?')
    await dialog.getByLabel('Answer 1', { exact: true }).fill('Friday')
    await dialog.getByLabel('Answer 1', { exact: true }).press('Enter')
    await nila.page.keyboard.type('Saturday')
    await nila.page.keyboard.press('Enter')
    await nila.page.keyboard.type('Sunday')
    await dialog.getByRole('button', { name: 'Ask' }).click()
    await dialog.waitFor({ state: 'detached' })

    await omar.message('Which day for tea?').waitFor()
    await omar.button(/^Saturday/).click()
    await nila.button('Saturday 1 vote of 1').waitFor()
    await omar.button(/^Friday/).press('Enter')
    await nila.button('Friday 1 vote of 1').waitFor()
    await nila.button('Saturday 0 votes of 1').waitFor()
    expect(await omar.button(/^Friday/).getAttribute('aria-pressed')).toBe('true')
    await omar.button(/^Friday/).click()
    await nila.button('Friday 0 votes of 0').waitFor()
    await omar.button(/^Sunday/).click()

    await nila.button('Who chose what').click()
    await nila.page.getByRole('dialog').getByRole('region', { name: 'Sunday' }).getByText('Omar Haque').waitFor()
    await nila.page.keyboard.press('Escape')

    await nila.button('Close the poll').click()
    await nila.confirms('Close the poll')
    await omar.sees('Closed')
    expect(await omar.button(/^Friday/).isDisabled()).toBe(true)
    expect([...nila.crashes, ...omar.crashes]).toEqual([])
  })
})
