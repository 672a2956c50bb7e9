import type { AccountId } from '../../../../shared/kernel/ids.ts'
import { isParty, type Ticket } from '../../../../shared/kinds/ticket/index.ts'

/**
 * Is a desk out of reach?
 *
 * @param worked  the desks at which somebody works; none, where they could not be asked for
 */
export const isBeyond = (desk: string, worked: readonly { readonly id: string }[]): boolean =>
  worked.length > 0 && !worked.some(({ id }) => id === desk)

/** Is a ticket out of somebody's sight at that desk? Whose matter it is sees it wherever it goes. */
export const isLost = (
  desk: string,
  worked: readonly { readonly id: string }[],
  ticket: Pick<Ticket, 'parts'>,
  account: AccountId,
): boolean => isBeyond(desk, worked) && !isParty(ticket, account)
