import type { Lesson, Self } from '../../../shared/kinds/self/index.ts'

/** The lesson that somebody is in; null where there is none, or none any more. */
export const lessonIn = (state: unknown): Lesson | null => {
  const { lesson } = state as Self
  return lesson && !lesson.ended ? lesson : null
}

export const isOfLesson = ({ type }: { readonly type: string }): boolean => type.startsWith('lesson.')
