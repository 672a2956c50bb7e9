import { createEffect, createMemo } from 'solid-js'
import { layer } from '../find/open.ts'
import type { Live } from '../live.tsx'
import { lessonIn } from '../self/lesson.ts'

/** Tells the lesson what was done for the first time elsewhere than in the own conversation. */
export const tellFirsts = (live: Live): void => {
  const lesson = createMemo(() => {
    live.rows() // told of the own conversation too
    return lessonIn(live.sync.self)
  })
  const tell = (step: 'search' | 'person') => {
    if (lesson() && !lesson()?.learnt.includes(step)) live.wish(live.self, { type: 'lesson.learn', step })
  }
  createEffect(() => layer() === 'switcher' && tell('search'))
  createEffect(() => live.rows().some(({ kind }) => kind === 'direct') && tell('person'))
}
