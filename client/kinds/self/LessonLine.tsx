import Check from 'lucide-solid/icons/check'
import { createUniqueId, Match, Show, Switch } from 'solid-js'
import type { Stored } from '../../../shared/kernel/kind.ts'
import { type LessonEvent, type Self, STEPS } from '../../../shared/kinds/self/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Button } from '../../ui/Button.tsx'
import { clock, language, moment, t } from '../../words/index.ts'
import { setLayer } from '../find/open.ts'
import type { HappeningProps } from '../parts.tsx'
import { showBeginning } from '../people/shown.ts'
import { Prose } from '../prose/Prose.tsx'
import { isOfLesson } from './lesson.ts'
import { taught } from './taught.ts'
import './lesson.css'

/** What the teacher says. It stands like what anybody says; what it asks for ticks itself once it is done. */
export const LessonLine = (props: HappeningProps) => {
  const id = createUniqueId()
  const event = () => props.event as Stored<LessonEvent>
  const lesson = () => (props.view.state as Self | null)?.lesson
  const step = () => {
    const said = event()
    return said.type === 'lesson.asked' ? said.step : null
  }
  const done = () => {
    const asked = step()
    return asked !== null && (lesson()?.learnt.includes(asked) ?? false)
  }
  const follows = () => props.above?.line === 'event' && isOfLesson(props.above.event)
  return (
    <Show when={isOfLesson(event())}>
      <article
        class="message lesson-line"
        classList={{ follows: follows() }}
        tabindex={-1}
        aria-labelledby={`${id}-head ${id}-words`}
        data-done={done() ? '' : undefined}
      >
        <span class="lesson-face" aria-hidden="true">
          <Show when={!follows()}>
            <Avatar name={t('lesson.title')} seed="lesson" size="small" />
          </Show>
        </span>
        <div class="message-body">
          <header class="message-head" classList={{ unseen: follows() }} id={`${id}-head`}>
            <b>{t('lesson.title')}</b>{' '}
            <time datetime={new Date(event().at).toISOString()} title={moment(event().at)}>
              {clock(event().at)}
            </time>
          </header>
          <div class="bubble" id={`${id}-words`}>
            <div class="lesson-words">
              <Show when={step()}>
                <span class="lesson-tick">
                  <Show when={done()}>
                    <Check aria-hidden="true" />
                    <span class="unseen">{t('lesson.done')} </span>
                  </Show>
                </span>
              </Show>
              <div class="prose" lang={language()}>
                <Prose text={taught(event(), lesson(), STEPS.length)} />
              </div>
              <Show when={!done() && !lesson()?.ended}>
                <Switch>
                  <Match when={step() === 'search'}>
                    <Button size="small" onClick={() => setLayer('switcher')}>
                      {t('lesson.openSearch')}
                    </Button>
                  </Match>
                  <Match when={step() === 'person'}>
                    <Button size="small" onClick={() => showBeginning(true)}>
                      {t('lesson.findPeople')}
                    </Button>
                  </Match>
                </Switch>
              </Show>
            </div>
          </div>
        </div>
      </article>
    </Show>
  )
}
