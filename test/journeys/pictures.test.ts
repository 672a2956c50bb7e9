import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/kernel/describe.ts'
import { openCompany } from './states/company.ts'
import { drawn, type Shape } from './states/drawing.ts'
import { openStage, type Stage, type State, states } from './states/index.ts'
import { pictureOf } from './states/picture.ts'
import { type House, openHouse } from './testing/house.ts'
import { WIDTHS, wear } from './testing/looking.ts'

/** Where they go. Nobody wants them with every run of the tests: they are for eyes. */
const TO = process.env.PICTURES

const nameOf = (state: State, ...how: (string | number)[]) =>
  `${[state.name, ...how].join(' ').replaceAll(/[^\w]+/g, '-')}.png`

test('every state has a picture of its own', () => {
  expect(new Set(states.map((state) => nameOf(state))).size).toBe(states.length)
})

const take = (folder: string) => {
  let house: House
  let stage: Stage
  beforeAll(async () => {
    await mkdir(folder, { recursive: true })
    house = await openHouse()
    stage = await openStage(house)
  })
  afterAll(() => house?.close())

  describe.each(LANGUAGES)('in %s', (language) => {
    describe.each(WIDTHS)('at %i', (width) => {
      const company = openCompany(
        () => house,
        () => stage,
        { language, width },
      )
      afterAll(() => company.part())

      const fitting = states.filter(({ only }) => !only || (only === 'phone') === width < 500)
      test.each(fitting)('$name', async (state) => {
        const scene = await company.shows(state)
        for (const scheme of ['light', 'dark'] as const) {
          await wear(scene.visitor, 'pink', scheme)
          await scene.page.screenshot({ path: join(folder, nameOf(state, width, language, scheme)), caret: 'initial' })
        }
        await company.leaves(state, scene)
      })
    })
  })

  test('the one of the README', async () => {
    const company = openCompany(
      () => house,
      () => stage,
      { language: 'en', width: 1200 },
    )
    const { page, visitor } = await company.shows(states.find(({ name }) => name === 'thread of a group')!)
    const draw = async (scheme: 'light' | 'dark') => {
      await wear(visitor, 'pink', scheme)
      return page.evaluate(drawn)
    }
    let [light, dark]: [Shape[], Shape[]] = [[], []]
    // somebody may go away in between
    const isSame = async () => {
      ;[light, dark] = [await draw('light'), await draw('dark')]
      return light.map(({ markup }) => markup).join() === dark.map(({ markup }) => markup).join()
    }
    await expect.poll(isSame).toBe(true)
    const size = { width: 1200, height: 800 }
    await writeFile(join(folder, 'picture.svg'), pictureOf(light, dark, { title: await page.title(), ...size }))
    await company.part()
  })
}
if (TO) take(TO)
