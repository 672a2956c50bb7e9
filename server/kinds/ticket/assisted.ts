import { type BotModes, NO_BOT } from '../../../shared/kinds/ticket/desk/index.ts'
import { isOpen, type Ticket } from '../../../shared/kinds/ticket/index.ts'
import type { Assistance, Fork } from '../kind.ts'
import { deskAt } from './desks.ts'

/** Somebody who works there answered, or it was handed over to them. */
export const isInPeoplesHands = ({ answered, bot }: Ticket): boolean =>
  answered !== null || (bot?.over ?? null) !== null

/** At a desk it does what the desk lets it do, as it was when the ticket was opened. */
export const assistanceAt = async (fork: Fork, ticket: Ticket): Promise<Assistance> => {
  const desk = await deskAt(fork(), ticket.desk, ticket.version)
  const modes: BotModes = desk?.bot ?? NO_BOT
  return {
    desk: desk && { id: ticket.desk, name: desk.name },
    modes,
    people: true,
    silent: isInPeoplesHands(ticket) || !isOpen(ticket.stage),
    shared: true,
  }
}
