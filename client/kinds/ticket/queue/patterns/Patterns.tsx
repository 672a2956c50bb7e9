import { useLocation } from '@solidjs/router'
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import type { ConversationId } from '../../../../../shared/kernel/ids.ts'
import type { BulkDeed } from '../../../../../shared/protocol/bulks.ts'
import { t } from '../../../../words/index.ts'
import { useLive } from '../../../live.tsx'
import { FailingThings } from './FailingThings.tsx'
import { PatternCard } from './PatternCard.tsx'
import { holding } from './pattern.ts'
import { watchPatterns } from './watching.ts'
import './patterns.css'

export interface PatternsProps {
  readonly pathTo: (conversation: string) => string
  readonly onDeed: (deed: BulkDeed, tickets: readonly ConversationId[]) => void
}

/** What comes more often than it did, above what is to be done: many tickets at once, and things that fail. */
export const Patterns = (props: PatternsProps) => {
  const { api } = useLive()
  const location = useLocation()
  const watch = watchPatterns(api)
  const [opened, setOpened] = createSignal<string | null>(null)
  /** the ticket by which somebody was led here, until it is found */
  const [led, setLed] = createSignal<string | undefined>()
  createEffect(
    on(
      () => location.query.pattern,
      (ticket) => {
        if (typeof ticket !== 'string') return
        setLed(ticket)
        void watch.again()
      },
    ),
  )
  createEffect(() => {
    const found = holding(watch.told().items, led())
    if (!found) return
    setOpened(found)
    setLed(undefined)
  })
  const byId = createMemo(() => new Map(watch.told().items.map((pattern) => [pattern.id, pattern])))
  return (
    <Show when={byId().size > 0 || watch.failing().length > 0}>
      <section class="patterns" aria-label={t('pattern.title')}>
        <For each={[...byId().keys()]}>
          {(id) => (
            <Show when={byId().get(id)}>
              {(pattern) => (
                <PatternCard
                  {...props}
                  pattern={pattern()}
                  told={watch.told()}
                  open={opened() === id}
                  onOpen={(open) => setOpened(open ? id : null)}
                  onAnswer={() => void watch.again()}
                />
              )}
            </Show>
          )}
        </For>
        <FailingThings things={watch.failing()} pathTo={props.pathTo} />
      </section>
    </Show>
  )
}
