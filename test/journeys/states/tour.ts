import { afterAll, beforeAll, describe, test } from 'vitest'
import { type House, openHouse } from '../testing/house.ts'
import { fits, isOpenToAll } from '../testing/looking.ts'
import { openCompany } from './company.ts'
import { openStage, type Stage, states } from './index.ts'

/** Every theme: slow where others work on the same machine, and worth it. */
const LONG = 240_000

/** Half of the states are looked at on a phone, half at a desk; what is only on one, there. In Bangla, words are longer. */
const MANNERS = {
  desk: { language: 'en', width: 1440, half: 0 },
  phone: { language: 'bn', width: 390, half: 1 },
} as const

/** To look at all of them takes as long as all other journeys: with no wish for that, every day has its share. */
const SHARES = process.env.STATES === 'all' ? 1 : 8
const DAY = 24 * 60 * 60_000
const today = Math.floor(Date.now() / DAY) % SHARES

/** Goes to each of them, and looks whether everybody can be there. A file for each device: they share the machine. */
export const tour = (device: keyof typeof MANNERS) => {
  const { half, ...manner } = MANNERS[device]
  const seen = states
    .filter(({ only }, at) => (only ? only === device : at % 2 === half))
    .filter((_, at) => at % SHARES === today)

  describe(`in ${manner.language} at ${manner.width}`, () => {
    let house: House
    let stage: Stage
    const company = openCompany(
      () => house,
      () => stage,
      manner,
    )
    beforeAll(async () => {
      house = await openHouse()
      stage = await openStage(house)
    })
    afterAll(async () => {
      await company.part()
      await house?.close()
    })

    test.each(seen.map((state, turn) => ({ name: state.name, state, turn })))(
      '$name',
      async ({ state, turn }) => {
        const scene = await company.shows(state)
        await isOpenToAll(scene.visitor, state.name, turn)
        await fits(scene.visitor, state.name, manner.width)
        await company.leaves(state, scene)
      },
      LONG,
    )
  })
}
