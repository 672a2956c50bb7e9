import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a channel', () => {
  test('GRP15 is made, read and felt about by everybody, and written in by whoever is promoted', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.button('New conversation').first().click()
    await nila.page.getByRole('tab', { name: 'New group' }).click()
    await nila.page.getByLabel('Name of the group').fill('Ward 7 news')
    await nila.page.getByRole('switch', { name: /^A channel/ }).click()
    await nila.button('Create').click()
    await nila.page.getByRole('heading', { level: 1, name: 'Ward 7 news' }).waitFor()
    await nila.sees('Channel')
    await nila.says('No water on Friday')
    await nila.button('More about this conversation').click()
    await nila.page.getByRole('menuitem', { name: 'Members and settings' }).click()
    const panel = nila.page.getByRole('dialog', { name: 'Ward 7 news' })
    await panel.getByRole('tab', { name: 'Invite' }).click()
    await panel.getByRole('textbox', { name: 'Find people to invite' }).fill(asked.username)
    await panel.getByRole('button', { name: 'Add' }).click()
    await panel.getByRole('button', { name: 'Invite 1 person' }).click()
    await panel.getByRole('button', { name: 'Close', exact: true }).click()

    const omar = await house.enter(asked)
    await omar.row('Ward 7 news').getByRole('img', { name: 'Channel' }).waitFor()
    await omar.open('Ward 7 news')
    await omar.sees('This is a channel: a few write, everybody reads.')
    expect(await omar.composer.count()).toBe(0)
    expect(await omar.message('No water on Friday').getByRole('button', { name: 'Reply' }).count()).toBe(0)
    await omar.message('No water on Friday').getByRole('button', { name: 'React' }).press('Enter')
    await omar.page.getByRole('menuitem', { name: '👍' }).click()
    await nila.message('No water on Friday').getByRole('button', { name: /👍/ }).waitFor()

    const row = nila.row('Ward 7 news')
    const conversation = (await row.getAttribute('href'))!.split('/').at(-1)!
    await asking.wish(conversation as never, { type: 'group.promote', account: asked.account, to: 'moderator' })
    await omar.composer.waitFor()
    await omar.says('And none on Saturday')
    await nila.message('And none on Saturday').waitFor()
    expect([...nila.crashes, ...omar.crashes]).toEqual([])
  })
})
