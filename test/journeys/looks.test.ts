import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openCompany } from './states/company.ts'
import { openStage, type Stage, states } from './states/index.ts'
import { type House, openHouse } from './testing/house.ts'
import { fits, isOpenToAll } from './testing/looking.ts'

let house: House
let stage: Stage
beforeAll(async () => {
  house = await openHouse()
  stage = await openStage(house)
})
afterAll(() => house?.close())

/** Every theme: slow where others work on the same machine, and worth it. */
const LONG = 240_000

/** Half of them are looked at on a phone, half at a desk; what is only on one, there. In Bangla, words are longer. */
const MANNERS = [
  { language: 'en', width: 1440 },
  { language: 'bn', width: 390 },
] as const

describe.each(MANNERS)('in $language at $width', (manner) => {
  const company = openCompany(
    () => house,
    () => stage,
    manner,
  )
  afterAll(() => company.part())

  const device = manner.width < 500 ? 'phone' : 'desk'
  const seen = states.filter(({ only }, at) => (only ? only === device : at % 2 === MANNERS.indexOf(manner)))
  test.each(seen.map((state, turn) => ({ name: state.name, state, turn })))(
    'nothing keeps people out, in any theme, and nothing is too wide: $name',
    async ({ state, turn }) => {
      const scene = await company.shows(state)
      await isOpenToAll(scene.visitor, state.name, turn)
      await fits(scene.visitor, state.name)
      await scene.page.setViewportSize({ width: manner.width, height: 800 })
      await company.leaves(state, scene)
    },
    LONG,
  )
})

describe('on a phone', () => {
  afterEach(() => house.empty())

  test('the list and the conversation take turns', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })
    await nila.open('Omar Haque')
    await nila.list.waitFor({ state: 'hidden' })
    await nila.button('All conversations').click()
    await nila.row('Omar Haque').waitFor()
    expect(await nila.page.getByRole('heading', { level: 1, name: 'Omar Haque' }).count()).toBe(0)
  })

  test('a word that is longer than the phone is wide makes nothing wider', async () => {
    const { asking } = await house.contacts('Nila Das', 'Omar Haque')
    const nila = await house.enter(asking)
    await nila.open('Omar Haque')
    await nila.says(`A word that is ${'very'.repeat(60)} long`)
    await nila.message('A word').waitFor()
    await fits(nila, 'the conversation')
  })
})

test('in Bangla two people talk', async () => {
  const { asking } = await house.contacts('নীলা দাস', 'ওমর হক')
  const nila = await house.enter(asking)
  await nila.button('বাংলা').click()
  await nila.page.getByRole('navigation', { name: 'কথোপকথন' }).getByRole('link', { name: 'ওমর হক' }).click()
  const composer = nila.page.getByRole('textbox', { name: 'বার্তা লিখুন' })
  await composer.fill('আম পেকেছে')
  await composer.press('Enter')
  await nila.message('আম পেকেছে').getByRole('img', { name: 'পাঠানো হয়েছে' }).waitFor()
  expect(await nila.page.locator('html').getAttribute('lang')).toBe('bn')
  await house.empty()
})
