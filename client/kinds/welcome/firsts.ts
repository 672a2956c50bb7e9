import { createEffect, createMemo } from 'solid-js'
import { STEPS } from '../../../shared/kinds/self/index.ts'
import { layer } from '../find/open.ts'
import type { Live } from '../live.tsx'

/** Tells the lesson what was done for the first time elsewhere than in the own conversation. */
export const tellFirsts = (live: Live): void => {
  const open = createMemo(() => {
    live.rows() // told of the own conversation too
    const { lesson } = live.sync.self
    return lesson && !lesson.ended ? STEPS.filter((step) => !lesson.learnt.includes(step)) : []
  })
  const tell = (step: 'search' | 'person') => {
    if (open().includes(step)) live.wish(live.self, { type: 'lesson.learn', step })
  }
  createEffect(() => layer() === 'switcher' && tell('search'))
  createEffect(() => live.rows().some(({ kind }) => kind === 'direct') && tell('person'))
}
