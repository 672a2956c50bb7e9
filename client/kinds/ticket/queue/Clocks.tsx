import { For, Show } from 'solid-js'
import type { Clocks as Running } from '../../../../shared/kinds/ticket/clocks/index.ts'
import { moment, t } from '../../../words/index.ts'
import { minute } from '../../list/minute.ts'
import { type Dial, dialsOf, lengthOf } from './promised.ts'
import { Section } from './Section.tsx'

const inWords = (ms: number): string => {
  const { days, hours, minutes } = lengthOf(ms)
  const parts = [
    days > 0 && t('queue.days', days),
    hours > 0 && t('queue.hours', hours),
    (minutes > 0 || days + hours === 0) && t('queue.minutes', minutes),
  ]
  return parts.filter(Boolean).join(' ')
}

/** What was promised and how much of the time is left, in words first and in colour besides. */
export const Clocks = (props: { readonly clocks: Running | null }) => {
  const dials = () => dialsOf(props.clocks, minute())
  return (
    <Show when={dials().length > 0}>
      <Section title={t('queue.clocks')}>
        <ul class="queue-clocks">
          <For each={dials()}>{(dial) => <OneClock dial={dial} />}</For>
        </ul>
      </Section>
    </Show>
  )
}

const OneClock = (props: { readonly dial: Dial }) => {
  const words = () =>
    props.dial.left < 0 ? t('queue.over', inWords(props.dial.left)) : t('queue.left', inWords(props.dial.left))
  return (
    <li class="queue-clock" data-stands={props.dial.stands}>
      <span>{t(`queue.clock.${props.dial.clock}`)}</span>
      <b>{words()}</b>
      <span class="queue-due">
        <Show
          when={props.dial.paused}
          fallback={
            <>
              <Show when={props.dial.stands === 'soon'}>{t('queue.soon')} · </Show>
              <Show when={props.dial.due}>{(due) => t('queue.due', moment(due()))}</Show>
            </>
          }
        >
          {t('queue.paused')}
        </Show>
      </span>
    </li>
  )
}
