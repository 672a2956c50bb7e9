import { Show } from 'solid-js'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import { later } from '../../ui/later.tsx'
import type { PartProps } from '../parts.tsx'
import { detailsShown, showDetails } from './shown.ts'

const TicketPanel = later(async () => (await import('./TicketPanel.tsx')).TicketPanel)

/** All that is known of a ticket, over the thread, while somebody asks for it. */
export const TicketDialog = (props: PartProps) => (
  <Show when={detailsShown() === props.conversation && (props.view.state as Ticket | null)}>
    {(ticket) => <TicketPanel ticket={ticket()} view={props.view} onClose={() => showDetails(null)} />}
  </Show>
)
