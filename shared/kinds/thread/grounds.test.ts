import { describe, expect, test } from 'vitest'
import { asha, assistant, by, given, rafi } from '../../testing/index.ts'
import { direct } from '../direct/index.ts'
import { demandGrounds } from './grounds.ts'

const grounds = { basedOn: 3, about: 3, sort: 'answer', from: 'model' } as const
const at = (more: object = {}) => ({ actor: assistant, head: 3, spoken: false, ...more })
const friends = given(
  direct,
  { type: 'contact.requested', to: rafi.account },
  by(rafi, { type: 'contact.accepted' }),
  { type: 'message.sent', text: 'When does it open?' },
  by(rafi, { type: 'message.sent', text: 'At nine', grounds }),
)

describe('BOT2 the bot', () => {
  test('says on what its words rest, and nobody else does', () => {
    expect(() => demandGrounds(grounds, at())).not.toThrow()
    for (const actor of [asha, rafi, { ...asha, session: null }])
      expect(() => demandGrounds(grounds, at({ actor }))).toThrow('auth.forbidden')
    expect(() => demandGrounds(undefined, at({ actor: asha, spoken: true }))).not.toThrow()
  })

  test('never talks over somebody', () => {
    expect(() => demandGrounds(grounds, at({ head: 5, spoken: true }))).toThrow('bot.spoken')
    expect(() => demandGrounds(grounds, at({ head: 5 }))).not.toThrow()
  })

  test('has read what it answers', () => {
    expect(() => demandGrounds({ ...grounds, about: 4 }, at({ head: 5 }))).toThrow('message.unknown')
    expect(() => demandGrounds(grounds, at({ head: 2 }))).toThrow('message.unknown')
  })
})

describe('BOT5 an answer', () => {
  test('is called off by whoever asked, once', () => {
    expect(friends.when(asha, { type: 'reply.cancel', target: 3 })).toEqual([{ type: 'reply.cancelled', target: 3 }])
    expect(() => friends.when(rafi, { type: 'reply.cancel', target: 3 })).toThrow('message.notYours')
    const off = friends.after(asha, { type: 'reply.cancel', target: 3 })
    expect(off.message(3)).toMatchObject({ calledOff: true })
    expect(off.when(asha, { type: 'reply.cancel', target: 3 })).toEqual([])
  })

  test('is asked for again, once, where the bot gave one', () => {
    const wish = { type: 'reply.again', target: 4 } as const
    expect(friends.when(asha, wish)).toEqual([{ type: 'reply.wished', target: 4, question: 3 }])
    expect(() => friends.when(asha, { ...wish, target: 3 })).toThrow('bot.none')
    expect(friends.after(asha, wish).message(4)).toMatchObject({ again: true })
    expect(friends.after(asha, wish).when(asha, wish)).toEqual([])
  })
})

describe('BOT14 whether an answer helped', () => {
  const yes = { type: 'reply.rate', target: 4, helpful: true } as const
  const facts = { asker: asha.account }

  test('is said by whoever asked, of what the bot answered, and by nobody else', () => {
    expect(friends.when(asha, yes, { facts })).toEqual([{ type: 'reply.rated', target: 4, question: 3, helpful: true }])
    expect(() => friends.when(rafi, yes, { facts })).toThrow('message.notYours')
    expect(() => friends.when(rafi, yes, { facts: { asker: null } })).toThrow('message.notYours')
    expect(() => friends.when(asha, { ...yes, target: 3 }, { facts })).toThrow('bot.none')
  })

  test('is said once, changed, and taken back', () => {
    const said = friends.after(asha, yes, { facts })
    expect(said.message(4)).toMatchObject({ helpful: true })
    expect(said.when(asha, yes, { facts })).toEqual([])
    const other = said.after(asha, { ...yes, helpful: false }, { facts })
    expect(other.message(4)).toMatchObject({ helpful: false })
    expect(other.after(asha, { ...yes, helpful: null }, { facts }).message(4)).toMatchObject({ helpful: null })
  })
})
