import BellIcon from 'lucide-solid/icons/bell'
import { createEffect, createMemo, createSignal, For, on, Show, untrack } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SkeletonRows } from '../../ui/Skeleton.tsx'
import { day, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { Entry } from './entries.ts'
import { NoticeItem } from './NoticeItem.tsx'

/** Fetching what was told earlier: under way, or not to be had. */
export const useEarlier = () => {
  const { told, connection } = useLive()
  const [state, setState] = createSignal<'idle' | 'fetching' | 'failed'>('idle')
  const fetch = () => {
    if (told.complete() || state() === 'fetching') return
    setState('fetching')
    return told.more().then(
      () => setState('idle'),
      () => setState('failed'),
    )
  }
  // once there is a way to the server, nobody has to ask again
  createEffect(
    on(connection, (now) => {
      if (now === 'ready' && untrack(state) === 'failed') void fetch()
    }),
  )
  const shown = () => {
    if (told.complete()) return 'idle'
    return state() === 'failed' && connection() === 'connecting' ? 'fetching' : state()
  }
  return { state: shown, fetch }
}

interface NoticeListProps {
  readonly entries: readonly Entry[]
  readonly earlier: ReturnType<typeof useEarlier>
  /** how deep the days stand */
  readonly heading: 'h2' | 'h3'
  readonly onLeave?: () => void
}

/** Notices under the days on which they came; and what there is to see where there are none (yet). */
export const NoticeList = (props: NoticeListProps) => {
  const dayOf = ({ notice }: Entry) => new Date(notice.at).setHours(0, 0, 0, 0)
  const days = createMemo(() => [...new Set(props.entries.map(dayOf))])
  return (
    <>
      <Show when={props.entries.length === 0 && props.earlier.state() === 'idle'}>
        <EmptyState icon={BellIcon} heading={props.heading} title={t('alerts.none')}>
          {t('alerts.noneBody')}
        </EmptyState>
      </Show>
      <For each={days()}>
        {(at) => (
          <section class="notice-day">
            <Dynamic component={props.heading}>{day(at, Date.now())}</Dynamic>
            <DayOfNotices entries={props.entries.filter((entry) => dayOf(entry) === at)} onLeave={props.onLeave} />
          </section>
        )}
      </For>
      <Show when={props.entries.length === 0 && props.earlier.state() === 'fetching'}>
        <SkeletonRows rows={4} label={t('alerts.loading')} />
      </Show>
      <Show when={props.earlier.state() === 'failed'}>
        <p class="notice-failed" role="alert">
          {t('alerts.unreachable')}
          <Button size="small" onClick={() => void props.earlier.fetch()}>
            {t('alerts.again')}
          </Button>
        </p>
      </Show>
    </>
  )
}

/** By seq, so that a line that was read is the same line, and keeps the focus that is on it. */
const DayOfNotices = (props: { readonly entries: readonly Entry[]; readonly onLeave: (() => void) | undefined }) => {
  const bySeq = createMemo(() => new Map(props.entries.map((entry) => [entry.notice.seq, entry])))
  const seqs = createMemo(() => [...bySeq().keys()])
  return (
    <ul class="notices">
      <For each={seqs()}>
        {(seq) => {
          const entry = createMemo<Entry | undefined>((last) => bySeq().get(seq) ?? last)
          return <Show when={entry()}>{(known) => <NoticeItem entry={known()} onLeave={props.onLeave} />}</Show>
        }}
      </For>
    </ul>
  )
}
