import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

describe('a board', () => {
  test('BRD9 is made, asked in, answered and solved by two people who see it happen', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.button('New conversation').first().click()
    await nila.page.getByRole('tab', { name: 'New group' }).click()
    await nila.page.getByLabel('Name of the group').fill('Ward 7 questions')
    await nila.page.getByRole('switch', { name: /^A board/ }).click()
    await nila.button('Create').click()
    await nila.page.getByRole('heading', { level: 1, name: 'Ward 7 questions' }).waitFor()
    await nila.page.getByRole('heading', { name: 'No topics yet' }).waitFor()
    const board = new URL(nila.page.url()).pathname.split('/').at(-1)! as never
    await asking.wish(board, { type: 'group.invite', accounts: [asked.account] })

    const omar = await house.enter(asked)
    await omar.row('Ward 7 questions').getByRole('img', { name: 'Board' }).waitFor()
    await omar.open('Ward 7 questions')
    await omar.page.getByRole('heading', { name: 'No topics yet' }).waitFor()
    await omar.page.getByRole('link', { name: 'New topic' }).click()
    await omar.page.getByLabel('Title').fill('Where do I pay for water?')
    await omar.says('The office moved, and nobody says where to.')
    await omar.page.getByRole('heading', { level: 2, name: 'Where do I pay for water?' }).waitFor()

    // it stands in the other list by itself, as something new
    await nila.page.getByRole('link', { name: 'New: Where do I pay for water?' }).click()
    await nila.message('The office moved, and nobody says where to.').waitFor()
    await nila.says('At the post office, window three')
    await omar.message('At the post office, window three').waitFor()
    await omar.button('Accept this answer').click()
    await nila.page.getByRole('heading', { level: 3, name: 'Accepted answer' }).waitFor()
    await nila.page.getByText('Solved', { exact: true }).waitFor()

    // who asked says it better, and finds it so in the list
    await omar.button('Change title').click()
    await omar.page.getByRole('dialog').getByLabel('Title').fill('Where is the water bill paid?')
    await omar.button('Save').click()
    await nila.page.getByRole('heading', { level: 2, name: 'Where is the water bill paid?' }).waitFor()
    await nila.button('All topics').click()
    await nila.page.getByRole('link', { name: 'Where is the water bill paid?', exact: true }).waitFor()
    await nila.button('Open').click()
    await nila.sees('No topic waits for an answer.')
    await nila.button('Solved').click()
    await nila.page.getByRole('link', { name: 'Where is the water bill paid?', exact: true }).click()
    await nila.button('Close topic').click()
    await omar.sees('This topic is closed: it takes no more answers.')
    expect(await omar.composer.count()).toBe(0)
    expect(await omar.button('Close topic').count()).toBe(0)
    await nila.button('Reopen topic').click()
    await omar.composer.waitFor()

    // a link to a message, as a notice has it, leads to its topic
    await omar.goTo(`/messages/${board}?at=4`)
    await omar.page.getByRole('heading', { level: 3, name: 'Accepted answer' }).waitFor()

    // the accepted answer is taken away: the topic is open again for both
    await nila.does('Delete for everybody', 'At the post office, window three')
    await nila.confirms('Delete')
    await omar.page.getByRole('heading', { name: 'Accepted answer' }).waitFor({ state: 'detached' })
    expect([...nila.crashes, ...omar.crashes]).toEqual([])
  })
})
