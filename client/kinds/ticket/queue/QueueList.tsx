import CircleAlert from 'lucide-solid/icons/circle-alert'
import Columns3 from 'lucide-solid/icons/columns-3'
import ListFilter from 'lucide-solid/icons/list-filter'
import PartyPopper from 'lucide-solid/icons/party-popper'
import Search from 'lucide-solid/icons/search'
import { createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { SkeletonRows } from '../../../ui/Skeleton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { number, t } from '../../../words/index.ts'
import { type Asked, narrowings, presetOf, searchOf } from './asked.ts'
import { BulkBar } from './bulk/BulkBar.tsx'
import { BulkDeeds } from './bulk/BulkDeeds.tsx'
import { BulkStrip } from './bulk/BulkStrip.tsx'
import type { Begun } from './bulk/begun.ts'
import { pickNone } from './bulk/picked.ts'
import type { Holding } from './holding.ts'
import { Patterns } from './patterns/Patterns.tsx'
import { QueueRows } from './QueueRows.tsx'
import { QueueSieve } from './QueueSieve.tsx'
import { ColumnsDialog } from './views/ColumnsDialog.tsx'
import type { Kept } from './views/kept.ts'
import { Lists } from './views/Lists.tsx'

/** While somebody types, the list waits for them. */
const PAUSE = 300

interface QueueListProps {
  readonly asked: Asked
  readonly onAsk: (asked: Asked) => void
  readonly holding: Holding
  readonly begun: Begun
  readonly kept: Kept
  /** does it have all the room? */
  readonly wide: boolean
  readonly open: string | null
  readonly pathTo: (conversation: string) => string
}

/** Which tickets there are to work on, and how to find some of them. */
export const QueueList = (props: QueueListProps) => {
  const [sieve, setSieve] = createSignal(false)
  const [choosing, setChoosing] = createSignal(false)
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
  const ids = () => cards()?.map(({ conversation }) => conversation) ?? []
  return (
    <section class="queue-list" aria-label={t('queue.list')}>
      <div class="queue-head">
        <Dynamic component={props.open ? 'h2' : 'h1'} class="queue-title">
          {t('queue.title')}
        </Dynamic>
        <Lists
          asked={props.asked}
          counts={props.holding.counts()}
          kept={props.kept}
          open={props.open}
          onAsk={props.onAsk}
        />
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
          <Show when={props.wide}>
            <IconButton icon={Columns3} label={t('view.columns')} onClick={() => setChoosing(true)} />
          </Show>
        </div>
        <Show when={sieve()}>
          <QueueSieve asked={props.asked} onAsk={props.onAsk} />
        </Show>
      </div>
      <Patterns pathTo={props.pathTo} onDeed={(deed, tickets) => void props.begun.begin(deed, tickets)} />
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
            <Show when={props.wide ? 'wide' : 'narrow'} keyed={true}>
              {(room) => (
                <QueueRows
                  cards={there()}
                  open={props.open}
                  pathTo={props.pathTo}
                  columns={room === 'wide' ? props.kept.columns(props.asked) : null}
                  onEnd={() => void props.holding.more()}
                />
              )}
            </Show>
          )}
        </Match>
      </Switch>
      <BulkBar shown={ids()} more={props.holding.next() !== null} fetchAll={props.holding.idsOf} />
      <BulkStrip begun={props.begun} />
      <BulkDeeds
        cards={cards() ?? []}
        onDeed={async (deed, tickets) => {
          if (await props.begun.begin(deed, tickets)) pickNone()
        }}
      />
      <Show when={choosing()}>
        <ColumnsDialog
          columns={props.kept.columns(props.asked)}
          onChoose={(columns) => props.kept.choose(props.asked, columns)}
          onClose={() => setChoosing(false)}
        />
      </Show>
    </section>
  )
}
