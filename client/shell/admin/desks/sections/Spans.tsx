import Plus from 'lucide-solid/icons/plus'
import X from 'lucide-solid/icons/x'
import { Index, Show } from 'solid-js'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { t } from '../../../../words/index.ts'
import type { Cell } from '../cell.ts'
import { useWrong } from '../context.ts'
import { minutesIn, timeOf } from '../entered.ts'
import { without } from '../lists.ts'

type Span = [number, number]

interface SpansProps {
  readonly of: Cell<Span[]>
  readonly label: string
}

/** The hours of one day: several from and to, none where it is closed. */
export const Spans = (props: SpansProps) => {
  const wrong = useWrong()
  const spans = () => props.of.value ?? []
  const put = (index: number, span: Span) => props.of.put(spans().map((one, i) => (i === index ? span : one)))
  const add = () => {
    const [, end] = spans().at(-1) ?? [0, 540]
    props.of.put([...spans(), [end, Math.min(end + 240, 1_440)]])
  }
  return (
    <div class="desks-spans">
      <span class="desks-spans-day">{props.label}</span>
      <div class="desks-spans-all">
        <Show when={spans().length === 0}>
          <span class="soft">{t('desks.closed')}</span>
        </Show>
        <Index each={spans()}>
          {(span, index) => (
            <span class="desks-span">
              <input
                type="time"
                class="input"
                aria-label={t('desks.from', props.label)}
                value={timeOf(span()[0])}
                onChange={(event) => put(index, [minutesIn(event.currentTarget.value), span()[1]])}
              />
              –
              <input
                type="time"
                class="input"
                aria-label={t('desks.till', props.label)}
                value={timeOf(span()[1])}
                onChange={(event) => put(index, [span()[0], minutesIn(event.currentTarget.value, true)])}
              />
              <IconButton
                size="small"
                icon={X}
                label={t('desks.remove', `${props.label} ${index + 1}`)}
                onClick={() => props.of.put(without(spans(), index))}
              />
            </span>
          )}
        </Index>
        <IconButton size="small" icon={Plus} label={t('desks.addHours', props.label)} onClick={add} />
      </div>
      <Show
        when={
          wrong(props.of) ??
          spans()
            .map((_, i) => wrong(props.of, String(i)))
            .find(Boolean)
        }
      >
        {(words) => <p class="field-error">{words()}</p>}
      </Show>
    </div>
  )
}
