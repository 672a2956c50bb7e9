import AtSign from 'lucide-solid/icons/at-sign'
import BellOff from 'lucide-solid/icons/bell-off'
import CircleAlert from 'lucide-solid/icons/circle-alert'
import Clock from 'lucide-solid/icons/clock'
import Star from 'lucide-solid/icons/star'
import { type Accessor, createMemo, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { ConversationId } from '../../../shared/kernel/ids.ts'
import type { Row } from '../../sync/index.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { PresenceDot } from '../../ui/Presence.tsx'
import { count, moment, t, when } from '../../words/index.ts'
import { useLive, usePresence } from '../live.tsx'
import { sideOf } from '../sides.tsx'
import { minute } from './minute.ts'
import { Snippet } from './Snippet.tsx'

interface ListRowProps {
  readonly id: ConversationId
  /** its place, from 0 on, and among how many */
  readonly at: number
  readonly of: number
  /** the Tab key stops here */
  readonly stop: boolean
  readonly open: boolean
  readonly mentioned: boolean
}

/** A row as it stands; the last one known where the conversation goes while it is shown. */
export const useRow = (id: Accessor<ConversationId>) => {
  const live = useLive()
  return createMemo<Row | null>((last) => live.row(id()) ?? last ?? null)
}

/** One conversation of the list: who, what was said last and when, and what is to be done there. */
export const ListRow = (props: ListRowProps) => {
  const row = useRow(() => props.id)
  return (
    <li
      class="list-item"
      data-conversation={props.id}
      aria-posinset={props.at + 1}
      aria-setsize={props.of}
      style={{ '--at': props.at }}
    >
      <Show when={row()}>
        {(known) => (
          <a
            class="row"
            href={`/messages/${props.id}`}
            tabindex={props.stop ? 0 : -1}
            draggable={false}
            aria-current={props.open ? 'page' : undefined}
            data-unread={known().unread > 0 ? '' : undefined}
          >
            <Face row={known()} />
            <span class="row-text">
              <RowTop row={known()} />
              <span class="row-bottom">
                <Snippet row={known()} open={props.open} />
                <RowMarks row={known()} mentioned={props.mentioned} />
              </span>
            </span>
          </a>
        )}
      </Show>
    </li>
  )
}

const Face = (props: { readonly row: Row }) => {
  const live = useLive()
  const presence = usePresence(() => props.row.other)
  return (
    <Avatar
      name={sideOf(props.row.kind).title(props.row, live)}
      seed={sideOf(props.row.kind).seed(props.row)}
      corner={presence() && <PresenceDot state={presence()?.status ?? 'offline'} />}
    />
  )
}

const RowTop = (props: { readonly row: Row }) => {
  const live = useLive()
  const presence = usePresence(() => props.row.other)
  return (
    <span class="row-top">
      <b class="row-title" dir="auto">
        {sideOf(props.row.kind).title(props.row, live)}
      </b>{' '}
      <Show when={sideOf(props.row.kind).Sign}>{(Sign) => <Dynamic component={Sign()} state={props.row.state} />}</Show>
      <Show when={presence()}>{(there) => <span class="unseen">{t(`presence.${there().status}`)}</span>}</Show>{' '}
      <Show when={props.row.tuned.favourite}>
        <Star class="row-mark" role="img" aria-label={t('list.favourite')} />
      </Show>
      <Show when={minute() && live.isMuted(props.row.tuned)}>
        <BellOff class="row-mark" role="img" aria-label={t('messages.muted')} />
      </Show>
      <Show when={props.row.activity > 0}>
        <time class="row-time" datetime={new Date(props.row.activity).toISOString()} title={moment(props.row.activity)}>
          {when(props.row.activity, Math.max(minute(), props.row.activity))}
        </time>
      </Show>
    </span>
  )
}

const RowMarks = (props: { readonly row: Row; readonly mentioned: boolean }) => {
  const live = useLive()
  const tone = () => (live.isLoud(props.row) ? 'accent' : 'soft')
  return (
    <>
      <Show
        when={props.row.failed > 0}
        fallback={
          <Show when={props.row.pending > 0}>
            <Clock class="row-mark row-waits" role="img" aria-label={t('messages.waiting')} />
          </Show>
        }
      >
        <CircleAlert class="row-mark row-failed" role="img" aria-label={t('messages.failed')} />
      </Show>
      <Show when={props.mentioned}>
        <span class="row-mentioned">
          <AtSign role="img" aria-label={t('list.mentioned')} />
        </span>
      </Show>
      <Show when={props.row.unread > 0}>
        <Badge tone={tone()}>
          <span aria-hidden="true">{count(props.row.unread)}</span>
          <span class="unseen">{t('messages.unread', props.row.unread)}</span>
        </Badge>
      </Show>
    </>
  )
}
