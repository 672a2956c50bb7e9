import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bn } from '../../client/words/bn/index.ts'
import { en } from '../../client/words/en/index.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

/** What somebody meets who has the page read out: its parts and their names, and what is said by itself. */

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Two contacts and a group of theirs; the first of them listens. */
const scene = async () => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  const garden = await house.group(asking, 'Garden club', [asked])
  await asked.wish(garden, { type: 'group.join' })
  return { nila: asking, omar: asked, direct, garden }
}

const LANGUAGES = [
  { language: 'en', calls: 'English', other: 'bn', ...en },
  { language: 'bn', calls: 'বাংলা', other: 'en', ...bn },
] as const

const levels = ({ page }: Visitor) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
      .filter((one) => one.checkVisibility())
      .map(({ tagName }) => Number(tagName.slice(1))),
  )
/** One first heading, and none that is two steps below the one before it. */
const isInOrder = async (there: Visitor) => {
  const all = await levels(there)
  expect(all.filter((level) => level === 1)).toHaveLength(1)
  const leaps = all.filter((level, at) => level - (all[at - 1] ?? level) > 1)
  expect(leaps, `headings ${all}`).toEqual([])
}
const nameless = async (page: Page) => {
  const found: string[] = []
  for (const role of ['button', 'link', 'textbox', 'img', 'checkbox', 'article', 'dialog', 'navigation'] as const)
    for (const one of await page.getByRole(role, { name: /^\s*$/ }).all())
      found.push(`${role}: ${await one.evaluate(({ outerHTML }) => outerHTML.slice(0, 120))}`)
  return found
}

/** From now on, writes down what is said by itself, and how urgently. */
const listens = ({ page }: Visitor) =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const hear = (node: Node) => {
      const around = (node instanceof Element ? node : node.parentElement)?.closest(
        '[aria-live], [role="alert"], [role="status"]',
      )
      const how = around?.getAttribute('aria-live') ?? (around?.role === 'alert' ? 'assertive' : 'polite')
      const words = node.textContent?.trim()
      if (around && how !== 'off' && words) heard.push(`${how}: ${words}`)
    }
    new MutationObserver((changes) => {
      for (const { target, type, addedNodes } of changes)
        for (const node of type === 'characterData' ? [target] : addedNodes) hear(node)
    }).observe(document.body, { childList: true, characterData: true, subtree: true })
  })
const heard = ({ page }: Visitor) => page.evaluate(() => (window as unknown as { heard: string[] }).heard)

