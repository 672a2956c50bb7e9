import { describe, expect, test } from 'vitest'
import { asha, joy, mitu, rafi } from '../testing/index.ts'
import type { AccountId } from './ids.ts'
import type { Fact, Kind, Stored } from './kind.ts'
import { isBlank, visible } from './visible.ts'

/** A desk in small: Asha asks, Rafi is of its staff, Mitu came later. */
const desk: Pick<Kind, 'sight' | 'forStaff'> = {
  sight: (_, account: AccountId) => {
    if (account === rafi.account) return { from: 1, staff: true }
    if (account === asha.account) return { from: 1, staff: false }
    return account === mitu.account ? { from: 5, staff: false } : null
  },
  forStaff: ({ type }: Fact) => type === 'note.posted',
}

const event = (type: string, seq: number): Stored =>
  ({ type, seq, at: 1, by: rafi.account, command: 'c', text: 'she has called twice' }) as unknown as Stored
const note = event('note.posted', 6)
const message = event('message.sent', 7)

const seenBy = (account: AccountId) => visible(desk, null, account)

describe('visible', () => {
  test('SEE1 where somebody is no part of a conversation, there is none', () => {
    expect(seenBy(joy.account)).toBeNull()
  })

  test('SEE1 it begins where somebody may begin to see', () => {
    expect(seenBy(asha.account)?.from).toBe(1)
    expect(seenBy(mitu.account)?.from).toBe(5)
  })

  test('SEE2 the staff see what is for the staff', () => {
    expect(seenBy(rafi.account)?.show(note)).toBe(note)
  })

  test('SEE2 others get a blank in its place: its seq, and nothing else', () => {
    const shown = seenBy(asha.account)!.show(note)
    expect(shown).toEqual({ seq: 6, blank: true })
    expect(isBlank(shown)).toBe(true)
  })

  test('SEE2 everybody sees the rest as it is', () => {
    for (const { account } of [asha, rafi, mitu]) expect(seenBy(account)?.show(message)).toBe(message)
    expect(isBlank(message)).toBe(false)
  })
})
