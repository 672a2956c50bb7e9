import { For, Show } from 'solid-js'
import { MINUTE } from '../../../../shared/kernel/time.ts'
import type { Clocks as Running } from '../../../../shared/kinds/ticket/clocks/index.ts'
import { moment, t } from '../../../words/index.ts'
import { minute } from '../../list/minute.ts'
import { type Dial, dialsOf, lengthOf, openingOf } from './promised.ts'
import { Section } from './Section.tsx'

interface Length {
  readonly days?: number
  readonly hours: number
  readonly minutes: number
}

const inWords = ({ days = 0, hours, minutes }: Length): string => {
  const parts = [
    days > 0 && t('queue.days', days),
    hours > 0 && t('queue.hours', hours),
    (minutes > 0 || days + hours === 0) && t('queue.minutes', minutes),
  ]
  return parts.filter(Boolean).join(' ')
}

const toGo = ({ left, until }: Dial): string => {
  const time = until === null ? t('queue.opening', inWords(openingOf(left))) : inWords(lengthOf(until))
  return left < 0 ? t('queue.over', time) : t('queue.left', time)
}

/** Where nights or holidays lie between: how much of it the desk is open. */
const openFor = ({ left, until }: Dial): string | null =>
  until === null || Math.abs(until - left) < MINUTE ? null : t('queue.opening', inWords(openingOf(left)))

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

const OneClock = (props: { readonly dial: Dial }) => (
  <li class="queue-clock" data-stands={props.dial.stands}>
    <span>{t(`queue.clock.${props.dial.clock}`)}</span>
    <b>{toGo(props.dial)}</b>
    <span class="queue-due">
      <Show
        when={props.dial.paused}
        fallback={
          <>
            <Show when={props.dial.stands === 'soon'}>{t('queue.soon')} · </Show>
            <Show when={props.dial.due}>{(due) => t('queue.due', moment(due()))}</Show>
            <Show when={openFor(props.dial)}>{(time) => <> · {time()}</>}</Show>
          </>
        }
      >
        {t('queue.paused')}
      </Show>
    </span>
  </li>
)
