import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pdf, png } from '../../server/files/testing/samples.ts'
import { attach, fileCall } from '../../server/files/testing/sender.ts'
import type { Person } from '../../server/testing/app.ts'
import { newId } from '../../server/testing/log.ts'
import type { ConversationId, FileId } from '../../shared/kernel/ids.ts'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
}, 120_000)
afterEach(() => house.empty())
afterAll(() => house?.close())

const picture = async (name: string, width = 800, height = 600) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(await png(width, height)),
})
const publish = async (author: Person, title: string, ...names: string[]) => {
  const post = newId<ConversationId>()
  const files: FileId[] = []
  for (const name of names) files.push((await attach(author, await png(400, 300), name)).id)
  await author.wish(post, { type: 'post.publish', title, text: '', audience: 'public', files })
  return { post, files }
}
const article = ({ page }: Visitor, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })
const hung = ({ page }: Visitor) => page.getByRole('list', { name: 'Gallery' }).getByRole('button')
/** Is a picture drawn, in the place that was kept for it? */
const drawn = (there: Visitor, name: RegExp) =>
  there.page
    .getByRole('button', { name })
    .locator('img[srcset]')
    .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)
const status = async (who: Person | null, id: FileId) =>
  (await fileCall(who ?? { url: house.app.url }, `/files/${id}/content`)).status

describe('pictures of posts between two browsers', () => {
  test('PO7 one publishes two; the other sees them at home and in the gallery, without a reload', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    await publish(rafi, 'An older one', 'older.png')
    const [home, gallery, hers] = await Promise.all([
      house.arrive(rafi, '/'),
      house.arrive(rafi, '/gallery'),
      house.enter(asha),
    ])
    await article(home, 'An older one').waitFor()
    await hung(gallery).first().waitFor()

    await hers.goTo('/create_post')
    await hers.page.getByLabel('Title').fill('The river')
    const input = hers.page.locator('.post-form input[type="file"]')
    await input.setInputFiles([
      await picture('river.png'),
      await picture('boat.png', 400, 900),
      { name: 'timetable.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) },
    ])
    await hers.sees('Only photos and videos go into a post.')
    await expect.poll(() => hers.page.locator('.tray-item[data-state="ready"]').count()).toBe(2)
    await hers.page.getByRole('radio', { name: /Public/ }).check()
    await hers.button('Publish').click()
    await hers.page.getByRole('heading', { level: 1, name: 'The river' }).waitFor()
    await hers.button('Open Photo: river.png').waitFor()

    await home.button('1 new post').click()
    await article(home, 'The river').getByRole('button', { name: 'Open Photo: boat.png' }).waitFor()
    await gallery.button('1 new post').click()
    await expect.poll(() => hung(gallery).count()).toBe(3)
    await expect.poll(() => drawn(gallery, /river\.png, by Asha/)).toBe(true)

    await hung(gallery).first().press('Enter')
    const viewer = gallery.page.getByRole('dialog')
    await viewer.getByText('1 of 3').waitFor()
    await gallery.page.keyboard.press('ArrowRight')
    await viewer.getByText('2 of 3').waitFor()
    await viewer.getByRole('link', { name: 'The river' }).click()
    await gallery.page.getByRole('heading', { level: 1, name: 'The river' }).waitFor()
  })

  test('PO7 made one for contacts, it leaves the gallery of a stranger, and its pictures are not there any more', async () => {
    const [asha, nadia] = [await house.app.person('Asha'), await house.app.person('Nadia')]
    const { post, files } = await publish(asha, 'For now', 'now.png')
    const hers = await house.arrive(nadia, '/gallery')
    await hers.button('Open Photo: now.png, by Asha').waitFor()
    expect([await status(nadia, files[0]!), await status(null, files[0]!)]).toEqual([200, 200])
    await asha.wish(post, { type: 'post.edit', audience: 'contacts' })
    await hers.button('Open Photo: now.png, by Asha').waitFor({ state: 'detached' })
    expect([await status(nadia, files[0]!), await status(null, files[0]!)]).toEqual([404, 404])
    expect(await status(asha, files[0]!)).toBe(200)
  })

  test('PO7 its author takes one out and puts another in', async () => {
    const { asking: asha, asked: rafi } = await house.contacts('Asha', 'Rafi')
    const { post } = await publish(asha, 'The river', 'wrong.png', 'right.png')
    const [hers, his] = [await house.enter(asha), await house.arrive(rafi, `/posts/${post}`)]
    await his.button('Open Photo: wrong.png').waitFor()
    await hers.goTo(`/posts/${post}?edit=1`)
    await hers.button('Take out Photo: wrong.png').click()
    await hers.page.locator('.post-form input[type="file"]').setInputFiles([await picture('new.png')])
    await expect.poll(() => hers.page.locator('.tray-item[data-state="ready"]').count()).toBe(1)
    await hers.button('Save changes').click()
    await his.button('Open Photo: new.png').waitFor()
    expect(await his.button('Open Photo: wrong.png').count()).toBe(0)
    await his.button('Open Photo: right.png').waitFor()
  })
})

describe('the gallery', () => {
  test('GAL1 a guest looks at it, in Bangla on a phone, with a finger on the keys; more come page by page', async () => {
    const asha = await house.app.person('আশা')
    for (let n = 0; n < 26; n += 1) await publish(asha, `নদী ${n}`, `n${n}.png`)
    asha.leave()
    const guest = await house.visitor({ locale: 'bn', viewport: { width: 390, height: 844 } })
    await guest.goTo('/gallery')
    await guest.page.getByRole('heading', { level: 1, name: 'গ্যালারি' }).waitFor()
    const pictures = guest.page.getByRole('list', { name: 'গ্যালারি' }).getByRole('button')
    await expect.poll(() => pictures.count()).toBe(24)
    await guest.page.mouse.wheel(0, 5_000)
    await expect.poll(() => pictures.count()).toBeGreaterThanOrEqual(26)
    expect(await guest.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await pictures.first().focus()
    await guest.page.keyboard.press('Enter')
    await guest.page.getByRole('dialog').getByRole('link', { name: 'নদী 25' }).waitFor()
    await guest.page.keyboard.press('Escape')
    await expect.poll(() => pictures.first().evaluate((one) => one === document.activeElement)).toBe(true)
  })
})
