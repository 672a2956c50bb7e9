import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LONGEST_TEXT } from '../../shared/kinds/thread/index.ts'
import { type House, openHouse } from './testing/house.ts'
import { keepOpen } from './testing/kept.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** Somebody with a group of two open. */
const inGroup = async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  await house.group(asking, 'Ward 7', [asked])
  const nila = await house.enter(asking)
  await nila.open('Ward 7')
  return { nila, asked }
}
/** The same, on a page that others wrote on before. */
const stillInGroup = keepOpen(() => house, inGroup)
/** The box, whatever it is for those who listen: while it helps to complete a word it is a combobox. */
const boxOf = ({ page }: Visitor): Locator => page.locator('.composer textarea')
const options = ({ page }: Visitor) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option')
const lastOf = ({ page }: Visitor) => page.locator('article .prose').last()

/** Hands a file to the page as the clipboard or a mouse does. */
const gives = (box: Locator, how: 'paste' | 'dragover' | 'drop', text?: string) =>
  box.evaluate(
    (element, { how, text }) => {
      const data = new DataTransfer()
      data.items.add(new File(['x'], 'cat.png', { type: 'image/png' }))
      if (text) data.setData('text/plain', text)
      const carried = how === 'paste' ? { clipboardData: data } : { dataTransfer: data }
      const event =
        how === 'paste'
          ? new ClipboardEvent(how, { bubbles: true, cancelable: true, ...carried })
          : new DragEvent(how, { bubbles: true, cancelable: true, ...carried })
      return element.dispatchEvent(event)
    },
    { how, text },
  )

describe('writing', () => {
  test('sets marks by keys, and takes them back by keys', async () => {
    const { nila } = await stillInGroup()
    const box = boxOf(nila)
    await box.pressSequentially('tea at five')
    await box.press('Control+Shift+ArrowLeft')
    await box.press('Control+b')
    expect(await box.inputValue()).toBe('tea at **five**')
    await box.press('Control+z')
    expect(await box.inputValue()).toBe('tea at five')
    await box.press('Control+b')
    await box.press('Enter')
    await lastOf(nila).locator('strong', { hasText: 'five' }).waitFor()
  })

  test('goes on with lists, and moves code in and out', async () => {
    const { nila } = await stillInGroup()
    const box = boxOf(nila)
    await box.pressSequentially('- milk')
    await box.press('Shift+Enter')
    await box.pressSequentially('tea')
    expect(await box.inputValue()).toBe('- milk\n- tea')
    await box.press('Shift+Enter')
    await box.press('Shift+Enter')
    expect(await box.inputValue()).toBe('- milk\n- tea\n')
    await box.fill('```\nx')
    await box.press('Tab')
    expect(await box.inputValue()).toBe('```\nx  ')
    await box.press('Enter')
    await box.pressSequentially('```')
    expect(await box.inputValue()).toBe('```\nx  \n```')
    await box.press('Enter')
    await lastOf(nila).locator('pre').waitFor()
  })

  test('has buttons for the marks, remembered once they are wanted', async () => {
    const { nila } = await inGroup()
    await nila.button('Show formatting').click()
    await boxOf(nila).fill('secret')
    await boxOf(nila).press('Control+a')
    await nila.page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name: 'Hidden text' }).click()
    expect(await boxOf(nila).inputValue()).toBe('||secret||')
    await nila.page.reload()
    await nila.page.getByRole('toolbar', { name: 'Formatting' }).waitFor()
  })

  test('sends by Enter or by Ctrl and Enter, as one likes', async () => {
    const { nila } = await inGroup()
    const thread = nila.page.url()
    await nila.page.goto(`${nila.url}/settings/appearance`)
    await nila.page.getByLabel('Sending a message').selectOption('ctrl')
    await nila.page.goto(thread)
    const box = boxOf(nila)
    await box.pressSequentially('one')
    await box.press('Enter')
    await box.pressSequentially('two')
    expect(await box.inputValue()).toBe('one\ntwo')
    await box.press('Control+Enter')
    await expect.poll(() => nila.texts()).toEqual(['one\ntwo'])
  })

  test('says how much is too much, and loses nothing', async () => {
    const { nila } = await stillInGroup()
    const box = boxOf(nila)
    await box.fill('a'.repeat(LONGEST_TEXT + 12))
    await nila.sees('12 characters too many')
    await box.press('Enter')
    await nila.sees(/12 characters too long to send/)
    expect((await box.inputValue()).length).toBe(LONGEST_TEXT + 12)
  })
})

