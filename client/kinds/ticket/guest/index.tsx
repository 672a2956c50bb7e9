import { later } from '../../../ui/later.tsx'

/** What somebody without an account follows by a link. */
export const GuestTicket = later(async () => (await import('./GuestTicket.tsx')).GuestTicket)
export const GuestTickets = later(async () => (await import('./GuestTickets.tsx')).GuestTickets)
