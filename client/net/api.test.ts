import { expect, test } from 'vitest'
import { asha } from '../../shared/testing/index.ts'
import { createApi } from './api.ts'

const person = { id: asha.account, username: 'asha', name: 'Asha', about: '', open: false, badge: null }

test('the API is asked by name, where it is told to be, as whom it is told to be', async () => {
  const asked: [string, RequestInit][] = []
  const api = createApi({
    url: 'https://chat.example.org',
    bearer: () => 'token',
    fetch: async (address, init) => {
      asked.push([address, init])
      return Response.json([person])
    },
  })
  expect(await api.people({ query: { ids: asha.account } })).toEqual([person])
  expect(asked[0]![0]).toBe(`https://chat.example.org/api/v1/people?ids=${asha.account}`)
  expect(asked[0]![1]).toMatchObject({ method: 'GET', headers: { authorization: 'Bearer token' } })
})

test('a no is a refusal', async () => {
  const api = createApi({
    fetch: async () => Response.json({ code: 'auth.required', retry: false, says: '' }, { status: 401 }),
  })
  await expect(api.me()).rejects.toThrow('auth.required')
})

test('what is not asked at first sight is asked as well, once it is known how', async () => {
  const asked: string[] = []
  const api = createApi({
    fetch: async (address) => {
      asked.push(address)
      return Response.json({ map: true, gifs: false })
    },
  })
  await expect(api.offers()).resolves.toEqual({ map: true, gifs: false })
  expect(asked).toEqual(['/api/v1/offers'])
})

test('it can be waited for without being taken for a promise', async () => {
  const api = createApi({ fetch: async () => Response.json(null) })
  expect(await Promise.resolve(api)).toBe(api)
})
