import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const THREE = ['The first', 'The second', 'The third']

/** Two contacts, each with the conversation open. */
const together = async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
  await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
  await nila.composer.waitFor()
  return { nila, omar, asking, asked }
}

describe('somebody without a network', () => {
  test('SYN7 goes on writing: everything arrives once, and in order', async () => {
    const { nila, omar } = await together()
    await nila.page.context().setOffline(true)
    for (const text of THREE) await nila.says(text)
    expect(await nila.texts()).toEqual(THREE)
    await nila.reaches('The third', 'Waiting to be sent')
    await omar.says('Meanwhile')

    await nila.page.context().setOffline(false)
    for (const text of THREE) await omar.message(text).waitFor()
    await nila.message('Meanwhile').waitFor()
    for (const text of THREE) await nila.reaches(text, 'Read')
    const said = await omar.texts()
    expect(said.filter((text) => text !== 'Meanwhile')).toEqual(THREE)
    await expect.poll(() => nila.texts()).toEqual(said)
  })

  test('is told so, and how much waits', async () => {
    const { nila, omar } = await together()
    await omar.says('Good evening')
    await nila.keeps('events', 'Good evening')
    await nila.loseServer()
    await nila.sees('No connection. Trying again …')
    await nila.says('Later, then')
    await nila.sees('1 message waits to be sent')
    await nila.findServer()
    await nila.reaches('Later, then', 'Read')
    await nila.page.locator('.connection').waitFor({ state: 'detached' })
  })

  test('finds everything again after reloading: what was said, and what waits', async () => {
    const { nila, omar } = await together()
    await omar.says('Before the storm')
    await nila.keeps('events', 'Before the storm')
    await nila.loseServer()
    await nila.says('Out of the storm')
    await nila.keeps('waiting', 'Out of the storm')

    await nila.page.reload()
    await nila.message('Before the storm').waitFor()
    await nila.reaches('Out of the storm', 'Waiting to be sent')
    await nila.findServer()
    await omar.message('Out of the storm').waitFor()
    expect(await omar.texts()).toEqual(['Before the storm', 'Out of the storm'])
    await expect.poll(() => nila.texts()).toEqual(['Before the storm', 'Out of the storm'])
  })
})

describe('what is said in the last moment', () => {
  test('before the window goes is there when it opens again', async () => {
    const { nila, omar } = await together()
    await nila.loseServer()
    await nila.composer.fill('By the way')
    await nila.composer.evaluate((area) => {
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      location.reload()
    })
    await nila.reaches('By the way', 'Waiting to be sent')
    await nila.findServer()
    await omar.message('By the way').waitFor()
  })
})

describe('a draft', () => {
  test('follows to another device, and goes when it is sent', async () => {
    const { nila, asking } = await together()
    await nila.composer.fill('What I meant to say')
    await nila.composer.blur()
    const phone = await house.enter(asking, { viewport: { width: 390, height: 800 } })
    await phone.open('Omar Haque')
    await expect.poll(() => phone.composer.inputValue(), { timeout: 10_000 }).toBe('What I meant to say')
    await phone.composer.press('Enter')
    await nila.message('What I meant to say').waitFor()
    await expect.poll(() => nila.composer.inputValue(), { timeout: 10_000 }).toBe('')
  })

  test('survives a reload', async () => {
    const { nila } = await together()
    await nila.composer.fill('Half a thought')
    await nila.keeps('drafts', 'Half a thought')
    await nila.page.reload()
    await expect.poll(() => nila.composer.inputValue(), { timeout: 10_000 }).toBe('Half a thought')
  })

  test('keeps what it answers, until somebody thinks better of it', async () => {
    const { nila, omar } = await together()
    await omar.says('Rice or bread?')
    await nila.does('Reply', 'Rice or bread?')
    await nila.composer.fill('Rice, as')
    await nila.keeps('drafts', 'Rice, as')
    await nila.page.reload()
    await nila.sees('Answering Omar Haque')
    expect(await nila.composer.inputValue()).toBe('Rice, as')
    await nila.button('Do not answer').click()
    await nila.page.getByText('Answering Omar Haque').waitFor({ state: 'detached' })
    expect(await nila.composer.inputValue()).toBe('Rice, as')
  })
})
