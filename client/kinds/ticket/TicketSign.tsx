import { Show } from 'solid-js'
import type { Ticket } from '../../../shared/kinds/ticket/index.ts'
import { STAGE_WORDS } from '../../../shared/kinds/ticket/told/index.ts'
import { language } from '../../words/index.ts'

/** Where a ticket stands, beside its name in a list. */
export const TicketSign = (props: { readonly state: unknown }) => (
  <Show when={(props.state as Ticket | null)?.desk ? (props.state as Ticket) : null}>
    {(ticket) => (
      <span class="row-stage" data-stage={ticket().stage}>
        {STAGE_WORDS[ticket().stage][language()]}
      </span>
    )}
  </Show>
)
