import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [90.4, 23.8],
      [90.42, 23.8],
      [90.42, 23.82],
      [90.4, 23.82],
      [90.4, 23.8],
    ],
  ],
}

describe('the tree of places', () => {
  test('TRE2 is built, moved and drawn by an administrator, by keys as well', async () => {
    const { page } = await house.enter(await house.app.person('Farida', 'superadmin'))
    await page.goto('/admin/places')
    const dialog = page.getByRole('dialog')
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    const item = (name: RegExp) => page.getByRole('treeitem', { name })
    const one = (name: string) => page.getByRole('region', { name, exact: true })

    await button('Add a place').click()
    await dialog.getByLabel('Name', { exact: true }).fill('Shonapur')
    await dialog.getByLabel('Name in Bangla').fill('সোনাপুর')
    await dialog.getByRole('button', { name: 'Add a place' }).click()
    await one('Shonapur').waitFor()

    await button('Take in a list').click()
    const list = 'parent,name,sort\nShonapur,North,zone\nShonapur,South,zone\nShonapur > South,Ward 1,ward'
    await dialog.getByLabel('Or paste the list').fill(`${list}\nNowhere,Ward 2,ward`)
    await dialog.getByRole('button', { name: 'Look at it first' }).click()
    await dialog.getByRole('row', { name: /Ward 2.*There is no such place to lie in/ }).waitFor()
    await dialog.getByLabel('Or paste the list').fill(list)
    await dialog.getByRole('button', { name: 'Look at it first' }).click()
    await dialog.getByRole('button', { name: 'Take in 3 places' }).click()
    await dialog.waitFor({ state: 'detached' })

    const tree = page.getByRole('tree', { name: 'All places' })
    await item(/^South/).waitFor()
    await tree.focus()
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await tree.press(key)
    await one('Ward 1').waitFor()
    await one('Ward 1').getByText('Ward · South · Shonapur').waitFor()

    const called = one('Ward 1').getByLabel('Name', { exact: true })
    await called.fill('Ward One')
    await button('Move').click()
    const field = dialog.getByRole('combobox', { name: 'Lies within' })
    await field.fill('north')
    await dialog.getByRole('treeitem', { name: /North/ }).waitFor()
    await field.press('Enter')
    await dialog.getByRole('button', { name: 'Move', exact: true }).click()
    await one('Ward 1').getByText('Ward · North · Shonapur').waitFor()
    expect(await called.inputValue()).toBe('Ward One')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Move')

    await button('Draw the outline').click()
    await dialog.getByRole('button', { name: 'Or paste GeoJSON' }).click()
    await dialog.getByLabel('Or paste GeoJSON').fill('{"type":"Point"}')
    await dialog.getByText('This is no GeoJSON polygon that can be used.').waitFor()
    await dialog.getByLabel('Or paste GeoJSON').fill(JSON.stringify(square))
    await dialog.getByRole('button', { name: 'Save' }).click()
    await one('Ward 1').getByRole('application', { name: 'Map with the outline of Ward 1' }).waitFor()
    const at = await page.request.get(`${house.app.url}/api/v1/places/at?lat=23.81&lon=90.41`)
    expect((await at.json()).path).toHaveLength(3)

    await button('Change the outline').click()
    await dialog.getByRole('button', { name: 'Begin again' }).click()
    const map = dialog.getByRole('application')
    for (const [x, y] of [
      [80, 40],
      [200, 40],
      [140, 120],
    ] as const)
      await map.click({ position: { x, y } })
    await dialog.getByText('3 corners').waitFor()
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.waitFor({ state: 'detached' })

    await button('Take out of use').click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Take out of use' }).click()
    await one('Ward 1').getByText('Out of use').waitFor()
    await item(/^Ward 1/).waitFor({ state: 'detached' })
  })

  test('TRE7 is where people say in their profile where they belong; its page is for administrators', async () => {
    const admin = await house.app.person('Farida', 'superadmin')
    const city = (await admin.api('POST', '/api/v1/admin/places', { parent: null, sort: 'city', name: 'Anandapur' }))
      .json
    await admin.api('POST', '/api/v1/admin/places', { parent: city.id, sort: 'ward', name: 'Ward 3', nameBn: 'ওয়ার্ড ৩' })
    const nila = await house.app.person('Nila Das')
    const { page } = await house.enter(nila)
    await page.goto('/admin')
    await page.getByRole('heading', { name: 'This is for administrators' }).waitFor()

    await page.goto('/profile')
    const field = page.getByRole('combobox', { name: 'Belongs to', exact: true })
    await field.fill('ওয়ার্ড ৩')
    await page.getByRole('treeitem', { name: /Ward 3/ }).click()
    await expect.poll(() => field.inputValue()).toBe('Ward 3')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Your profile is saved').waitFor()
    await page.goto(`/${nila.username}`)
    await page.getByText('Ward 3 · Anandapur').waitFor()
  })
})
