import { For, type JSX, Show } from 'solid-js'
import type { PlaceId } from '../../../../shared/kernel/ids.ts'
import { STAGE_WORDS } from '../../../../shared/kinds/ticket/index.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import type { Column } from '../../../../shared/protocol/views.ts'
import { ago, language, moment, t } from '../../../words/index.ts'
import { minute } from '../../list/minute.ts'
import { useLive } from '../../live.tsx'
import { placeName, usePlaces } from '../../places/index.tsx'
import { deskName } from './desks.ts'
import { PrioritySign } from './QueueRow.tsx'
import { columnsIn } from './views/columns.ts'

const At = (props: { readonly at: number; readonly late?: boolean }) => (
  <time datetime={new Date(props.at).toISOString()} title={moment(props.at)} data-late={props.late ? '' : undefined}>
    {ago(props.at, minute())}
  </time>
)

/** What one column says of a ticket. */
const Cell = (props: { readonly card: TicketCard; readonly column: Column }): JSX.Element => {
  const live = useLive()
  const tree = usePlaces()
  const says: Readonly<Record<Column, () => JSX.Element>> = {
    number: () => <span class="queue-number">{props.card.number}</span>,
    subject: () => (
      <span class="queue-name" dir="auto">
        {props.card.title}
      </span>
    ),
    requester: () => (props.card.requester ? live.name(props.card.requester) : '–'),
    stage: () => (
      <span class="ticket-stage" data-stage={props.card.stage}>
        {STAGE_WORDS[props.card.stage][language()]}
      </span>
    ),
    priority: () => <PrioritySign priority={props.card.priority} />,
    assignee: () => (
      <Show when={props.card.assignee} fallback={<i>{t('queue.unassigned')}</i>}>
        {(assignee) => <>{live.name(assignee())}</>}
      </Show>
    ),
    desk: () => deskName(props.card.desk),
    place: () => {
      const place = tree()
        ?.pathOf(props.card.place as PlaceId | null)
        .at(-1)
      return place ? placeName(place) : '–'
    },
    due: () => (
      <Show when={props.card.due} fallback="–">
        {(due) => <At at={due()} late={due() < minute()} />}
      </Show>
    ),
    said: () => <At at={props.card.saidAt} />,
    opened: () => <At at={props.card.openedAt} />,
    tags: () => props.card.tags.join(', ') || '–',
  }
  return <>{says[props.column]()}</>
}

interface WideRowProps {
  readonly card: TicketCard
  readonly columns: readonly Column[]
  readonly href: string
}

/** One ticket of the list where it has all the room, in columns. */
export const WideRow = (props: WideRowProps) => (
  <a class="queue-row queue-wide-row" href={props.href} data-ticket={props.card.conversation}>
    <For each={columnsIn(props.columns)}>
      {(column) => (
        <span class="queue-cell" data-column={column}>
          <span class="unseen">{t(`view.column.${column}`)}: </span>
          <Cell card={props.card} column={column} />
        </span>
      )}
    </For>
  </a>
)
