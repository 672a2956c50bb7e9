import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf, photoWithPosition, pixelBomb, png, svg } from '../../server/files/testing/samples.ts'
import { type House, openHouse } from './testing/house.ts'
import { keepOpen } from './testing/kept.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** Two contacts, each with the conversation open. */
const enter = async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
  await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
  return { nila, omar }
}
const together = keepOpen(() => house, enter)

interface Sent {
  readonly name: string
  readonly mimeType: string
  readonly bytes: Uint8Array
}
const picture = async (name: string, width = 800, height = 600): Promise<Sent> => ({
  name,
  mimeType: 'image/png',
  bytes: await png(width, height),
})
const choose = ({ page }: Visitor, ...files: Sent[]) =>
  page
    .locator('.composer input[type="file"]')
    .setInputFiles(files.map(({ name, mimeType, bytes }) => ({ name, mimeType, buffer: Buffer.from(bytes) })))
const tray = ({ page }: Visitor) => page.getByRole('list', { name: 'Files to be sent' })
const ready = (there: Visitor, count: number) =>
  expect.poll(() => tray(there).locator('[data-state="ready"]').count()).toBe(count)
const send = (there: Visitor) => there.page.getByRole('button', { name: 'Send', exact: true }).click()
const opens = (there: Visitor, name: string) => there.button(`Open Photo: ${name}`)
/** Is the picture drawn? */
const drawn = (there: Visitor, name: string) =>
  opens(there, name)
    .locator('img[srcset]')
    .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)

/** Runs in the page: a moment of film, pasted where one writes. */
const filmInto = async (box: Element, { width, height }: { width: number; height: number }) => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const ink = canvas.getContext('2d')!
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
  const pieces: Blob[] = []
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  const ended = new Promise((done) => {
    recorder.onstop = done
  })
  recorder.start()
  for (let frame = 0; frame < 12; frame += 1) {
    ink.fillStyle = frame % 2 ? 'teal' : 'orange'
    ink.fillRect(0, 0, width, height)
    await new Promise((next) => requestAnimationFrame(next))
    await new Promise((next) => setTimeout(next, 50))
  }
  recorder.stop()
  await ended
  const data = new DataTransfer()
  data.items.add(new File(pieces, 'river.webm', { type: 'video/webm' }))
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
  box.querySelector('textarea')!.dispatchEvent(event)
}

