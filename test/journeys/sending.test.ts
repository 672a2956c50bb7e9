import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a message for later', () => {
  test('SEN3 is written, seen and changed on another device, and sent', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Omar Haque')
    await omar.open('Nila Das')

    await nila.composer.fill('Happy birthday')
    await nila.button('More to send').click()
    await nila.page.getByRole('menuitem', { name: 'Send later' }).click()
    const dialog = nila.page.getByRole('dialog', { name: 'Send later' })
    expect(await dialog.getByLabel('Message').inputValue()).toBe('Happy birthday')
    await dialog.getByRole('button', { name: /^Monday morning/ }).click()
    await dialog.getByRole('button', { name: 'Send then' }).click()
    await nila.button('1 message is sent later').waitFor()
    expect(await nila.composer.inputValue()).toBe('')

    const phone = await house.enter(asking)
    await phone.open('Omar Haque')
    await phone.button('1 message is sent later').click()
    const waiting = phone.page.getByRole('dialog', { name: 'Sent later' })
    await waiting.getByRole('button', { name: 'Edit' }).click()
    const change = phone.page.getByRole('dialog', { name: 'Send later' })
    await change.getByLabel('Message').fill('Happy birthday, Omar')
    await change.getByRole('button', { name: 'Save' }).click()
    await waiting.getByText('Happy birthday, Omar').waitFor()
    await waiting.getByRole('button', { name: 'Send now' }).click()

    await omar.message('Happy birthday, Omar').waitFor()
    await nila.button('1 message is sent later').waitFor({ state: 'detached' })
    expect([...nila.crashes, ...omar.crashes, ...phone.crashes]).toEqual([])
  })
})
