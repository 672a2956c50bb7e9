import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTileServer } from '../../server/map/testing/tile-server.ts'
import { type House, openHouse } from './testing/house.ts'

let server: Awaited<ReturnType<typeof openTileServer>>
let house: House
beforeAll(async () => {
  server = await openTileServer({ patience: 10_000 })
  house = await openHouse({ outside: server.outside }, { MAP_TILES: server.template })
})
afterEach(() => house.empty())
afterAll(async () => {
  await house?.close()
  await server.close()
})

const LAKE = { latitude: 23.74656, longitude: 90.37602 }

describe('a place', () => {
  test('PLA7 is shared from where one is, seen by the other on a map, and looked around in by keys', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const here = { permissions: ['geolocation'], geolocation: LAKE }
    const [nila, omar] = await Promise.all([house.enter(asking, here), house.enter(asked)])
    await nila.open('Omar Haque')
    await omar.open('Nila Das')

    await nila.button('More to send').click()
    await nila.page.getByRole('menuitem', { name: 'Share a place' }).click()
    const dialog = nila.page.getByRole('dialog', { name: 'Share a place' })
    await dialog.getByRole('button', { name: 'Where I am now' }).click()
    await expect.poll(() => dialog.getByLabel('Latitude and longitude').inputValue()).toBe('23.74656, 90.37602')
    await dialog.getByLabel('What it is called').fill('Dhanmondi Lake')
    await dialog.getByRole('button', { name: 'Share', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })

    const card = omar.page.getByRole('region', { name: 'Place: Dhanmondi Lake' })
    await card.waitFor()
    await card.getByText('23.74656, 90.37602').waitFor()
    await card.getByText('© OpenStreetMap contributors').waitFor()
    await card.locator('.map-piece.there').first().waitFor({ state: 'attached' })
    const link = card.getByRole('link', { name: 'Open in your map' })
    expect(await link.getAttribute('href')).toContain('openstreetmap.org/?mlat=23.74656&mlon=90.37602')
    expect(await link.getAttribute('rel')).toContain('noreferrer')

    await card.getByRole('button', { name: /^Look around on the map/ }).press('Enter')
    const large = omar.page.getByRole('dialog', { name: 'Dhanmondi Lake' })
    const map = large.getByRole('application', { name: 'Map around Dhanmondi Lake' })
    const middle = large.getByRole('status')
    await expect.poll(() => middle.textContent()).toContain('23.74656, 90.37602. Step 16')
    await map.press('ArrowRight')
    await map.press('+')
    await expect.poll(() => middle.textContent()).toMatch(/23\.74656, 90\.377\d\d\. Step 17/)
    await large.getByRole('button', { name: 'Back to the place' }).click()
    await expect.poll(() => middle.textContent()).toContain('23.74656, 90.37602. Step 16')
    await omar.page.keyboard.press('Escape')
    await large.waitFor({ state: 'detached' })
    await expect.poll(() => omar.row('Nila Das').textContent()).toContain('Place: Dhanmondi Lake')
  })

  test('PLA5 who does not want to be found is told so kindly, and chooses on the map', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { permissions: [] })
    await nila.open('Omar Haque')
    await nila.button('More to send').click()
    await nila.page.getByRole('menuitem', { name: 'Share a place' }).click()
    const dialog = nila.page.getByRole('dialog', { name: 'Share a place' })
    await dialog.getByRole('button', { name: 'Where I am now' }).click()
    await dialog.getByText('Your browser was not allowed to say where you are.').waitFor()
    const field = dialog.getByLabel('Latitude and longitude')
    const before = await field.inputValue()
    const box = (await dialog.getByRole('application').boundingBox())!
    await nila.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await nila.page.mouse.down()
    await nila.page.mouse.move(box.x + box.width / 2 - 90, box.y + box.height / 2, { steps: 3 })
    await nila.page.mouse.up()
    expect(await field.inputValue()).not.toBe(before)
    await field.fill('nowhere')
    await dialog.getByText('Two numbers, like 23.81033, 90.41251').waitFor()
    expect(await dialog.getByRole('button', { name: 'Share', exact: true }).isDisabled()).toBe(true)
    await field.fill('22.3475 91.8123')
    await dialog.getByRole('button', { name: 'Share', exact: true }).click()
    await nila.page.getByRole('region', { name: 'Place' }).getByText('22.34750, 91.81230').waitFor()
  })
})
