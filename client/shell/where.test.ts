import { expect, test } from 'vitest'
import { whereNow } from './where.ts'

type Ask = Geolocation['getCurrentPosition']
const device = (getCurrentPosition: Ask) => ({ getCurrentPosition })

test('where somebody is, to a metre', async () => {
  const at = { coords: { latitude: 22.845641234, longitude: 89.540328765 } } as GeolocationPosition
  expect(await whereNow(device((told) => told(at)))).toEqual({ lat: 22.84564, lon: 89.54033 })
})

test('nowhere, where the browser or its person does not say', async () => {
  expect(await whereNow(device((_, failed) => failed?.({ code: 1 } as GeolocationPositionError)))).toBe(null)
  expect(await whereNow(undefined)).toBe(null)
})
