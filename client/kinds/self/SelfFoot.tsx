import { type Component, createEffect, on, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type Self, STEPS } from '../../../shared/kinds/self/index.ts'
import { announce } from '../../ui/LiveRegion.tsx'
import { number, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { plain } from '../prose/plain.ts'
import { lessonIn } from './lesson.ts'
import { taught, taughtAfter } from './taught.ts'
import './lesson.css'

/** Where one writes, and above it, as long as one learns, how far one has got. */
export const SelfFoot = (props: PartProps & { readonly composer: Component }) => {
  const live = useLive()
  const lesson = () => lessonIn(props.view.state)
  readOut(props)
  // who calls their own name is to be known by it
  createEffect(() => live.person(live.account))
  return (
    <>
      <Show when={lesson()}>
        {(now) => (
          <section class="lesson-strip" aria-label={t('lesson.strip')}>
            <progress
              max={STEPS.length}
              value={now().learnt.length}
              aria-label={t('lesson.progress', number(now().learnt.length), number(STEPS.length))}
            />
            <span aria-hidden="true">{t('lesson.progress', number(now().learnt.length), number(STEPS.length))}</span>
            <button type="button" onClick={() => live.wish(props.conversation, { type: 'lesson.end' })}>
              {t('lesson.skip')}
            </button>
          </section>
        )}
      </Show>
      <Dynamic component={props.composer} />
    </>
  )
}

/** What the teacher answers is said to those who cannot see it; what was there before is not. */
const readOut = (props: PartProps) => {
  const last = () =>
    props.view.lines.reduce((seq, line) => (line.line === 'event' ? Math.max(seq, line.event.seq) : seq), 0)
  createEffect(
    on(last, (now, before) => {
      if (!before || now <= before) return
      const { lesson } = props.view.state as Self
      const said = taughtAfter(props.view.lines, before).map((event) => plain(taught(event, lesson, STEPS.length)))
      if (said.length > 0) announce(`${t('lesson.title')}: ${said.join('\n')}`)
    }),
  )
}
