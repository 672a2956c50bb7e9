import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { KEY, openTenor } from '../../server/gifs/testing/tenor.ts'
import { type House, openHouse } from './testing/house.ts'

let tenor: Awaited<ReturnType<typeof openTenor>>
let house: House
beforeAll(async () => {
  tenor = await openTenor()
  house = await openHouse({ outside: tenor.outside }, { GIFS_KEY: KEY, GIFS_URL: tenor.url })
})
afterEach(() => house.empty())
afterAll(async () => {
  await house?.close()
  await tenor.close()
})

describe('said with a picture', () => {
  test('STI3 a sticker goes by itself, is told in both languages, and comes first the next time', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
    await nila.open('Omar Haque')
    await omar.open('Nila Das')
    await nila.composer.fill('half a sentence')
    await nila.button('Emoji').click()
    await nila.page.getByRole('tab', { name: 'Stickers' }).click()
    const stickers = nila.page.getByRole('group', { name: 'Stickers' }).getByRole('button')
    await stickers.first().waitFor()
    expect(await stickers.count()).toBe(12)
    await stickers.first().focus()
    await nila.page.keyboard.press('ArrowDown')
    await nila.page.keyboard.press('ArrowRight')
    await nila.page.keyboard.press('ArrowRight')
    await nila.page.keyboard.press('Enter')

    await omar.page.getByRole('img', { name: 'Sticker: Time for tea' }).waitFor()
    await expect.poll(() => omar.row('Nila Das').textContent()).toContain('Sticker: Time for tea')
    expect(await nila.composer.inputValue()).toBe('half a sentence')
    await omar.page.getByRole('button', { name: 'বাংলা' }).click()
    await omar.page.getByRole('img', { name: 'স্টিকার: চায়ের সময়' }).waitFor()

    await nila.button('Emoji').click()
    await nila.page.getByRole('tab', { name: 'Stickers' }).click()
    await expect.poll(() => stickers.first().getAttribute('title')).toBe('Sticker: Time for tea')
    await nila.page.keyboard.press('Escape')
    await stickers.first().waitFor({ state: 'detached' })
  })

  test('PLA7 in a house without a map a place is a name, coordinates and a grid', async () => {
    const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
    await asked.wish(direct, { type: 'message.send', place: { lat: 23.74656, lon: 90.37602, name: 'Dhanmondi Lake' } })
    const nila = await house.enter(asking)
    await nila.open('Omar Haque')
    const card = nila.page.getByRole('region', { name: 'Place: Dhanmondi Lake' })
    await card.getByText('23.74656, 90.37602').waitFor()
    await card.getByRole('button', { name: /^Look around on the map/ }).click()
    await nila.page.getByRole('dialog', { name: 'Dhanmondi Lake' }).waitFor()
    expect(await nila.page.getByText('© OpenStreetMap contributors').count()).toBe(0)
    expect(await nila.page.locator('.map-piece').count()).toBe(0)
  })

  test('GIF6 a moving picture is found, taken and sent by the house, and stands still for who wants that', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const [nila, omar] = await Promise.all([
      house.enter(asking),
      house.enter(asked, { reducedMotion: 'no-preference' }),
    ])
    const strangers: string[] = []
    for (const { page } of [nila, omar])
      page.on('request', (request) => {
        const address = request.url()
        if (!address.startsWith(house.app.url) && !/^(data|blob):/.test(address)) strangers.push(address)
      })
    await nila.open('Omar Haque')
    await omar.open('Nila Das')
    await nila.button('Emoji').click()
    await nila.page.getByRole('tab', { name: 'GIFs' }).click()
    await nila.page.getByRole('button', { name: 'a cat that waves' }).waitFor()
    await nila.page.getByRole('searchbox', { name: 'Search Tenor' }).fill('tea')
    await nila.page.getByRole('button', { name: 'a cat that waves' }).waitFor({ state: 'detached' })
    await nila.page.getByRole('button', { name: 'tea that is poured' }).click()

    const shown = (there: typeof nila) => there.page.locator('article').getByRole('img', { name: 'tea that is poured' })
    await shown(omar).waitFor()
    expect(await shown(omar).getAttribute('src')).toMatch(/\/content$/)
    expect(await omar.page.getByRole('button', { name: /^Play/ }).count()).toBe(0)

    await shown(nila).waitFor()
    expect(await shown(nila).getAttribute('src')).toContain('size=large')
    await nila.button('Play tea that is poured').click()
    await expect.poll(() => shown(nila).getAttribute('src')).toMatch(/\/content$/)
    await nila.button('Stop tea that is poured').click()
    await expect.poll(() => shown(nila).getAttribute('src')).toContain('size=large')
    expect(strangers).toEqual([])
  })
})
