import '../testing/window.ts'
import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asha, mitu, rafi } from '../../../shared/testing/index.ts'
import { createStage, direct, group } from '../../sync/testing/index.ts'
import { liveOver } from '../testing/live.ts'
import { memory } from '../testing/window.ts'
import type { Place } from './command.ts'
import { recentEmoji } from './recent-emoji.ts'
import { createSuggestions } from './suggestions.ts'

vi.mock('../../ui/Toast.tsx', () => ({ Toasts: () => null, toast: vi.fn() }))
vi.mock('./emoji-data.ts', () => ({
  emojiIn: async () => [
    { emoji: '☕', name: 'hot beverage', codes: ['coffee', 'tea'], words: ['hot', 'beverage'], group: 4 },
    { emoji: '🍵', name: 'teacup', codes: ['green_tea'], words: ['teacup'], group: 4 },
  ],
}))

const ends: (() => void)[] = []
beforeEach(() => memory.clear())
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

/** Somebody types in a conversation. */
const typing = async (where = group) => {
  const stage = createStage()
  const { sync } = await stage.device(asha)
  const { live, end } = liveOver(sync)
  for (const one of [asha, rafi, mitu]) live.person(one.account)
  await stage.hands.pass(1_000)
  const [text, setText] = createSignal('')
  const place: Place = {
    live,
    conversation: where,
    state: stage.server.logs.get(where)!.state,
    kind: where === group ? 'group' : 'direct',
    help: () => undefined,
  }
  const suggestions = createRoot((dispose) => {
    ends.push(dispose, end)
    return createSuggestions(
      () => place,
      text,
      () => text().length,
    )
  })
  const type = (typed: string) => {
    setText(typed)
    return suggestions.all().map(({ insert }) => insert)
  }
  return { ...suggestions, type }
}

describe('a word that was begun', () => {
  test('may be somebody who is here, by the beginning of a name; all of them, where one may call them', async () => {
    const { type } = await typing()
    expect(type('Hello @')).toEqual(['@everyone', '@mitu', '@rafi'])
    expect(type('Hello @r')).toEqual(['@rafi'])
    expect(type('Hello @e')).toEqual(['@everyone'])
    expect(type('Hello @x')).toEqual([])
    expect(type('Hello')).toEqual([])
  })

  test('is nobody else in a conversation of two, and not oneself', async () => {
    const { type } = await typing(direct)
    expect(type('@')).toEqual(['@rafi'])
  })

  test('may be a command, at the beginning only', async () => {
    const { type } = await typing()
    expect(type('/re')).toEqual(['/rename'])
    expect(type('see /re')).toEqual([])
  })

  test('may be an emoji, the nearest first', async () => {
    const { type } = await typing()
    type('a cup of :te')
    await vi.waitFor(() => expect(type('a cup of :tea')).toEqual(['☕', '🍵']))
    expect(type('see: ')).toEqual([])
  })

  test('that is written out already needs no help: Enter is for sending', async () => {
    const { type } = await typing()
    expect(type('Hello @raf')).toEqual(['@rafi'])
    expect(type('Hello @rafi')).toEqual([])
  })
})

describe('what is suggested', () => {
  test('is gone through round and round, from the first again with every letter', async () => {
    const { type, point, pointed } = await typing()
    type('@')
    point(-1)
    expect(pointed()).toBe(2)
    point(3)
    expect(pointed()).toBe(0)
    point(1)
    type('@m')
    expect(pointed()).toBe(0)
  })

  test('takes the place of the word that was begun, and a blank behind it', async () => {
    const { type, take, all } = await typing()
    type('Hello @r')
    expect(take(all()[0]!)).toEqual({ from: 6, to: 8, insert: '@rafi ', select: [12, 12] })
    type('Hello ')
    expect(take({ insert: '@rafi', title: '', hint: '' })).toBeNull()
  })

  test('that was waved away stays away for this word, and comes with the next', async () => {
    const { type, dismiss } = await typing()
    type('@r')
    dismiss()
    expect(type('@ra')).toEqual([])
    expect(type('@ra ')).toEqual([])
    expect(type('@ra @m')).toEqual(['@mitu'])
  })

  test('as an emoji is at hand the next time, the latest first', async () => {
    const { type, take, all } = await typing()
    type(':te')
    await vi.waitFor(() => expect(type(':tea')).toHaveLength(2))
    take(all()[1]!)
    type(':te')
    take(all()[0]!)
    expect(recentEmoji().slice(0, 3)).toEqual(['☕', '🍵', '👍'])
    expect(new Set(recentEmoji()).size).toBe(recentEmoji().length)
  })
})
