import Check from 'lucide-solid/icons/check'
import X from 'lucide-solid/icons/x'
import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { number, remember, remembered, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import { readProgress, STEPS, type Step, seenIn, withDone, written } from './steps.ts'
import './welcome.css'

interface FirstStepsProps {
  /** the ways to begin are to be shown */
  readonly onBegin: () => void
  readonly onOpen: (conversation: ConversationId) => void
}

/** Where there are no keys, nobody is asked to press some. */
const FITTING = matchMedia('(pointer: coarse)').matches ? STEPS.filter((step) => step !== 'jump') : STEPS

/** For somebody new: a few things to do once. They tick themselves as they are done; all done, or closed, they are gone. */
export const FirstSteps = (props: FirstStepsProps) => {
  const live = useLive()
  const key = `steps ${live.account}`
  const before = readProgress(remembered(key))
  const [progress, setProgress] = createSignal(before)
  createEffect(() => setProgress((now) => withDone(now, seenIn(live.rows(), live.account))))
  createEffect(() => progress() !== before && remember(key, written(progress())))

  const hears = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') setProgress((now) => withDone(now, ['jump']))
  }
  onMount(() => {
    window.addEventListener('keydown', hears, { capture: true })
    onCleanup(() => window.removeEventListener('keydown', hears, { capture: true }))
  })

  const isDone = (step: Step) => progress().done.includes(step)
  const count = () => FITTING.filter(isDone).length
  /** those who come back with all of it done see nothing; whoever does the last one sees that it was */
  const wasDone = FITTING.every((step) => before.done.includes(step))
  const close = () => setProgress((now) => ({ ...now, closed: true }))
  const act = (step: Step) => {
    const first = live.rows().find(({ kind }) => kind === 'direct')
    if (step === 'message' && first) props.onOpen(first.conversation)
    else props.onBegin()
  }
  return (
    <Show when={!progress().closed && !wasDone}>
      <section class="steps" aria-label={t('steps.title')}>
        <details open={live.rows().length < 4}>
          <summary>
            <span>{t('steps.title')}</span>
            <span class="soft">{t('steps.done', number(count()), number(FITTING.length))}</span>
          </summary>
          <ol>
            <For each={FITTING}>
              {(step) => (
                <li data-done={isDone(step) ? '' : undefined}>
                  <span class="steps-mark">
                    <Show when={isDone(step)}>
                      <Check size={14} aria-hidden={true} />
                      <span class="unseen">{t('steps.ticked')}</span>
                    </Show>
                  </span>
                  <Show
                    when={step !== 'jump' && !isDone(step)}
                    fallback={<span class="steps-words">{t(`steps.${step}`)}</span>}
                  >
                    <button type="button" class="steps-words" onClick={() => act(step)}>
                      {t(`steps.${step}`)}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ol>
        </details>
        <IconButton icon={X} size="small" label={t('steps.close')} onClick={close} />
      </section>
    </Show>
  )
}
