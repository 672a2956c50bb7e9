import { describe, expect, test } from 'vitest'
import { asha, by, given, platform, rafi } from '../../testing/index.ts'
import { type SelfEvent, self } from './index.ts'
import { STEPS } from './lesson.ts'

const opened = by(platform(asha), { type: 'self.opened' })
const old = given(self, opened)
const fresh = old.after(platform(asha), { type: 'lesson.begin' })
const wrote = fresh.after(asha, { type: 'message.send', text: 'Hello' })
const seqOf = (type: SelfEvent['type']) => wrote.log.find((event) => event.type === type)!.seq
const target = () => seqOf('message.sent')

describe('the lesson', () => {
  test('SEL14 is begun by the platform, once, and asks for a first message', () => {
    expect(old.when(platform(asha), { type: 'lesson.begin' })).toEqual([
      { type: 'lesson.begun' },
      { type: 'lesson.asked', step: 'write' },
    ])
    expect(fresh.when(platform(asha), { type: 'lesson.begin' })).toEqual([])
    for (const person of [asha, rafi]) expect(() => old.when(person, { type: 'lesson.begin' })).toThrow()
  })

  test('SEL14 answers what is done, and asks for the next', () => {
    expect(fresh.when(asha, { type: 'message.send', text: 'Hello' })).toEqual([
      { type: 'message.sent', text: 'Hello' },
      { type: 'lesson.learnt', step: 'write' },
      { type: 'lesson.asked', step: 'react' },
    ])
    expect(wrote.when(asha, { type: 'message.react', target: target(), emoji: '👍' }).slice(1)).toEqual([
      { type: 'lesson.learnt', step: 'react' },
      { type: 'lesson.asked', step: 'reply' },
    ])
  })

  test('SEL14 takes what comes in another order, and goes on asking for what is left', () => {
    const early = fresh.after(asha, { type: 'lesson.learn', step: 'person' })
    expect(early.state.lesson).toMatchObject({ asked: 'write', learnt: ['person'] })
    const all = { text: 'Hello @asha', replyTo: target(), mentions: [asha.account] }
    expect(wrote.when(asha, { type: 'message.send', ...all }).slice(1)).toEqual([
      { type: 'lesson.learnt', step: 'reply' },
      { type: 'lesson.learnt', step: 'mention' },
    ])
  })

  test('SEL14 teaches nothing twice', () => {
    expect(wrote.when(asha, { type: 'message.send', text: 'Again' })).toHaveLength(1)
    const found = wrote.after(asha, { type: 'lesson.learn', step: 'search' })
    expect(found.when(asha, { type: 'lesson.learn', step: 'search' })).toEqual([])
  })

  test('SEL14 is over when all of it is learnt', () => {
    const learnt = wrote
      .after(asha, { type: 'message.react', target: target(), emoji: '👍' })
      .after(asha, { type: 'message.send', text: 'Yes', replyTo: target() })
      .after(asha, { type: 'message.edit', target: target(), text: 'Hello @asha', mentions: [asha.account] })
      .after(asha, { type: 'lesson.learn', step: 'search' })
    expect(learnt.when(asha, { type: 'lesson.learn', step: 'person' })).toEqual([
      { type: 'lesson.learnt', step: 'person' },
      { type: 'lesson.ended' },
    ])
    const over = learnt.after(asha, { type: 'lesson.learn', step: 'person' })
    expect(new Set(over.state.lesson?.learnt)).toEqual(new Set(STEPS))
    expect(over.when(asha, { type: 'lesson.end' })).toEqual([])
  })

  test('SEL14 ends when its owner wants no more of it, and does not come back', () => {
    expect(wrote.when(asha, { type: 'lesson.end' })).toEqual([{ type: 'lesson.ended' }])
    const ended = wrote.after(asha, { type: 'lesson.end' })
    expect(ended.when(asha, { type: 'lesson.end' })).toEqual([])
    expect(ended.when(asha, { type: 'message.react', target: target(), emoji: '👍' })).toHaveLength(1)
    expect(ended.when(platform(asha), { type: 'lesson.begin' })).toEqual([])
  })

  test('SEL14 is nothing to accounts that were there before', () => {
    expect(old.when(asha, { type: 'message.send', text: 'Hello' })).toEqual([{ type: 'message.sent', text: 'Hello' }])
    expect(old.when(asha, { type: 'lesson.learn', step: 'search' })).toEqual([])
    expect(old.when(asha, { type: 'lesson.end' })).toEqual([])
    expect(old.state.lesson).toBeUndefined()
  })

  test('SEL14 cannot be told of what this conversation itself shows', () => {
    expect(() => fresh.when(asha, { type: 'lesson.learn', step: 'write' } as never)).toThrow('input.invalid')
  })
})
