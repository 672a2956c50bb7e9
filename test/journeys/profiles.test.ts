import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { png } from '../../server/files/testing/samples.ts'
import type { Person } from '../../server/testing/app.ts'
import { directOf } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import { barriers, isTooWide } from './testing/looking.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const PHONE = { viewport: { width: 390, height: 844 } }
const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { level: 1, name })
const main = ({ page }: Visitor) => page.getByRole('main')
const settingsOf = (person: Person, body: object) => person.api('PATCH', '/api/v1/me', body)
const profileOf = (person: Person, body: object) => person.api('PATCH', '/api/v1/me/profile', body)

/** Somebody's page, opened. */
const looksAt = async (person: Person, other: Person, name: string, options: Parameters<House['enter']>[1] = {}) => {
  const there = await house.arrive(person, `/${other.username}`, options)
  await heading(there, name).waitFor()
  return there
}

describe('a profile', () => {
  test('PRO3 PRO5 shows contacts more than strangers, and moves while it is open', async () => {
    const { asking, asked, direct } = await house.contacts('Nila Das', 'Omar Haque')
    await profileOf(asked, { about: 'Grows lemons', location: 'Khulna', website: 'example.org', ward: 'canary-ward' })
    await profileOf(asked, { audiences: { ward: 'private' } })
    const nila = await looksAt(asking, asked, 'Omar Haque')
    await main(nila).getByText('Khulna').waitFor()
    await main(nila).getByText('Grows lemons').waitFor()
    const link = main(nila).getByRole('link', { name: 'example.org' })
    expect(await link.getAttribute('rel')).toContain('noopener')
    expect(await nila.page.content()).not.toContain('canary-ward')
    expect(await barriers(nila)).toEqual([])

    await profileOf(asked, { location: 'Sylhet' })
    await main(nila).getByText('Sylhet').waitFor()
    await asked.wish(direct, { type: 'contact.remove' })
    await main(nila).getByText('Sylhet').waitFor({ state: 'detached' })
    await main(nila).getByText('Omar Haque’s profile is private').waitFor()
    await nila.button('Ask to be contacts').waitFor()
    // an open one moves too, for strangers
    await settingsOf(asked, { open: true })
    await main(nila).getByText('Grows lemons').waitFor()
    await nila.button('Add contact').waitFor()
  })

  test('PRO3 PRO5 of somebody with whom one is at odds shows a name and no more', async () => {
    const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    await settingsOf(other, { open: true })
    await profileOf(other, { about: 'canary-about' })
    const nila = await looksAt(one, other, 'Omar Haque', PHONE)
    await main(nila).getByText('canary-about').waitFor()
    await other.wish(directOf(one.account, other.account), { type: 'contact.block', to: one.account })
    await main(nila).getByText('This person cannot be reached.').waitFor()
    await main(nila).getByText('canary-about').waitFor({ state: 'detached' })
    expect(await isTooWide(nila)).toBe(false)
  })

  test('of nobody says so, and leads back', async () => {
    const nila = await house.arrive(await house.app.person('Nila Das'), '/nobody.at.all')
    await heading(nila, 'Nobody to be seen here').waitFor()
    await nila.goTo('/no-such--name')
    await heading(nila, 'There is nothing here').waitFor()
  })
})

describe('the own profile', () => {
  test('AC11 is changed, looked at with other eyes, and shown as chosen', async () => {
    const [one, other] = [await house.app.person('Nila Das'), await house.app.person('Omar Haque')]
    const nila = await house.arrive(one, '/profile')
    const preview = nila.page.getByRole('region', { name: 'How others see it' })
    await nila.page.getByRole('textbox', { name: 'Location' }).fill('Rangpur')
    await nila.page.getByRole('textbox', { name: 'Website' }).fill('javascript:alert(1)')
    await preview.getByText('Your profile is private').waitFor()
    expect(await preview.getByText('Rangpur').count()).toBe(0)
    await preview.getByRole('button', { name: 'As a contact' }).click()
    await preview.getByText('Rangpur').waitFor()
    await nila.button('Save').click()
    await nila.sees('A web address, such as example.org')
    await nila.page.getByRole('textbox', { name: 'Website' }).fill('rangpur.example')
    await nila.page.getByRole('combobox', { name: 'Location: who sees it' }).selectOption('public')
    await nila.page.getByRole('switch', { name: 'Open profile' }).click()
    await preview.getByRole('button', { name: 'As a stranger' }).click()
    await preview.getByText('Rangpur').first().waitFor()
    expect(await barriers(nila)).toEqual([])
    await nila.button('Save').click()
    await nila.sees('Your profile is saved')
    const omar = await looksAt(other, one, 'Nila Das')
    await main(omar).getByText('Rangpur', { exact: true }).waitFor()
    await main(omar).getByRole('link', { name: 'rangpur.example' }).waitFor()
  })
})

describe('a guest', () => {
  test.each([
    ['in English', 'en-GB', 'Find people', 'Sign in', {}],
    ['in Bangla, on a phone', 'bn-BD', 'মানুষ খুঁজুন', 'সাইন ইন', PHONE],
  ] as const)('CO9 PO8 meets open people and finds more, %s', async (_, locale, find, signIn, options) => {
    const [open, closed] = [await house.app.person('Lemon Grower'), await house.app.person('Lemon Hidden')]
    await settingsOf(open, { open: true })
    await profileOf(open, { about: 'Grows lemons', location: 'canary-location' })
    const guest = await house.visitor({ ...options, locale })
    await guest.goTo('/login')
    await guest.goTo('/forgot-nothing-here')
    await guest.page.getByRole('textbox', { name: find }).fill('Lemon')
    await guest.page.getByRole('link', { name: 'Lemon Grower' }).first().click()
    await heading(guest, 'Lemon Grower').waitFor()
    await main(guest).getByText('Grows lemons').waitFor()
    expect(await guest.page.content()).not.toContain('canary-location')
    expect(await guest.page.getByRole('link', { name: 'Lemon Hidden' }).count()).toBe(0)
    await main(guest).getByRole('link', { name: signIn }).first().waitFor()
    expect(await isTooWide(guest)).toBe(false)
    expect(await barriers(guest)).toEqual([])
    await guest.goTo(`/${closed.username}`)
    await main(guest).getByRole('link', { name: signIn }).first().waitFor()
    expect(await guest.page.content()).not.toContain('Lemon Hidden')
  })
})

describe('a picture', () => {
  test('PRO7 is cut out by keys, worn at once, and seen by the other side without a reload', async () => {
    const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await looksAt(asking, asked, 'Omar Haque')
    const omar = await house.arrive(asked, '/profile')
    await omar.page.locator('input[type="file"]').setInputFiles({
      name: 'me.png',
      mimeType: 'image/png',
      buffer: Buffer.from(await png(300, 200)),
    })
    const square = omar.page.getByRole('img', { name: /^Your picture/ })
    await square.focus()
    for (const key of ['+', 'ArrowRight', 'ArrowDown', '-']) await omar.page.keyboard.press(key)
    await omar.button('Use this picture').click()
    await omar.page.locator('.edit-picture .avatar img').waitFor()
    const face = main(nila).locator('.face-head .avatar img')
    await face.waitFor()
    await expect.poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480)
    await omar.button('Remove picture').click()
    await face.waitFor({ state: 'detached' })
  })

  test('is none where the file is none', async () => {
    const nila = await house.arrive(await house.app.person('Nila Das'), '/profile')
    const picked = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }
    await nila.page.locator('input[type="file"]').setInputFiles(picked)
    await nila.sees('Only a picture can be used here.')
  })
})
