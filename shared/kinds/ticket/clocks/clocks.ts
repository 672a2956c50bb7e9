import type { Ending, Priority, Stage } from '../stages.ts'
import type { ClockName, Terms } from './sla.ts'

/** What of a ticket's life a clock takes notice of. */
export type ClockEvent = { readonly at: number } & (
  | { readonly kind: 'opened'; readonly priority: Priority; readonly terms?: Terms | null }
  /** the requester said something in public */
  | { readonly kind: 'asked' }
  /** the other side did */
  | { readonly kind: 'answered'; readonly by: 'staff' | 'bot' }
  | { readonly kind: 'moved'; readonly to: Stage; readonly ending?: Ending | null }
  /** it was closed by mistake: no new episode, everything runs on */
  | { readonly kind: 'unmerged'; readonly to: Stage }
  | { readonly kind: 'policy'; readonly terms: Terms | null }
  | { readonly kind: 'prioritised'; readonly priority: Priority }
  | { readonly kind: 'warned' | 'breached'; readonly clock: ClockName; readonly due: number }
)

/** A clock that runs, or stands still for a while. What was said about it stays said until a change makes it untrue. */
export interface Running {
  readonly since: number
  readonly warned?: true
  readonly breached?: true
}

/** How one clock ended; all of it as it was then. Times in ms. */
export interface Outcome {
  readonly clock: ClockName
  readonly episode: number
  readonly since: number
  readonly at: number
  /** did what it waited for happen: was there an answer, a solution? */
  readonly met: boolean
  /** null: nothing was promised, or it ended in time by nobody's merit */
  readonly result: 'kept' | 'missed' | null
  readonly due: number | null
  /** in minutes */
  readonly target: number | null
  readonly policy: string | null
  readonly priority: Priority
  /** from its beginning to its end */
  readonly calendar: number
  /** of that, in hours of opening, and without the time in which it stood still */
  readonly business: number
}

export interface Tally {
  readonly kept: number
  readonly missed: number
}

/** Where a ticket's clocks stand. It holds instants only, and never how much has passed: that depends on who asks when. */
export interface Clocks {
  readonly terms: Terms | null
  readonly priority: Priority
  /** the how-manieth time it is being solved */
  readonly episode: number
  /** of this episode, each with its beginning; the last is where the ticket stands */
  readonly stages: readonly (readonly [since: number, stage: Stage])[]
  readonly running: Partial<Readonly<Record<ClockName, Running>>>
  /** what ran when it was closed by nobody's merit: it runs on if that is undone */
  readonly held: Partial<Readonly<Record<ClockName, Running>>>
  /** when the bot first answered in this episode: no answer of a person, and no clock of its own */
  readonly bot: number | null
  readonly tally: Readonly<Record<ClockName, Tally>>
  readonly last: Partial<Readonly<Record<ClockName, Outcome>>>
}

const none = { kept: 0, missed: 0 }

export const noClocks: Clocks = {
  terms: null,
  priority: 'normal',
  episode: 0,
  stages: [],
  running: {},
  held: {},
  bot: null,
  tally: { first: none, next: none, resolution: none },
  last: {},
}
