import type { BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import { PASSWORD, type Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const PHONE = { viewport: { width: 390, height: 844 } }
const DESK = { viewport: { width: 1440, height: 900 } }

/** What the teacher asks for, and whether it is ticked. */
const asked = ({ page }: Visitor, words: string) => page.locator('.lesson-line').filter({ hasText: words })
const isTicked = async (there: Visitor, words: string) =>
  expect.poll(() => asked(there, words).getAttribute('data-done'), { timeout: 10_000 }).toBe('')
const progress = ({ page }: Visitor) => page.locator('.lesson-strip progress')
const narrow = ({ page }: Visitor) =>
  expect(page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).resolves.toBe(false)

const newcomer = async (username: string, options: BrowserContextOptions) => {
  const there = await house.visitor(options)
  await there.goTo('/signup')
  const bangla = options.locale === 'bn-BD'
  await there.page.getByLabel(bangla ? 'নাম' : 'Name', { exact: true }).fill(bangla ? 'নীলা দাস' : 'Nila Das')
  await there.page.getByLabel(bangla ? 'ব্যবহারকারী নাম' : 'Username').fill(username)
  await there.page.getByLabel(bangla ? 'পাসওয়ার্ড' : 'Password', { exact: true }).fill(PASSWORD)
  await there.page.locator('form button[type="submit"]').click()
  return there
}

const lessonRow = ({ page }: Visitor) => page.locator('.row').filter({ hasText: 'Helloworld Chat' })

describe('somebody new', () => {
  test('SEL14 is taught by doing: what is asked for is answered and ticked as it is done', async () => {
    const omar = await house.app.person('Omar Haque')
    const nila = await newcomer('nila.lesson', DESK)
    await nila.row(/Helloworld Chat.*unread/).waitFor()
    await nila.open('Helloworld Chat')
    await nila.sees('In three minutes you will know your way around')
    await nila.row(/unread/).waitFor({ state: 'detached' })

    await nila.says('Hello there')
    await nila.sees('That is all it takes.')
    await isTicked(nila, 'Write something below')

    await nila.message('Hello there').last().hover()
    await nila.message('Hello there').last().getByRole('button', { name: 'React', exact: false }).first().click()
    await nila.page.locator('[role="menuitem"], [role="dialog"] button').filter({ hasText: '👍' }).first().click()
    await isTicked(nila, 'React to your message')

    await nila.does('Reply', 'Hello there')
    await nila.says('Yes indeed')
    await isTicked(nila, 'Reply to one of your messages')

    await nila.composer.press('ArrowUp')
    await nila.composer.fill('Yes indeed, twice')
    await nila.composer.press('Enter')
    await isTicked(nila, 'Everybody mistypes')

    await nila.composer.pressSequentially('I am @')
    await nila.page.getByRole('option', { name: /nila\.lesson/ }).click()
    await nila.composer.press('Enter')
    await isTicked(nila, 'Call somebody')

    await nila.page.keyboard.press('Control+k')
    await nila.page.getByRole('dialog').waitFor()
    await nila.page.keyboard.press('Escape')
    await isTicked(nila, 'Ctrl + K')

    await nila.button('Find people').click()
    await nila.page.getByRole('textbox', { name: 'Find people' }).fill(omar.username)
    await nila.page.getByRole('dialog').getByRole('button', { name: 'Ask to be contacts' }).click()
    await nila.row('Omar Haque').waitFor()
    await nila.open('Notes to yourself')
    await nila.sees('That was all: you know your way around.')
    expect(await progress(nila).count()).toBe(0)
  })

  test('SEL14 finds it where they left it: after a reload, on another device, without a network', async () => {
    const nila = await newcomer('nila.again', DESK)
    await nila.open('Helloworld Chat')
    await nila.says('Hello there')
    await isTicked(nila, 'Write something below')
    await nila.keeps('events', 'lesson.learnt')
    await nila.loseServer()
    await isTicked(nila, 'Write something below')
    await nila.says('Nobody hears this yet')
    await nila.reaches('Nobody hears this yet', 'Waiting to be sent')
    await nila.findServer()
    await nila.reaches('Nobody hears this yet', 'Sent')

    const phone = await house.visitor(PHONE)
    await phone.goTo('/login')
    await phone.page.getByLabel('Username or e-mail').fill('nila.again')
    await phone.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await phone.page.keyboard.press('Enter')
    await lessonRow(phone).click()
    await isTicked(phone, 'Write something below')
    await asked(phone, 'React to your message').waitFor()
    expect(await phone.row(/unread/).count()).toBe(0)
  })

  test('SEL14 can do without: it ends, keeps the notes, and does not come back', async () => {
    const nila = await newcomer('nila.skips', PHONE)
    await lessonRow(nila).click()
    await narrow(nila)
    await nila.button('Skip the tour').click()
    await nila.sees('All right, no more lessons.')
    expect(await progress(nila).count()).toBe(0)
    await nila.says('Rice, lentils, salt')
    await nila.reaches('Rice, lentils, salt', 'Sent')
    await nila.page.reload()
    await nila.message('Rice, lentils, salt').waitFor()
    expect(await progress(nila).count()).toBe(0)
    await nila.page.getByRole('heading', { level: 1, name: 'Notes to yourself' }).waitFor()
  })

  test('SEL14 learns in their own language, on a phone', async () => {
    const nila = await newcomer('nila.shikhi', { ...PHONE, locale: 'bn-BD' })
    await lessonRow(nila).click()
    await nila.sees('তিন মিনিটেই সব চেনা হয়ে যাবে')
    await narrow(nila)
    const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
    await composer.fill('প্রথম কথা')
    await composer.press('Enter')
    await nila.sees('এটুকুই লাগে')
    await isTicked(nila, 'নিচে কিছু একটা লিখে পাঠিয়ে দিন')
  })

  test('SEL14 who was here before is not taught', async () => {
    const omar = await house.enter(await house.app.person('Omar Haque'))
    await omar.sees('No conversations yet')
    expect(await lessonRow(omar).count()).toBe(0)
  })
})
