import { expect, test } from 'vitest'
import { whereNow } from './here.ts'

type Ask = Geolocation['getCurrentPosition']
const device = (getCurrentPosition: Ask) => ({ getCurrentPosition })

test('PLA5 where one is, to a metre', async () => {
  const at = { coords: { latitude: 23.810331234, longitude: 90.412519876 } } as GeolocationPosition
  expect(await whereNow(device((found) => found(at)))).toEqual({ lat: 23.81033, lon: 90.41252 })
})

test.each([
  [1, 'refused'],
  [2, 'unknown'],
  [3, 'unknown'],
] as const)('PLA5 a no of the browser (%d) is told as %s', async (code, told) => {
  expect(await whereNow(device((_, failed) => failed?.({ code } as GeolocationPositionError)))).toBe(told)
})

test('PLA5 a browser that knows no places is no error', async () => {
  expect(await whereNow(undefined)).toBe('unknown')
})
