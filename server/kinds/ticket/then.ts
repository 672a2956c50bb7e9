/**
 * Where a ticket was at some event of it, for queries that count what happened. By the log: where it went later changes
 * nothing of what is counted.
 *
 * @param conversation  the ticket, as the query names it
 * @param seq           the event, as the query names it
 */
export const deskThen = (conversation: string, seq: string): string =>
  `(select coalesce(d.body ->> 'to', d.body ->> 'desk') from event d
    where d.conversation = ${conversation} and d.seq <= ${seq} and d.type in ('ticket.opened', 'ticket.transferred')
    order by d.seq desc limit 1)`

/**
 * Did somebody's work reach where it was then? What is nowhere is for all who work at its desk.
 *
 * @param places  the parameter: where they work, or null for everywhere
 */
export const reachedThen = (conversation: string, seq: string, places: string): string =>
  `(${places}::uuid[] is null or not exists (
    select 1 from (select coalesce(d.body -> 'to', d.body -> 'place') -> 'path' as path from event d
      where d.conversation = ${conversation} and d.seq <= ${seq} and d.type in ('ticket.opened', 'ticket.located')
      order by d.seq desc limit 1) spot
    where jsonb_array_length(spot.path) > 0 and not spot.path ?| ${places}::uuid[]::text[]))`
