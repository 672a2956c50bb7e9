import { A } from '@solidjs/router'
import Headset from 'lucide-solid/icons/headset'
import { createSignal, onCleanup, Show } from 'solid-js'
import { SECOND } from '../../../shared/kernel/time.ts'
import { copyOf } from '../../ui/drawn.ts'
import { count, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'

/** The way to the work, with how much of it there is; for those who work here. */
export const QueueLink = () => {
  const { api, sync } = useLive()
  const [open, setOpen] = createSignal<number | null>(null)
  let planned = 0
  const ask = () => {
    planned = 0
    void api.queueCounts({}).then(
      (counts) => setOpen(counts.open),
      () => undefined,
    )
  }
  const shown = sync.looks.show([], { queue: true })
  const quiet = sync.looks.queue.on(() => {
    planned ||= window.setTimeout(ask, 2 * SECOND)
  })
  onCleanup(() => {
    clearTimeout(planned)
    shown.end()
    quiet()
  })
  ask()
  return (
    <A class="header-page" title={t('queue.title')} href="/queue">
      {copyOf(Headset, 18)}
      <span class="header-page-name">{t('queue.title')}</span>
      <Show when={open()}>
        {(many) => (
          <span class="badge" data-tone="accent">
            <span aria-hidden="true">{count(many())}</span>
            <span class="unseen">{t('queue.openCount', many())}</span>
          </span>
        )}
      </Show>
    </A>
  )
}
