import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { THEMES } from '../../client/ui/theme/themes.ts'
import { type House, openHouse } from './testing/house.ts'
import { fits, isOpenToAll } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Every theme, light and dark, on several pages: slow, and worth it. */
const LONG = 240_000
const TABS = ['profile', 'appearance', 'privacy', 'email', 'password', 'sessions', 'activity'] as const

const at = async (visitor: Visitor, path: string) => {
  await visitor.goTo(path)
  await visitor.page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Nila and Omar have said a few things to each other, of every sort. */
const talking = async () => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  await asking.wish(direct, {
    type: 'message.send',
    text: 'The mangoes are **ripe**: https://example.org\n\n> Are they?\n\n- `yes`\n- ||no||\n\n```js\nconst ripe = true\n```',
  })
  await asked.wish(direct, { type: 'message.react', target: 3, emoji: '🎉' })
  await asked.wish(direct, { type: 'message.send', text: 'Coming!', replyTo: 3 })
  const nila = await house.enter(asking)
  await nila.row('Omar Haque').waitFor()
  return nila
}

describe('nothing keeps people out, in any theme', () => {
  test.each(['/', '/login', '/forgot', '/nowhere'])(
    'of %s',
    async (path) => {
      const guest = await house.visitor()
      await at(guest, path)
      await isOpenToAll(guest, path)
    },
    LONG,
  )

  test(
    'of signing up, where something is missing',
    async () => {
      const guest = await house.visitor()
      await at(guest, '/signup')
      await guest.button('Create account').click()
      await guest.page.locator('[aria-invalid="true"]').first().waitFor()
      await isOpenToAll(guest, 'sign-up')
    },
    LONG,
  )

  test(
    'of everything pages are made of',
    async () => {
      const guest = await house.visitor()
      await at(guest, '/dev/ui')
      await isOpenToAll(guest, 'components')
    },
    LONG,
  )

  test(
    'of the messages: none yet, the list, a conversation, its menu, a dialog',
    async () => {
      const somebody = await house.enter(await house.app.person('Nila Das'))
      await somebody.sees('No conversations yet')
      await isOpenToAll(somebody, 'no conversations')
      const nila = await talking()
      await isOpenToAll(nila, 'the list')
      await nila.open('Omar Haque')
      await nila.message('Coming!').waitFor()
      await isOpenToAll(nila, 'the conversation')
      await nila.button('More about this conversation').click()
      await nila.page.getByRole('menu').waitFor()
      await isOpenToAll(nila, 'the menu')
      await nila.page.keyboard.press('Escape')
      await nila.button('New conversation').first().click()
      await nila.page.getByRole('dialog').waitFor()
      await isOpenToAll(nila, 'the dialog')
    },
    2 * LONG,
  )

  test(
    'of the settings',
    async () => {
      const nila = await house.enter(await house.app.person('Nila Das'))
      for (const tab of TABS) {
        await at(nila, `/settings/${tab}`)
        // the others are made of the same
        await isOpenToAll(nila, tab, tab === 'appearance' ? THEMES : ['pink', 'dark'])
      }
    },
    2 * LONG,
  )
})

describe.each([
  ['English', 'en'],
  ['Bangla', 'bn'],
])('in %s nothing is wider than the window', (_, language) => {
  const speaking = (visitor: Visitor) =>
    visitor.page.context().addInitScript((wanted) => localStorage.setItem('language', wanted), language)

  test('of a guest', async () => {
    const guest = await house.visitor()
    await speaking(guest)
    for (const path of ['/', '/signup', '/login', '/forgot', '/nowhere', '/dev/ui']) {
      await at(guest, path)
      await fits(guest, path)
    }
  })

  test('of a member', async () => {
    const nila = await talking()
    if (language === 'bn') await nila.button('বাংলা').click()
    await nila.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
    await fits(nila, 'the list')
    await nila.page.locator('.row').first().click()
    await nila.message('Coming!').waitFor()
    const composer = nila.page.locator('.composer textarea')
    await composer.fill(`A word that is ${'very'.repeat(60)} long`)
    await composer.press('Enter')
    await nila.message('A word').waitFor()
    await fits(nila, 'the conversation')
    for (const tab of TABS) {
      await at(nila, `/settings/${tab}`)
      await fits(nila, tab)
    }
  })
})

describe('on a phone', () => {
  test('the list and the conversation take turns', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })
    await nila.open('Omar Haque')
    await nila.list.waitFor({ state: 'hidden' })
    await nila.button('All conversations').click()
    await nila.row('Omar Haque').waitFor()
    expect(await nila.page.getByRole('heading', { level: 1, name: 'Omar Haque' }).count()).toBe(0)
  })
})

describe('in Bangla', () => {
  test('two people talk', async () => {
    const { asking } = await house.contacts('নীলা দাস', 'ওমর হক')
    const nila = await house.enter(asking)
    await nila.button('বাংলা').click()
    await nila.page.getByRole('navigation', { name: 'কথোপকথন' }).getByRole('link', { name: 'ওমর হক' }).click()
    const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
    await composer.fill('আম পেকেছে')
    await composer.press('Enter')
    await nila.message('আম পেকেছে').getByRole('img', { name: 'পাঠানো হয়েছে' }).waitFor()
    expect(await nila.page.locator('html').getAttribute('lang')).toBe('bn')
    await isOpenToAll(nila, 'in Bangla')
  }, 240_000)
})
