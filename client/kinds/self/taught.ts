import type { Lesson, LessonEvent, Step } from '../../../shared/kinds/self/index.ts'
import type { Line } from '../../sync/index.ts'
import { t } from '../../words/index.ts'
import { isOfLesson } from './lesson.ts'

/** Where there are no keys, nobody is asked to press some. */
const fingers = matchMedia('(pointer: coarse)').matches

const asked = (step: Step) => (step === 'search' && fingers ? t('lesson.ask.searchByTouch') : t(`lesson.ask.${step}`))

/** What the teacher says, in the language of whoever reads it. */
export const taught = (event: LessonEvent, lesson: Lesson | undefined, all: number): string => {
  switch (event.type) {
    case 'lesson.begun':
      return t('lesson.hello')
    case 'lesson.asked':
      return asked(event.step)
    case 'lesson.learnt':
      return t(`lesson.learnt.${event.step}`)
    case 'lesson.ended':
      return (lesson?.learnt.length ?? 0) >= all ? t('lesson.all') : t('lesson.early')
  }
}

/** What was taught behind a place in the log, in the order it came. */
export const taughtAfter = (lines: readonly Line[], seq: number): readonly LessonEvent[] =>
  lines.flatMap((line) =>
    line.line === 'event' && line.event.seq > seq && isOfLesson(line.event)
      ? [line.event as unknown as LessonEvent]
      : [],
  )
