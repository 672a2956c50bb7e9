import { expect, test } from 'vitest'
import { bring, fetched, sayingsIn } from './parts.ts'

const english = { weather: { sun: 'Sun', rain: (drops: string) => `${drops} drops` } }
const bangla = { weather: { sun: 'রোদ', rain: (drops: string) => `${drops} ফোঁটা` } }

test('English is there with the code that brings it', () => {
  bring(english, { bn: async () => bangla })
  expect(sayingsIn('en')['weather.sun']).toBe('Sun')
})

test('another language can be waited for, and until then the English shows through', async () => {
  expect(sayingsIn('bn')['weather.sun']).toBe('Sun')
  await fetched('bn')
  expect(sayingsIn('bn')['weather.sun']).toBe('রোদ')
  expect(sayingsIn('en')['weather.sun']).toBe('Sun')
})

test('what could not be fetched is asked for again, and nothing is fetched twice', async () => {
  let asked = 0
  const fetch = async () => {
    asked++
    if (asked === 1) throw new TypeError('Failed to fetch')
    return { wind: { calm: 'শান্ত' } }
  }
  bring({ wind: { calm: 'Calm' } }, { bn: fetch })
  await expect(fetched('bn')).rejects.toThrow('Failed to fetch')
  expect(sayingsIn('bn')['wind.calm']).toBe('Calm')
  await fetched('bn')
  await fetched('bn')
  expect(sayingsIn('bn')['wind.calm']).toBe('শান্ত')
  expect(asked).toBe(2)
})

test('what is brought while others are fetched is waited for too', async () => {
  const late = { bn: async () => ({ tide: { high: 'জোয়ার' } }) }
  const early = async () => {
    bring({ tide: { high: 'High' } }, late)
    return {}
  }
  bring({}, { bn: early })
  await fetched('bn')
  expect(sayingsIn('bn')['tide.high']).toBe('জোয়ার')
})
