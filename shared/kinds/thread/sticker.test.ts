import { describe, expect, test } from 'vitest'
import { asha, given, rafi, somewhere } from '../../testing/index.ts'
import { group } from '../group/index.ts'
import { isKnownSticker, type Sticker } from './index.ts'

const created = { type: 'group.created', name: 'Ward 7', visibility: 'private', history: 'all' } as const
const joined = { type: 'member.joined', account: rafi.account } as const
const SAID = 3
const empty = given(group, created, joined)
const tea: Sticker = { pack: 'river', name: 'tea' }

describe('a sticker', () => {
  test('STI1 goes as a message of its own, or with words', () => {
    expect(empty.when(rafi, { type: 'message.send', sticker: tea })).toEqual([{ type: 'message.sent', sticker: tea }])
    expect(empty.when(rafi, { type: 'message.send', sticker: tea, text: 'Come!' })).toHaveLength(1)
  })

  test.each([
    { pack: 'river', name: 'coffee' },
    { pack: 'sea', name: 'tea' },
    { pack: 'constructor', name: 'name' },
  ])('STI1 only one that there is: not %j', (sticker) => {
    expect(isKnownSticker(sticker)).toBe(false)
    expect(() => empty.when(rafi, { type: 'message.send', sticker })).toThrow('sticker.unknown')
  })

  test.each([
    { pack: 'river' },
    { pack: 'river', name: '../tea' },
    { pack: 'River', name: 'tea' },
    { ...tea, url: 'https://elsewhere.example/x.svg' },
  ])('STI1 never something from elsewhere: not %j', (sticker) => {
    expect(() => empty.when(rafi, { type: 'message.send', sticker: sticker as Sticker })).toThrow('input.invalid')
  })

  test('STI2 is passed on, and goes with its message', () => {
    const forward = { type: 'message.forward', from: { conversation: somewhere(1), message: SAID } } as const
    const facts = { forwarded: { by: asha.account, text: '', sticker: tea } }
    expect(empty.when(rafi, forward, { facts })).toEqual([
      { type: 'message.sent', sticker: tea, forwarded: { by: asha.account } },
    ])
    const sent = empty.after(asha, { type: 'message.send', sticker: tea })
    expect(sent.message(SAID)).toMatchObject({ sticker: tea, text: '' })
    expect(sent.after(asha, { type: 'message.remove', target: SAID }).message(SAID)).toMatchObject({ sticker: null })
  })
})
