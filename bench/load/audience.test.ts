import { describe, expect, test } from 'vitest'
import { createAudience } from './audience.ts'

const crowd = {
  language: 'socketio',
  ports: [1],
  tokens: ['a', 'b', 'c'],
  conversations: [
    { id: 'x', members: [0, 1] },
    { id: 'y', members: [1, 2] },
  ],
} as const

describe('the audience', () => {
  test('is complete when everybody has heard what was said where they are', async () => {
    const audience = createAudience(crowd)
    audience.begin()
    for (const place of [0, 1]) audience.said(place)
    for (const [person, messages] of [
      [0, 1],
      [1, 2],
    ] as const)
      audience.heard(person, messages)
    const complete = audience.complete()
    audience.heard(2, 1)
    await expect(complete).resolves.toBeUndefined()
    expect(audience.total).toBe(4)
  })

  test('is wronged when one hears twice what another never hears', async () => {
    const audience = createAudience(crowd)
    audience.begin()
    audience.said(0)
    audience.heard(0, 2)
    await expect(audience.complete()).rejects.toThrow('person 0 got 2 messages instead of 1')
  })
})
