import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

/** Two contacts, each with the conversation open. */
const together = async () => {
  const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
  const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
  await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
  return { nila, omar, asking, asked, direct }
}

const dialog = ({ page }: Visitor, name: string) => page.getByRole('dialog', { name })

/** Says it, and waits until the other one has it. */
const saying = async (from: Visitor, to: Visitor, ...texts: string[]) => {
  for (const text of texts) {
    await from.says(text)
    await to.message(text).waitFor()
  }
}

describe('a reaction', () => {
  test('is any emoji there is, and says who gave it', async () => {
    const { nila, omar } = await together()
    await saying(nila, omar, 'The mangoes are ripe')
    await omar.message('The mangoes are ripe').getByRole('button', { name: 'React', exact: true }).press('Enter')
    await omar.page.getByRole('menuitem', { name: 'More reactions' }).click()
    const picker = dialog(omar, 'Pick a reaction')
    await picker.getByRole('searchbox').fill('mango')
    await picker.getByRole('button', { name: 'mango' }).first().click()
    await picker.waitFor({ state: 'detached' })
    const own = omar.message('The mangoes are ripe').getByRole('button', { name: '🥭 1: You' })
    expect(await own.getAttribute('aria-pressed')).toBe('true')

    await nila.message('The mangoes are ripe').getByRole('button', { name: '🥭 1: Omar Haque' }).click()
    await nila.does('Who reacted', 'The mangoes are ripe')
    const who = dialog(nila, 'Reactions').getByRole('region', { name: '🥭' })
    await who.getByText('Omar Haque').waitFor()
    await who.getByText('You').waitFor()
  })
})

describe('an edited message', () => {
  test('shows what it said before, and what changed', async () => {
    const { nila, omar } = await together()
    await saying(nila, omar, 'Tea at fife')
    await nila.composer.press('ArrowUp')
    await nila.says('Tea at five')
    await omar.message('Tea at five').getByText('edited').click()
    const earlier = dialog(omar, 'Earlier versions')
    expect(await earlier.getByRole('deletion').textContent()).toContain('fife')
    expect(await earlier.getByRole('insertion').textContent()).toContain('five')
    await earlier.getByText('As it was sent').waitFor()
    await omar.page.keyboard.press('Escape')
    await earlier.waitFor({ state: 'detached' })
  })
})

describe('several messages', () => {
  test('are chosen by keys alone, with a range, and passed on with a line to more than one place', async () => {
    const { nila, omar, asking, asked } = await together()
    await house.group(asking, 'Garden club', [asked])
    await nila.row('Garden club').waitFor()
    await saying(nila, omar, 'One', 'Two', 'Three')
    await nila.does('Select', 'One')
    const bar = nila.page.getByRole('toolbar', { name: 'What to do with the selected messages' })
    await bar.getByText('1 selected').waitFor()
    await nila.page.getByRole('checkbox', { name: /Three$/ }).focus()
    await nila.page.keyboard.press('Shift+Space')
    await bar.getByText('3 selected').waitFor()
    await nila.page.getByRole('checkbox', { name: /Two$/ }).press('Space')
    await bar.getByText('2 selected').waitFor()

    await bar.getByRole('button', { name: 'Forward' }).click()
    const to = dialog(nila, 'Forward to')
    await to.getByRole('textbox', { name: 'Find a conversation' }).fill('gard')
    await to.getByRole('checkbox', { name: 'Garden club' }).check()
    await to.getByRole('textbox', { name: 'Find a conversation' }).fill('')
    await to.getByRole('checkbox', { name: 'Omar Haque' }).check()
    await to.getByRole('textbox', { name: /Add a line/ }).fill('For later')
    await to.getByRole('button', { name: 'Forward to 2' }).click()
    await nila.sees('Forwarded to 2 conversations')

    await omar.message('For later').waitFor()
    expect((await omar.texts()).map((text) => text.trim())).toEqual([
      'One',
      'Two',
      'Three',
      'One',
      'Three',
      'For later',
    ])
    await omar.open('Garden club')
    await omar.message('For later').waitFor()
    expect((await omar.texts()).map((text) => text.trim())).toEqual(['One', 'Three', 'For later'])
  })

  test('are let go of with Escape, and deleted for everybody where all are one’s own', async () => {
    const { nila, omar } = await together()
    await saying(nila, omar, 'One', 'Two')
    await saying(omar, nila, 'Three')
    await nila.does('Select', 'One')
    await nila.page.keyboard.press('Escape')
    await nila.page.getByRole('checkbox').first().waitFor({ state: 'detached' })
    await nila.does('Select', 'One')
    const bar = nila.page.getByRole('toolbar', { name: 'What to do with the selected messages' })
    await nila.page.getByRole('checkbox', { name: /Three$/ }).check()
    expect(await bar.getByRole('button', { name: 'Delete for everybody' }).count()).toBe(0)
    await nila.page.getByRole('checkbox', { name: /Three$/ }).uncheck()
    await nila.page.getByRole('checkbox', { name: /Two$/ }).check()
    await bar.getByRole('button', { name: 'Delete for everybody' }).click()
    await nila.confirms('Delete')
    await expect.poll(() => omar.message('This message was deleted').count()).toBe(2)
    expect((await omar.texts()).map((text) => text.trim())).toEqual(['Three'])
  })
})

describe('what is to be found again', () => {
  test('is pinned for everybody, listed, and unpinned', async () => {
    const { nila, omar } = await together()
    await saying(nila, omar, 'The address is 12 Lake Road')
    await nila.does('Pin', 'The address')
    await omar.button('1 pinned message').click()
    const pins = dialog(omar, 'Pinned messages')
    await pins.getByText('The address is 12 Lake Road').waitFor()
    await pins.getByRole('button', { name: 'Go to the message' }).click()
    await pins.waitFor({ state: 'detached' })
    await omar.button('1 pinned message').click()
    await pins.getByRole('button', { name: 'Unpin' }).click()
    await pins.getByText('Nothing is pinned here').waitFor()
    await nila.button('1 pinned message').waitFor({ state: 'detached' })
  })

  test('is saved for oneself, over all conversations, and leads back', async () => {
    const { nila, omar } = await together()
    await saying(nila, omar, 'Buy mustard oil')
    await omar.does('Save for later', 'Buy mustard oil')
    await omar.goTo('/messages')
    await omar.button('Saved messages').click()
    const saved = dialog(omar, 'Saved messages')
    await saved.getByRole('region', { name: 'Nila Das' }).getByText('Buy mustard oil').waitFor()
    await saved.getByRole('button', { name: 'Go to the message' }).click()
    await omar.message('Buy mustard oil').waitFor()
    expect(omar.page.url()).toMatch(/\/messages\/[-0-9a-f]+/)
    await omar.button('Saved messages').click()
    await saved.getByRole('button', { name: 'No longer saved' }).click()
    await saved.getByText('Nothing saved yet').waitFor()
  })
})

test('on a phone a tap on the words opens what can be done with them', async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  const nila = await house.enter(asking)
  const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }
  const omar = await house.enter(asked, phone)
  await nila.open('Omar Haque')
  await omar.open('Nila Das')
  await saying(nila, omar, 'Tap here')
  await omar.message('Tap here').getByText('Tap here').tap()
  await omar.page.getByRole('menuitem', { name: 'React with 👍' }).tap()
  await nila.message('Tap here').getByRole('button', { name: '👍 1: Omar Haque' }).waitFor()
})