describe('files', () => {
  test('go with a message, several at once, and are looked at on the other side', async () => {
    const { nila, omar } = await together()
    await choose(nila, await picture('river.png'), await picture('boat.png', 400, 900), {
      name: 'timetable.pdf',
      mimeType: 'application/pdf',
      bytes: pdf(),
    })
    await ready(nila, 3)
    await nila.button('Describe boat.png').click()
    await nila.page.getByRole('textbox', { name: 'Description' }).fill('A boat with a red sail')
    await nila.button('Save').click()
    await nila.composer.fill('From this morning')
    await send(nila)
    await tray(nila).waitFor({ state: 'detached' })

    const message = omar.message('From this morning')
    await message.waitFor()
    await expect.poll(() => drawn(omar, 'river.png')).toBe(true)
    await message.getByRole('link', { name: /^Download timetable\.pdf PDF · \d+ bytes$/ }).waitFor()

    await opens(omar, 'river.png').click()
    const viewer = omar.page.getByRole('dialog', { name: 'river.png' })
    await viewer.getByText('1 of 2').waitFor()
    await omar.page.keyboard.press('ArrowRight')
    await omar.page.getByRole('dialog').getByRole('img', { name: 'A boat with a red sail' }).waitFor()
    await omar.page.keyboard.press('Escape')
    await omar.page.getByRole('dialog').waitFor({ state: 'detached' })
    const focused = () => omar.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('Open Photo: river.png')
  })

  test('FIL14 that are films have their place and a picture before they are loaded', async () => {
    const { nila, omar } = await together()
    let loaded = 0
    await omar.page.route('**/api/v1/files/*/content', (route) => {
      loaded += 1
      return route.continue()
    })
    await nila.page.locator('.composer').evaluate(filmInto, { width: 320, height: 240 })
    await ready(nila, 1)
    await tray(nila).locator('img').waitFor()
    await nila.composer.press('Enter')
    const film = omar.page.locator('article video')
    await film.waitFor()
    expect(await film.evaluate((one: HTMLVideoElement) => [one.preload, one.videoWidth])).toEqual(['none', 0])
    const place = await film.boundingBox()
    expect(place!.width / place!.height).toBeCloseTo(4 / 3, 1)
    const poster = await film.evaluate((one: HTMLVideoElement) => one.poster)
    expect(
      await omar.page.evaluate(async (address) => (await fetch(address)).headers.get('content-type'), poster),
    ).toBe('image/webp')
    expect(loaded).toBe(0)
  })

  test('go without words, and the list says what they are', async () => {
    const { nila, omar } = await together()
    await choose(nila, await picture('lake.png'))
    await ready(nila, 1)
    await nila.composer.press('Enter')
    await opens(omar, 'lake.png').waitFor()
    await omar.row('Nila Das').getByText('Photo').waitFor()
  })

  test('are pasted and dropped where one writes', async () => {
    const { nila } = await together()
    for (const type of ['paste', 'drop'])
      await nila.page.locator('.composer').evaluate((box, kind) => {
        const data = new DataTransfer()
        data.items.add(new File(['hello'], `${kind}.txt`, { type: 'text/plain' }))
        const event =
          kind === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
        box.querySelector('textarea')!.dispatchEvent(event)
      }, type)
    await ready(nila, 2)
    await tray(nila).getByText('paste.txt').waitFor()
    await tray(nila).getByText('drop.txt').waitFor()
    for (const name of ['paste.txt', 'drop.txt']) await nila.button(`Take out ${name}`).click()
    await tray(nila).waitFor({ state: 'detached' })
  })

  test('go on by themselves after the line was cut', async () => {
    const { nila, omar } = await together()
    let cuts = 0
    await nila.page.route('**/api/v1/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH' || cuts >= 2) return route.continue()
      cuts += 1
      return route.abort('connectionreset')
    })
    await choose(nila, await picture('cut.png'))
    await ready(nila, 1)
    expect(cuts).toBe(2)
    await nila.composer.press('Enter')
    await opens(omar, 'cut.png').waitFor()
  })

  test('that cannot be taken say why, and can be taken out again', async () => {
    const { nila, omar } = await together()
    await choose(nila, { name: 'huge.png', mimeType: 'image/png', bytes: pixelBomb(60_000) }, await picture('ok.png'))
    await tray(nila).getByRole('alert').filter({ hasText: 'damaged, or has too many pixels' }).waitFor()
    await ready(nila, 1)
    await nila.composer.press('Enter')
    await nila.sees('Some files cannot be sent. Take them out first.')
    await nila.button('Take out huge.png').click()
    await nila.composer.press('Enter')
    await opens(omar, 'ok.png').waitFor()
  })

  test('that only pose as pictures are saved and run nothing', async () => {
    const { nila, omar } = await together()
    await choose(nila, { name: 'logo.png', mimeType: 'image/png', bytes: svg() })
    await ready(nila, 1)
    await nila.composer.press('Enter')
    const link = omar.page.getByRole('link', { name: /^Download logo\.png/ })
    await link.waitFor()
    const download = omar.page.waitForEvent('download')
    await link.click()
    expect((await download).suggestedFilename()).toBe('logo.png')
  })

  test('keep their place before they are there: nothing moves when they come', async () => {
    const { nila, omar } = await together()
    let letGo = () => {}
    const held = new Promise<void>((go) => {
      letGo = go
    })
    await omar.page.route('**/api/v1/files/*/content**', async (route) => {
      await held
      await route.continue()
    })
    await choose(nila, { name: 'tall.jpg', mimeType: 'image/jpeg', bytes: await photoWithPosition() })
    await ready(nila, 1)
    await nila.composer.press('Enter')
    await nila.says('What do you think?')
    const after = omar.message('What do you think?')
    await after.waitFor()
    await opens(omar, 'tall.jpg').waitFor()
    const [before, place] = [await opens(omar, 'tall.jpg').boundingBox(), await after.boundingBox()]
    letGo()
    await expect.poll(() => drawn(omar, 'tall.jpg')).toBe(true)
    expect(await opens(omar, 'tall.jpg').boundingBox()).toEqual(before)
    expect(await after.boundingBox()).toEqual(place)
    expect(before!.height).toBeGreaterThan(before!.width) // as it was held
  })

  test('SHF1 are found again by their sort, each leads to its message, and what comes meanwhile appears', async () => {
    const { nila, omar } = await enter()
    await choose(nila, await picture('river.png'), await picture('boat.png', 400, 900), {
      name: 'timetable.pdf',
      mimeType: 'application/pdf',
      bytes: pdf(),
    })
    await ready(nila, 3)
    await nila.composer.fill('From this morning')
    await send(nila)
    await omar.message('From this morning').waitFor()
    await omar.button('More about this conversation').click()
    await omar.page.getByRole('menuitem', { name: 'Photos, files and links' }).click()
    const shelf = omar.page.getByRole('dialog', { name: 'Photos, files and links' })
    const photos = shelf.getByRole('list', { name: 'Photos' }).getByRole('button')
    await expect.poll(() => photos.count()).toBe(2)
    await shelf.getByRole('tab', { name: 'Links' }).click()
    await shelf.getByText('No links yet').waitFor()
    await nila.says('See https://example.org/tea')
    await shelf.getByRole('link', { name: 'example.org/tea' }).waitFor()
    await shelf.getByRole('tab', { name: 'Files' }).click()
    await shelf.getByRole('link', { name: /^Download timetable\.pdf/ }).waitFor()
    await shelf.getByRole('tab', { name: 'Photos' }).click()
    await photos.first().click()
    const viewer = omar.page.getByRole('dialog', { name: 'river.png' })
    await viewer.getByText('1 of 2').waitFor()
    await omar.page.keyboard.press('ArrowRight')
    await omar.page.getByRole('dialog', { name: 'boat.png' }).getByText('2 of 2').waitFor()
    await omar.page.keyboard.press('Escape')
    await shelf.waitFor()
    await photos.first().click()
    await viewer.getByRole('link', { name: 'To the message' }).click()
    await shelf.waitFor({ state: 'detached' })
    await omar.page.waitForURL('**/messages/*')
    await omar.message('From this morning').waitFor()
  })

  test('are gone for everybody with their message', async () => {
    const { nila, omar } = await together()
    await choose(nila, await picture('secret.png'))
    await ready(nila, 1)
    await nila.composer.fill('A secret place')
    await send(nila)
    await expect.poll(() => drawn(omar, 'secret.png')).toBe(true)
    const source = await opens(omar, 'secret.png').locator('img[srcset]').getAttribute('src')
    await nila.does('Delete for everybody', 'A secret place')
    await nila.confirms('Delete')
    await opens(omar, 'secret.png').waitFor({ state: 'detached' })
    expect(await omar.page.evaluate(async (address) => (await fetch(address)).status, source!)).toBe(404)
  })
})
