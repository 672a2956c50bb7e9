import { expect, test } from 'vitest'
import type { AccountId } from '../../../shared/kernel/ids.ts'
import { type Direct, initial } from '../../../shared/kinds/direct/state.ts'
import { unsaid } from './unsaid.ts'

const [asha, rafi] = ['asha', 'rafi'] as AccountId[]

const standings: [string, Partial<Direct>, string][] = [
  ['are contacts', { contact: 'accepted' }, 'You are contacts now.'],
  ['were asked', { contact: 'requested', by: rafi }, 'Rafi would like to be your contact.'],
  ['asked', { contact: 'requested', by: asha }, 'You asked. Now it is their turn.'],
  ['blocked the other', { blockedBy: [asha!] }, 'You blocked this person.'],
  ['were blocked, which nobody learns', { contact: 'none', blockedBy: [rafi!] }, ''],
]
test.each(standings)('the list says of somebody who said nothing yet that they %s', (_, state, words) => {
  expect(unsaid({ ...initial, ...state }, asha!, () => 'Rafi')).toBe(words)
})
