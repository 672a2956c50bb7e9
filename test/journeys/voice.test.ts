import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './testing/house.ts'
import type { Visitor } from './testing/visitor.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => house.empty())
afterAll(() => house?.close())

const together = async () => {
  const { asking, asked } = await house.contacts('Nila Das', 'Omar Haque')
  const [nila, omar] = await Promise.all([house.enter(asking), house.enter(asked)])
  await Promise.all([nila.open('Omar Haque'), omar.open('Nila Das')])
  return { nila, omar }
}

/** A microphone that hears a steady note; or one that nobody may use. */
const microphone = ({ page }: Visitor, allowed = true) =>
  page.evaluate((may) => {
    navigator.mediaDevices.getUserMedia = async () => {
      if (!may) throw new DOMException('no', 'NotAllowedError')
      const context = new AudioContext()
      const note = context.createOscillator()
      const ear = context.createMediaStreamDestination()
      note.connect(ear)
      note.start()
      return ear.stream
    }
  }, allowed)

test('a voice message is recorded, sent, looked at and played', async () => {
  const { nila, omar } = await together()
  await microphone(nila)
  await nila.button('Record a voice message').click()
  const bar = nila.page.getByRole('group', { name: 'Recording' })
  await expect.poll(() => bar.getByRole('timer').textContent()).toMatch(/^0:0[1-9]/)
  await bar.getByRole('button', { name: 'Send the recording' }).click()

  const place = omar.page.getByRole('slider', { name: 'Place in the recording' })
  await place.waitFor()
  await expect.poll(() => place.getAttribute('aria-valuetext')).toMatch(/^0:00 of 0:0[1-9]$/)
  const loud = omar.page.locator('.voice-bars span')
  await expect
    .poll(() => loud.evaluateAll((bars) => bars.filter((bar) => bar.getBoundingClientRect().height > 8).length))
    .toBeGreaterThan(20)
  await omar.button('Speed 1×').click()
  await omar.button('Speed 1.5×').waitFor()
  await omar.button('Play').click()
  await expect.poll(() => place.inputValue().then(Number)).toBeGreaterThan(0.2)
  await place.fill('0')
  await omar.row('Nila Das').getByText('Sound').waitFor()
})

test('a recording that is thrown away is heard by nobody', async () => {
  const { nila } = await together()
  await microphone(nila)
  await nila.button('Record a voice message').click()
  await nila.page.getByRole('group', { name: 'Recording' }).waitFor()
  await nila.page.keyboard.press('Escape')
  await nila.composer.waitFor()
  expect(await nila.page.getByRole('slider').count()).toBe(0)
  expect(await nila.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
})

test('whoever does not let the page listen is told what to do', async () => {
  const { nila } = await together()
  await microphone(nila, false)
  await nila.button('Record a voice message').click()
  await nila.sees('The microphone cannot be used.')
})
