import * as v from 'valibot'
import type { Stored } from '../../kernel/kind.ts'
import type { ThreadEvent } from '../thread/index.ts'

/** What somebody new tries once, in the order in which they are asked to. */
export const STEPS = ['write', 'react', 'reply', 'edit', 'mention', 'search', 'person'] as const
const Step = v.picklist(STEPS)
export type Step = v.InferOutput<typeof Step>

/** What leaves no trace in this conversation: the device tells that it was done. */
export const ToldStep = v.picklist(['search', 'person'])

export const lessonEvents = [
  v.strictObject({ type: v.literal('lesson.begun') }),
  v.strictObject({ type: v.literal('lesson.asked'), step: Step }),
  v.strictObject({ type: v.literal('lesson.learnt'), step: Step }),
  /** all was learnt, or its owner wants no more of it */
  v.strictObject({ type: v.literal('lesson.ended') }),
] as const
export type LessonEvent = v.InferOutput<(typeof lessonEvents)[number]>

/** How far somebody has got. */
export interface Lesson {
  /** where it begins, and when (ms since 1970) */
  readonly from: number
  readonly at: number
  readonly asked: Step | null
  readonly learnt: readonly Step[]
  readonly ended: boolean
}

export const evolveLesson = (lesson: Lesson | undefined, event: Stored<LessonEvent>): Lesson | undefined => {
  if (event.type === 'lesson.begun') return { from: event.seq, at: event.at, asked: null, learnt: [], ended: false }
  if (!lesson) return lesson
  switch (event.type) {
    case 'lesson.asked':
      return { ...lesson, asked: event.step }
    case 'lesson.learnt':
      return { ...lesson, learnt: [...lesson.learnt, event.step] }
    case 'lesson.ended':
      return { ...lesson, asked: null, ended: true }
  }
}

const open = (lesson: Lesson | undefined): lesson is Lesson => lesson !== undefined && !lesson.ended

export const begin = (lesson: Lesson | undefined): LessonEvent[] =>
  lesson ? [] : [{ type: 'lesson.begun' }, { type: 'lesson.asked', step: STEPS[0] }]

/** What was done is learnt, once, in whatever order; then the first that is left is asked for. */
export const learn = (lesson: Lesson | undefined, done: readonly Step[]): LessonEvent[] => {
  if (!open(lesson)) return []
  const fresh = done.filter((step) => !lesson.learnt.includes(step))
  if (fresh.length === 0) return []
  const next = STEPS.find((step) => !lesson.learnt.includes(step) && !fresh.includes(step))
  const learnt = fresh.map((step): LessonEvent => ({ type: 'lesson.learnt', step }))
  if (next === undefined) return [...learnt, { type: 'lesson.ended' }]
  return next === lesson.asked ? learnt : [...learnt, { type: 'lesson.asked', step: next }]
}

export const end = (lesson: Lesson | undefined): LessonEvent[] => (open(lesson) ? [{ type: 'lesson.ended' }] : [])

/** What somebody did who made this happen. */
export const doneIn = (event: ThreadEvent): readonly Step[] => {
  switch (event.type) {
    case 'message.sent':
      return [
        'write',
        ...(event.replyTo ? (['reply'] as const) : []),
        ...(event.mentions ? (['mention'] as const) : []),
      ]
    case 'message.reacted':
      return ['react']
    case 'message.edited':
      return ['edit', ...(event.mentions ? (['mention'] as const) : [])]
    default:
      return []
  }
}
