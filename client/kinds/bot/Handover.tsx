import Lock from 'lucide-solid/icons/lock'
import { Show } from 'solid-js'
import type { Stored } from '../../../shared/kernel/kind.ts'
import type { Ticket, TicketEvent } from '../../../shared/kinds/ticket/index.ts'
import { drawn } from '../../ui/drawn.ts'
import { clock, moment, t } from '../../words/index.ts'
import { Prose } from '../prose/Prose.tsx'
import { Cites } from './Cites.tsx'
import './bot.css'

const LockIcon = drawn(Lock)

interface HandoverProps {
  readonly event: Stored<Extract<TicketEvent, { type: 'handover.summed' }>>
  readonly ticket: Ticket
}

/** What whoever goes on has to know: why, what the matter is, and what was tried. Only the staff is shown it. */
export const Handover = (props: HandoverProps) => (
  <article class="thread-note handover" tabindex={-1} aria-label={t('bot.handover')}>
    <header>
      <b>{t('bot.handover')}</b>
      <span class="ticket-private">
        <LockIcon /> {t('ticket.note')}
      </span>
      <time datetime={new Date(props.event.at).toISOString()} title={moment(props.event.at)}>
        {clock(props.event.at)}
      </time>
    </header>
    <Show when={props.ticket.bot?.over}>{(reason) => <p class="handover-why">{t(`bot.reasons.${reason()}`)}</p>}</Show>
    <div class="prose" dir="auto">
      <Prose text={props.event.summary} />
    </div>
    <Show when={props.event.tried}>{(tried) => <Cites label={t('bot.tried')} cites={tried()} />}</Show>
  </article>
)