describe.each(LANGUAGES)('read out in $calls', ({ language, calls, other, words: w, refusals }) => {
  /** The page of somebody who has chosen this language, by its own name, at its foot. */
  const enter = async (...[person, options]: Parameters<House['enter']>) => {
    const there = await house.enter(person, options)
    const speak = there.page.getByRole('contentinfo').getByRole('button', { name: calls })
    expect(await speak.getAttribute('lang')).toBe(language)
    await speak.press('Enter')
    await expect.poll(() => there.page.locator('html').getAttribute('lang')).toBe(language)
    return there
  }
  const open = async ({ page }: Visitor, name: string) => {
    const list = page.getByRole('navigation', { name: w.messages.list })
    await list.getByRole('link', { name: new RegExp(`^${name}`) }).press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  const composer = ({ page }: Visitor) => page.getByRole('textbox', { name: w.messages.write })
  const article = ({ page }: Visitor, name: RegExp) => page.getByRole('article', { name })

  test('the page has its parts, each by a name, and headings in their order', async () => {
    const { nila, omar, direct } = await scene()
    await omar.wish(direct, { type: 'message.send', text: 'Tea at five?' })
    const there = await enter(nila)
    const { page } = there
    await page.getByRole('heading', { level: 1, name: w.frame.messages }).waitFor()
    await isInOrder(there)
    await open(there, 'Omar Haque')
    await article(there, /Tea at five/).waitFor()
    await isInOrder(there)
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1)
    for (const name of [w.frame.navigation, w.contacts.title, w.messages.list, w.frame.footer])
      expect(await page.getByRole('navigation', { name, exact: true }).count(), name).toBe(1)
    const thread = page.getByRole('region', { name: 'Omar Haque', exact: true })
    await thread.getByRole('log', { name: w.messages.thread }).waitFor()
    await composer(there).waitFor()
    expect(await nameless(page)).toEqual([])
    expect(await page.locator('time:not([datetime])').count()).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
    await isInOrder(there)
    await there.goTo('/messages')
    await page.getByRole('heading', { level: 1, name: w.frame.messages }).waitFor()
    await isInOrder(there)
  })

  test('a message says who, when, what and how it stands, in its own language', async () => {
    const { nila, omar, direct } = await scene()
    const { seq } = await omar.wish(direct, { type: 'message.send', text: 'Tea at five?' })
    await omar.wish(direct, { type: 'message.send', text: 'বিকেলে চা খাবে?' })
    const answer = await nila.wish(direct, { type: 'message.send', text: 'With pleasur', replyTo: seq! })
    await nila.wish(direct, { type: 'message.edit', target: answer.seq!, text: 'With pleasure' })
    await omar.wish(direct, { type: 'message.react', target: answer.seq!, emoji: '🎉' })
    await omar.wish(direct, { type: 'message.pin', target: seq! })
    const gone = await omar.wish(direct, { type: 'message.send', text: 'Never mind' })
    await omar.wish(direct, { type: 'message.remove', target: gone.seq! })
    const there = await enter(nila)
    await open(there, 'Omar Haque')

    const time = String.raw`\S* ?[\d০-৯]+:[\d০-৯]+ .*`
    await article(there, new RegExp(`^Omar Haque ${time}Tea at five\\?.*${w.messages.pinned}`)).waitFor()
    await article(there, new RegExp(`^Omar Haque ${time}বিকেলে চা খাবে\\?`)).waitFor()
    await article(
      there,
      new RegExp(
        `^${w.messages.you} ${time}${w.message.answerTo} Omar Haque Tea at five\\?.*With pleasure.*` +
          `${w.messages.edited}.*(${w.messages.sent}|${w.messages.delivered}|${w.messages.read}).*🎉 .: Omar Haque`,
        'i',
      ),
    ).waitFor()
    await article(there, new RegExp(`^Omar Haque ${time}${w.messages.removed}`)).waitFor()
    const times = await there.page.getByRole('article').locator('time').all()
    expect(times).toHaveLength(4)
    for (const one of times) expect(Date.parse((await one.getAttribute('datetime')) ?? '')).toBeGreaterThan(0)

    const tongue = (text: string) =>
      there.page.locator('.prose', { hasText: text }).evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))
    expect(await tongue('Tea at five?')).toBe('en')
    expect(await tongue('বিকেলে')).toBe('bn')
    expect(await there.page.locator(`.prose[lang="${other}"]`).count()).toBe(other === 'bn' ? 1 : 2)
  })

  test('new messages are said once, in their turn, and nothing else is', async () => {
    const { nila, omar, direct, garden } = await scene()
    await omar.wish(garden, { type: 'message.send', text: 'Said long ago' })
    const there = await enter(nila)
    await open(there, 'Omar Haque')
    await composer(there).waitFor()
    await listens(there)
    await omar.wish(garden, { type: 'message.send', text: 'Somewhere else' })
    await omar.wish(garden, { type: 'message.send', text: 'Once more' })
    const list = there.page.getByRole('navigation', { name: w.messages.list })
    const unread = list.getByRole('link', { name: new RegExp(`^Garden club.*${w.messages.unread(3)}`) })
    await unread.waitFor()
    const here = new RegExp(`^Omar Haque (${Object.values(w.presence).join('|')}) `)
    await list.getByRole('link', { name: here }).waitFor()
    await omar.wish(direct, { type: 'message.send', text: 'Tea at five?' })
    await expect.poll(() => heard(there)).toEqual(['polite: Omar Haque: Tea at five?'])

    await open(there, 'Garden club')
    await article(there, /Said long ago/).waitFor()
    await article(there, /Once more/).waitFor()
    await composer(there).press('a')
    await omar.wish(garden, { type: 'message.send', text: 'And now' })
    await expect.poll(() => heard(there)).toEqual(['polite: Omar Haque: Tea at five?', 'polite: Omar Haque: And now'])
  })

  test('what goes wrong is said at once', async () => {
    const { nila } = await scene()
    const there = await enter(nila)
    await open(there, 'Omar Haque')
    await listens(there)
    await composer(there).fill('/frobnicate')
    await composer(there).press('Enter')
    await expect.poll(() => heard(there)).toEqual([`assertive: ${w.composer.unknownCommand('frobnicate')}`])

    const guest = await house.visitor({ locale: language === 'en' ? 'en-GB' : 'bn-BD' })
    await guest.goTo('/login')
    await guest.page.getByRole('heading', { level: 1, name: w.signIn.title }).waitFor()
    await guest.page.getByRole('button', { name: w.signIn.action }).press('Enter')
    const name = guest.page.getByRole('textbox', { name: w.field.identifier })
    expect(await name.getAttribute('aria-invalid')).toBe('true')
    const why = await name.evaluate(
      (one) => document.getElementById(one.getAttribute('aria-describedby')!)?.textContent,
    )
    expect(why).toBe(w.form.required)
    await name.fill('nobody.at.all')
    await guest.page.getByLabel(w.field.password, { exact: true }).fill('Wrong-lantern-58')
    await guest.page.keyboard.press('Enter')
    await guest.page.getByRole('alert').getByText(refusals['auth.failed']).waitFor()
  })

  test('what opens says what it is, and what is chosen in it', async () => {
    const { nila, omar, direct } = await scene()
    await nila.wish(direct, { type: 'message.send', text: 'Tea at five?' })
    await omar.wish(direct, { type: 'message.send', text: 'Gladly' })
    const there = await enter(nila)
    await open(there, 'Omar Haque')
    const { page } = there
    const opens = async (button: ReturnType<Page['getByRole']>) => {
      expect(await button.getAttribute('aria-haspopup')).toBeTruthy()
      expect(await button.getAttribute('aria-expanded')).toBe('false')
      await button.press('Enter')
      await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true')
    }
    const closes = async (button: ReturnType<Page['getByRole']>) => {
      await page.keyboard.press('Escape')
      await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false')
    }
    const own = article(there, /Tea at five/).getByRole('button', { name: w.messages.actions })
    for (const button of [
      page.getByRole('button', { name: w.frame.colours }),
      page.getByRole('button', { name: w.messages.menu }),
      page.getByRole('banner').getByRole('button', { name: w.bell.title }),
      own,
    ]) {
      await opens(button)
      await closes(button)
    }
    await own.press('Enter')
    await page.getByRole('menuitem', { name: w.messages.remove }).press('Enter')
    const question = page.getByRole('alertdialog', { name: w.messages.removeTitle })
    await question.waitFor()
    expect(await question.ariaSnapshot()).toContain(w.messages.removeBody)
    const body = await question.evaluate(
      (one) => document.getElementById(one.getAttribute('aria-describedby')!)?.textContent,
    )
    expect(body).toBe(w.messages.removeBody)
    await page.keyboard.press('Escape')

    await composer(there).pressSequentially(':mang')
    const box = page.getByRole('combobox', { name: w.messages.write })
    await box.waitFor()
    const list = page.getByRole('listbox', { name: w.composer.suggestions })
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    expect(await box.getAttribute('aria-controls')).toBe(await list.getAttribute('id'))
    const pointed = async () => page.locator(`#${await box.getAttribute('aria-activedescendant')}`)
    expect(await (await pointed()).getAttribute('aria-selected')).toBe('true')
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1)
    await page.keyboard.press('Escape')
    await composer(there).waitFor()

    await page.getByRole('button', { name: w.people.begin }).press('Enter')
    const dialog = page.getByRole('dialog', { name: w.people.begin })
    await dialog.waitFor()
    expect(await nameless(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})
