import '../testing/window.ts'
import { describe, expect, test } from 'vitest'
import { type LessonEvent, type Self, STEPS } from '../../../shared/kinds/self/index.ts'
import type { Line } from '../../sync/index.ts'
import { lessonIn } from './lesson.ts'
import { taught, taughtAfter } from './taught.ts'

describe('what the teacher says', () => {
  const event = (type: string, more: object = {}) => ({ type, ...more }) as unknown as LessonEvent
  const lesson = (learnt: readonly (typeof STEPS)[number][], ended = false) =>
    ({ lesson: { learnt, ended } }) as unknown as Self

  test('is something else at every step, and at its end what came of it', () => {
    const said = [
      taught(event('lesson.begun'), undefined, STEPS.length),
      ...STEPS.map((step) => taught(event('lesson.asked', { step }), undefined, STEPS.length)),
      ...STEPS.map((step) => taught(event('lesson.learnt', { step }), undefined, STEPS.length)),
      taught(event('lesson.ended'), lesson(['write']).lesson, STEPS.length),
      taught(event('lesson.ended'), lesson(STEPS).lesson, STEPS.length),
    ]
    expect(new Set(said).size).toBe(said.length)
    expect(said.every(Boolean)).toBe(true)
  })

  test('is found behind a place in the log', () => {
    const line = (seq: number, type: string) => ({ line: 'event', event: { seq, type } }) as unknown as Line
    const lines = [
      line(2, 'lesson.begun'),
      line(3, 'lesson.asked'),
      line(4, 'draft.saved'),
      { line: 'message' } as Line,
    ]
    expect(taughtAfter(lines, 2)).toEqual([{ seq: 3, type: 'lesson.asked' }])
  })

  test('is over when it is ended', () => {
    expect(lessonIn(lesson([]))).not.toBeNull()
    expect(lessonIn(lesson([], true))).toBeNull()
    expect(lessonIn({})).toBeNull()
  })
})
