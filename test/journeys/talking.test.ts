import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { keepOpen } from './testing/kept.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** Two contacts, each with the conversation open. */
const together = keepOpen(
  () => house,
  async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
    return { nila, omar }
  },
)

describe('two people', () => {
  test('sign up, find each other, become contacts and talk', async () => {
    const [nila, omar] = [await house.visitor(), await house.visitor()]
    await Promise.all([nila.signUp('Nila Das', 'nila.das'), omar.signUp('Omar Haque', 'omar.haque')])

    await nila.button('New conversation').first().click()
    await nila.page.getByRole('textbox', { name: 'Find people' }).fill('omar')
    await nila.button('Ask to be contacts').click()
    await nila.sees('You asked. Now it is their turn.')

    await omar.button('Notifications, 1 new').waitFor()
    await omar.open('Nila Das')
    await omar.sees('Nila Das would like to be your contact.')
    await omar.button('Accept').click()

    await nila.says('Hello, Omar!')
    await omar.message('Hello, Omar!').waitFor()
    await omar.says('Good to see you.')
    await nila.message('Good to see you.').waitFor()
  })

  test('see that the other one is writing, and that it has stopped', async () => {
    const { nila, omar } = await together()
    await omar.composer.pressSequentially('I am')
    const writing = nila.page.getByRole('region', { name: 'Omar Haque' }).getByText('Omar Haque is typing')
    await writing.waitFor()
    await omar.composer.fill('')
    await writing.waitFor({ state: 'hidden' })
  })

  test('see when the other one comes and goes', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.open('Omar Haque')
    const head = nila.page.getByRole('region', { name: 'Omar Haque' })
    await head.getByText(/^(Offline|Last seen)/).waitFor()
    const omar = await house.enter(asked)
    await head.getByText('Online', { exact: true }).first().waitFor()
    await omar.page.context().close()
    await head.getByText(/^Last seen/).waitFor()
  })

  test('see how far a message has got', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.open('Omar Haque')
    await nila.says('Are you there?')
    await nila.reaches('Are you there?', 'Sent')
    const omar = await house.enter(asked)
    await nila.reaches('Are you there?', 'Delivered')
    await omar.open('Nila Das')
    await nila.reaches('Are you there?', 'Read')
  })

  test('see what is unread, until it is read', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Omar Haque')
    await nila.says('One')
    await nila.says('Two')
    await omar.row(/Nila Das.*2 unread messages/).waitFor()
    await expect.poll(() => omar.page.title()).toMatch(/^\(1\)/)
    await omar.open('Nila Das')
    await omar.row(/unread/).waitFor({ state: 'detached' })
    await expect.poll(() => omar.page.title()).not.toMatch(/^\(/)
  })
})

describe('a message', () => {
  test('gets reactions, which can be taken back', async () => {
    const { nila, omar } = await together()
    await nila.says('The mangoes are ripe')
    await omar.message('The mangoes are ripe').waitFor()
    await omar.does('React with 🎉', 'The mangoes are ripe')
    const seen = nila.message('The mangoes are ripe').getByRole('button', { name: '🎉 1: Omar Haque' })
    await seen.waitFor()
    await omar.message('The mangoes are ripe').getByRole('button', { name: '🎉 1: You' }).click()
    await seen.waitFor({ state: 'detached' })
  })

  test('is answered, and the answer leads to it', async () => {
    const { nila, omar } = await together()
    await nila.says('Tea at five?')
    await omar.message('Tea at five?').waitFor()
    await omar.does('Reply', 'Tea at five?')
    await omar.sees('Answering Nila Das')
    await omar.says('With pleasure')
    const answer = nila.message('With pleasure')
    await answer.getByRole('button', { name: /You.*Tea at five\?/ }).click()
    expect(await nila.page.locator('.composer-about').count()).toBe(0)
  })

  test('is changed by its author, and says so', async () => {
    const { nila, omar } = await together()
    await nila.says('See you at fife')
    await omar.message('See you at fife').waitFor()
    await nila.composer.press('ArrowUp')
    await nila.sees('Changing your message')
    await nila.says('See you at five')
    await omar.message('See you at five').getByText('edited').waitFor()
    expect((await omar.texts()).slice(-1)).toEqual(['See you at five'])
    expect(await omar.message('See you at fife').count()).toBe(0)
    expect(await nila.composer.inputValue()).toBe('')
  })

  test('is deleted for everybody', async () => {
    const { nila, omar } = await together()
    await nila.says('Not for your eyes')
    await omar.message('Not for your eyes').waitFor()
    await nila.does('Delete for everybody', 'Not for your eyes')
    await nila.confirms('Delete')
    await omar.message('This message was deleted').waitFor()
    await omar.message('Not for your eyes').waitFor({ state: 'detached' })
    // where it was read out to those who cannot see it, it stays a moment longer
    const onPage = async () => (await omar.page.content()).includes('Not for your eyes')
    await expect.poll(onPage, { timeout: 10_000 }).toBe(false)
  })

  test('is hidden from oneself alone', async () => {
    const { nila, omar } = await together()
    await nila.says('Stays here')
    await omar.message('Stays here').waitFor()
    await omar.does('Delete for me', 'Stays here')
    await omar.message('Stays here').waitFor({ state: 'detached' })
    expect(await nila.message('Stays here').count()).toBe(1)
  })
})