describe('completing', () => {
  test('somebody’s name by the keyboard, and it stands out for them', async () => {
    const { nila, asked } = await stillInGroup()
    const omar = await house.enter(asked)
    await omar.open('Ward 7')
    const box = boxOf(nila)
    await box.pressSequentially('Look, @oma')
    await options(nila).first().waitFor()
    const pointed = await box.getAttribute('aria-activedescendant')
    expect(await nila.page.locator(`[id="${pointed}"]`).textContent()).toContain('Omar Haque')
    await box.press('Enter')
    expect(await box.inputValue()).toMatch(/^Look, @\S+ $/)
    await options(nila).first().waitFor({ state: 'detached' })
    await box.press('Enter')
    await omar.page.locator('.mention[data-own]', { hasText: '@Omar Haque' }).waitFor()
  })

  test('all who are here, where one may', async () => {
    const { nila } = await stillInGroup()
    await boxOf(nila).pressSequentially('@every')
    await options(nila).filter({ hasText: 'Everybody here is told' }).click()
    await boxOf(nila).press('Enter')
    await lastOf(nila).locator('.mention', { hasText: '@everyone' }).waitFor()
  })

  test('an emoji by its name, and Escape leaves what was typed', async () => {
    const { nila } = await stillInGroup()
    const box = boxOf(nila)
    await box.pressSequentially('Fine :thumbsu')
    await options(nila).first().waitFor()
    await box.press('Escape')
    await options(nila).first().waitFor({ state: 'detached' })
    expect(await box.inputValue()).toBe('Fine :thumbsu')
    await box.fill('')
    await box.pressSequentially('Fine :thumbsu')
    await options(nila).first().waitFor()
    await box.press('Tab')
    expect(await box.inputValue()).toMatch(/^Fine 👍️? $/u)
  })

  test('an emoji out of all there are', async () => {
    const { nila } = await stillInGroup()
    await nila.button('Emoji').click()
    const search = nila.page.getByRole('searchbox', { name: 'Find an emoji' })
    await search.fill('mango')
    await nila.button('mango').waitFor()
    await search.press('ArrowDown')
    await nila.page.keyboard.press('Enter')
    expect(await boxOf(nila).inputValue()).toBe('🥭')
    await boxOf(nila).press('Enter')
    await nila.page.locator('[data-emoji-only]', { hasText: '🥭' }).waitFor()
  })
})

describe('commands', () => {
  test('do what they say, and none is sent', async () => {
    const { nila } = await inGroup()
    const box = boxOf(nila)
    await box.pressSequentially('/ren')
    await options(nila).filter({ hasText: 'another name' }).waitFor()
    await box.press('Tab')
    expect(await box.inputValue()).toBe('/rename ')
    await box.pressSequentially('Ward 8')
    await box.press('Enter')
    await nila.page.getByRole('heading', { level: 1, name: 'Ward 8' }).waitFor()
    await nila.says('/mute')
    await nila.sees('This conversation is muted.')
    await nila.says('/shrug so what')
    await expect.poll(() => nila.texts()).toEqual(['so what ¯\\_(ツ)_/¯'])
    await nila.says('/help')
    await nila.page.getByRole('dialog', { name: 'What can be typed' }).getByText('/leave').waitFor()
  })

  test('that do not exist are said not to, and the text stays', async () => {
    const { nila } = await stillInGroup()
    await nila.says('/mut now')
    await nila.sees('There is no command “/mut”.')
    expect(await boxOf(nila).inputValue()).toBe('/mut now')
    await nila.says('//mute')
    await expect.poll(async () => (await nila.texts()).at(-1)).toBe('/mute')
  })
})

test('files are taken, pasted or dropped, and a text beside them is a text', async () => {
  const { nila } = await inGroup()
  const box = boxOf(nila)
  expect(await gives(box, 'paste')).toBe(false)
  await nila.page.getByRole('list', { name: 'Files to be sent' }).getByText('cat.png').first().waitFor()
  expect(await gives(box, 'paste', 'words')).toBe(true)
  await gives(box, 'dragover')
  await nila.page.locator('.composer[data-dropping]').waitFor()
  expect(await gives(box, 'drop')).toBe(false)
  await nila.page.locator('.composer[data-dropping]').waitFor({ state: 'detached' })
})
