import CircleAlert from 'lucide-solid/icons/circle-alert'
import ListFilter from 'lucide-solid/icons/list-filter'
import PartyPopper from 'lucide-solid/icons/party-popper'
import Search from 'lucide-solid/icons/search'
import { createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { number, t } from '../../../words/index.ts'
import { type Asked, narrowings, PRESETS, type Preset, presetIn, presetOf, searchOf } from './asked.ts'
import type { Counts, Holding } from './holding.ts'
import { QueueRows } from './QueueRows.tsx'
import { QueueSieve } from './QueueSieve.tsx'

/** While somebody types, the list waits for them. */
const PAUSE = 300

interface QueueListProps {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
  readonly holding: Holding
  readonly open: string | null
  readonly pathTo: (conversation: string) => string
}

/** Which tickets there are to work on, and how to find some of them. */
export const QueueList = (props: QueueListProps) => {
  const [sieve, setSieve] = createSignal(false)
  let typing = 0
  onCleanup(() => clearTimeout(typing))
  const seek = (said: string) => {
    clearTimeout(typing)
    typing = window.setTimeout(() => {
      const { q: _, ...filter } = props.asked.filter
      const words = said.trim()
      props.onAsk({ ...props.asked, filter: words.length > 1 ? { ...filter, q: words } : filter })
    }, PAUSE)
  }
  const { cards, failed } = props.holding
  return (
    <section class="queue-list" aria-label={t('queue.list')}>
      <div class="queue-head">
        <h1 class="queue-title">{t('queue.title')}</h1>
        <Presets asked={props.asked} counts={props.holding.counts()} open={props.open} />
        <div class="queue-search">
          <TextField
            label={t('queue.search')}
            placeholder={t('queue.searchHint')}
            type="search"
            icon={Search}
            dir="auto"
            value={props.asked.filter.q ?? ''}
            onValue={seek}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <IconButton
            icon={ListFilter}
            label={t('queue.narrow')}
            aria-expanded={sieve()}
            badge={
              <Show when={narrowings(props.asked) > 0}>
                <Badge tone="accent">
                  <span aria-hidden="true">{number(narrowings(props.asked))}</span>
                </Badge>
              </Show>
            }
            onClick={() => setSieve(!sieve())}
          />
        </div>
        <Show when={sieve()}>
          <QueueSieve asked={props.asked} onAsk={props.onAsk} />
        </Show>
      </div>
      <Switch>
        <Match when={failed() && !cards()}>
          <EmptyState
            icon={CircleAlert}
            title={t('queue.failed')}
            action={<Button onClick={() => void props.holding.again()}>{t('queue.again')}</Button>}
          />
        </Match>
        <Match when={!cards()}>
          <SkeletonRows rows={8} label={t('frame.loading')} />
        </Match>
        <Match when={cards()?.length === 0}>
          <EmptyState
            icon={PartyPopper}
            title={t('queue.none')}
            action={
              <Show when={searchOf(props.asked)}>
                <Button onClick={() => props.onAsk(presetOf('open'))}>{t('queue.clear')}</Button>
              </Show>
            }
          >
            {t('queue.noneBody')}
          </EmptyState>
        </Match>
        <Match when={cards()}>
          {(there) => (
            <QueueRows
              cards={there()}
              open={props.open}
              pathTo={props.pathTo}
              onEnd={() => void props.holding.more()}
            />
          )}
        </Match>
      </Switch>
    </section>
  )
}

const Presets = (props: { readonly asked: Asked; readonly counts: Counts | null; readonly open: string | null }) => {
  const href = (preset: Preset) =>
    `/queue${props.open ? `/${props.open}` : ''}${searchOf({ ...presetOf(preset), sort: props.asked.sort })}`
  return (
    <nav class="queue-presets" aria-label={t('queue.presets')}>
      <For each={PRESETS}>
        {(preset) => (
          <a href={href(preset)} aria-current={presetIn(props.asked) === preset ? 'page' : undefined}>
            {t(`queue.preset.${preset}`)}
            <Show when={props.counts}>{(counts) => <span class="queue-count">{number(counts()[preset])}</span>}</Show>
          </a>
        )}
      </For>
    </nav>
  )
}
