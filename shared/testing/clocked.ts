import type { Ring, Terms } from '../kinds/ticket/clocks/index.ts'
import { type ClockEvent, type Clocks, evolveClocks, noClocks } from '../kinds/ticket/clocks/index.ts'
import type { Stage } from '../kinds/ticket/stages.ts'
import { business } from './clocks.ts'

/** Tuesday the 24th of November 2026, in Dhaka: open from nine to one and from two to five. */
export const at = (time: string, day = 24): number => Date.parse(`2026-11-${day}T${time}+06:00`)

export const tell = (events: readonly ClockEvent[], from = noClocks): Clocks => events.reduce(evolveClocks, from)
export const opened = (time = '10:00', terms: Terms | null = business): ClockEvent => ({
  kind: 'opened',
  at: at(time),
  priority: 'normal',
  terms,
})
export const moved = (time: string, to: Stage, day = 24): ClockEvent => ({
  kind: 'moved',
  at: at(time, day),
  to,
})
export const answered = (time: string): ClockEvent => ({ kind: 'answered', at: at(time), by: 'staff' })
export const asked = (time: string): ClockEvent => ({ kind: 'asked', at: at(time) })
export const said = ({ clock, says, due }: Ring, when: number): ClockEvent => ({ kind: says, at: when, clock, due })
