import { describe, expect, test } from 'vitest'
import { asha, by, given, platform, rafi, somewhere } from '../../testing/index.ts'
import { MOST_HELD } from './held.ts'
import { type SelfCommand, self } from './index.ts'

const mine = given(self, by(platform(asha), { type: 'self.opened' }))
const hold: SelfCommand = {
  ...{ type: 'message.hold', conversation: somewhere(1), wish: { type: 'message.send', text: 'Hush' } },
  ...{ rule: somewhere(9), version: 1, why: 'word:hush', text: 'Hush' },
}
const HELD = 2
const held = mine.after(platform(asha), hold)
const finish = { type: 'held.finish', held: HELD } as const
const one = { conversation: somewhere(1), text: 'Hush', asked: false, outcome: null }

describe('what a rule holds back', () => {
  test('MOD3 lies with its author: what they wished, and not which rule it was', () => {
    expect(held.state.held).toEqual({ [HELD]: one })
    expect(JSON.stringify(held.log)).not.toContain('word:hush')
  })

  test('MOD4 says that it is a change or a request, and how what it wishes begins', () => {
    const wishes = [
      { type: 'post.edit', title: 'Hush', text: 'now' },
      { type: 'contact.request', to: rafi.account, note: 'Hush' },
    ]
    const both = wishes.reduce((story, wish) => story.after(platform(asha), { ...hold, wish }), mine)
    expect(Object.values(both.state.held ?? {})).toEqual([
      { ...one, text: 'Hush\nnow', change: true },
      { ...one, text: 'Hush', request: true },
    ])
  })

  test('MOD3 only the platform holds back and decides', () => {
    for (const wish of [hold, { ...finish, outcome: 'release' } as const])
      expect(() => held.when(asha, wish)).toThrow('auth.forbidden')
    for (const wish of [{ type: 'held.ask', held: HELD } as const, { type: 'held.withdraw', held: HELD } as const])
      expect(() => held.when(rafi, wish)).toThrow('conversation.unknown')
  })

  test('MOD4 it is asked for once, and taken back', () => {
    const asked = held.after(asha, { type: 'held.ask', held: HELD })
    expect(asked.state.held).toEqual({ [HELD]: { ...one, asked: true } })
    expect(asked.when(asha, { type: 'held.ask', held: HELD })).toEqual([])
    expect(asked.after(asha, { type: 'held.withdraw', held: HELD }).state.held).toEqual({})
  })

  test('MOD4 released, it is gone from here; else it stays with what came of it until it is put away', () => {
    expect(held.after(platform(asha), { ...finish, outcome: 'release' }).state.held).toEqual({})
    const late = held.after(platform(asha), { ...finish, outcome: 'release', refused: 'group.readers' })
    expect(late.state.held).toEqual({ [HELD]: { ...one, outcome: 'group.readers' } })
    const upheld = held.after(platform(asha), { ...finish, outcome: 'uphold' })
    expect(upheld.state.held).toEqual({ [HELD]: { ...one, outcome: 'upheld' } })
    expect(upheld.when(asha, { type: 'held.ask', held: HELD })).toEqual([])
    expect(upheld.when(platform(asha), { ...finish, outcome: 'release' })).toEqual([])
    expect(upheld.after(asha, { type: 'held.withdraw', held: HELD }).state.held).toEqual({})
  })

  test('MOD4 no more than twenty wait', () => {
    let full = mine
    for (let count = 0; count < MOST_HELD; count++) full = full.after(platform(asha), hold)
    expect(() => full.when(platform(asha), hold)).toThrow('held.full')
  })
})
