import { Show } from 'solid-js'
import { inLanguage } from '../../../shared/kinds/ticket/desk/index.ts'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import { language, t } from '../../words/index.ts'
import { useLive } from '../live.tsx'
import type { PartProps } from '../parts.tsx'
import { numberOf } from './foot.ts'
import { useForm } from './form.ts'
import { showDetails } from './shown.ts'
import { stageWords } from './stage.ts'
import './ticket.css'

/** Where a ticket stands, its number, its desk and who works on it: pressed, it tells the rest. */
export const TicketSubtitle = (props: PartProps) => {
  const live = useLive()
  const ticket = () => props.view.state as Ticket
  const form = useForm(ticket)
  const words = () => [
    numberOf(ticket()) ?? t('ticket.noNumber'),
    ...(form() ? [inLanguage(form()!.name, language())] : []),
    ...(ticket().assignee
      ? [ticket().assignee === live.account ? t('ticket.withYou') : t('ticket.with', live.name(ticket().assignee!))]
      : []),
  ]
  return (
    <Show when={ticket().desk}>
      <button
        type="button"
        class="thread-subtitle ticket-subtitle"
        title={t('ticket.details')}
        onClick={() => showDetails(props.conversation)}
      >
        <span class="ticket-stage" data-stage={ticket().stage}>
          {stageWords(ticket(), form())}
        </span>
        <span class="ticket-facts">{words().join(' · ')}</span>
      </button>
    </Show>
  )
}
