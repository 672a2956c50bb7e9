import { expect, test } from 'vitest'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { pathTo, placeIn } from './link.ts'

test('a link leads to the message that it was made for', () => {
  const url = new URL(pathTo('c' as ConversationId, 42), 'http://here')
  expect(url.pathname).toBe('/messages/c')
  expect(placeIn(url.searchParams.get('at') ?? undefined)).toBe(42)
})

test.each([undefined, '', '0', '-3', '1.5', 'x', '1e99'])('a link that says %j leads to no message', (at) => {
  expect(placeIn(at)).toBeNull()
})
