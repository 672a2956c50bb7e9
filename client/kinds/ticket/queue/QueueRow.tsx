import ArrowDown from 'lucide-solid/icons/arrow-down'
import ArrowUp from 'lucide-solid/icons/arrow-up'
import Flame from 'lucide-solid/icons/flame'
import Minus from 'lucide-solid/icons/minus'
import Users from 'lucide-solid/icons/users'
import { Show } from 'solid-js'
import { PRIORITY_WORDS, type Priority, STAGE_WORDS } from '../../../../shared/kinds/ticket/index.ts'
import type { TicketCard } from '../../../../shared/protocol/queue.ts'
import type { Icon } from '../../../ui/Button.tsx'
import { copyOf } from '../../../ui/drawn.ts'
import { ago, language, moment, number, t } from '../../../words/index.ts'
import { minute } from '../../list/minute.ts'
import { useLive } from '../../live.tsx'
import { useConfig } from './config.ts'
import { categoryName } from './named.ts'
import './alike.css'
import './row.css'

const SIGNS: Readonly<Record<Priority, Icon>> = { low: ArrowDown, normal: Minus, high: ArrowUp, urgent: Flame }

/** How much of a hurry there is: a sign and a word, and only then a colour. */
export const PrioritySign = (props: { readonly priority: Priority }) => (
  <span class="queue-priority" data-priority={props.priority}>
    {copyOf(SIGNS[props.priority], 16)}
    {PRIORITY_WORDS[props.priority][language()]}
  </span>
)

/** One ticket of the list. */
export const QueueRow = (props: { readonly card: TicketCard; readonly open: boolean; readonly href: string }) => {
  const live = useLive()
  const config = useConfig(() => props.card)
  const facts = () =>
    [
      categoryName(config(), props.card.category, language()),
      props.card.requester && t('queue.from', live.name(props.card.requester)),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <a
      class="queue-row"
      href={props.href}
      data-ticket={props.card.conversation}
      aria-current={props.open ? 'page' : undefined}
    >
      <span class="queue-line">
        <span class="queue-number">{props.card.number}</span>
        <time
          class="queue-age"
          datetime={new Date(props.card.openedAt).toISOString()}
          title={moment(props.card.openedAt)}
        >
          {ago(props.card.openedAt, minute())}
        </time>
      </span>
      <span class="queue-name" dir="auto">
        {props.card.title}
      </span>
      <span class="queue-line">
        <span class="ticket-stage" data-stage={props.card.stage}>
          {STAGE_WORDS[props.card.stage][language()]}
        </span>
        <PrioritySign priority={props.card.priority} />
        <Show when={props.card.others > 0}>
          <span class="queue-people" title={t('near.others', props.card.others)}>
            {copyOf(Users, 14)}
            <span aria-hidden="true">+{number(props.card.others)}</span>
            <span class="unseen">{t('near.others', props.card.others)}</span>
          </span>
        </Show>
        <span class="queue-whose one-line">
          {props.card.assignee ? live.name(props.card.assignee) : t('queue.unassigned')}
        </span>
      </span>
      <span class="queue-facts one-line">{facts()}</span>
    </a>
  )
}
