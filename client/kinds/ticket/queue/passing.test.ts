import { expect, test } from 'vitest'
import type { Ticket } from '../../../../shared/kinds/ticket/index.ts'
import { asha, rafi } from '../../../../shared/testing/index.ts'
import { isLost } from './passing.ts'

const ticket: Pick<Ticket, 'parts'> = { parts: { [asha.account]: 'requester', [rafi.account]: 'agent' } }
const worked = [{ id: 'support' }, { id: 'help' }]

test('WRK12 a ticket is gone for whoever passes it on to where they do not work', () => {
  expect(isLost('complaint', worked, ticket, rafi.account)).toBe(true)
  expect(isLost('help', worked, ticket, rafi.account)).toBe(false)
})

test('WRK12 whose matter it is keeps it, and where nothing is known nobody is warned', () => {
  expect(isLost('complaint', worked, ticket, asha.account)).toBe(false)
  expect(isLost('complaint', [], ticket, rafi.account)).toBe(false)
})
