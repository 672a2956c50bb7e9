import fc from 'fast-check'
import { DAY } from '../kernel/time.ts'
import type { ClockEvent, Terms } from '../kinds/ticket/clocks/index.ts'
import { ENDINGS, PRIORITIES, STAGES } from '../kinds/ticket/stages.ts'
import { anyHours, dhaka, instants } from './calendars.ts'

/** An hour to answer, two to answer again, a day of work to solve it; half of that where it is urgent. */
export const business: Terms = {
  id: 'business',
  targets: {
    normal: { first: 60, next: 120, resolution: 420 },
    urgent: { first: 30, next: 60, resolution: 210 },
  },
  warnAt: 0.5,
  pauses: ['blocked'],
  hours: dhaka,
}

const minutes = fc.option(fc.integer({ min: 1, max: 6_000 }), { freq: 5 })
const targets = fc.record({ first: minutes, next: minutes, resolution: minutes })
const around = instants('2026-02-01', '2026-12-01')

const terms: fc.Arbitrary<Terms> = fc.record({
  id: fc.constantFrom('business', 'vip'),
  targets: fc.record(
    { low: targets, normal: targets, high: targets, urgent: targets },
    { requiredKeys: ['normal', 'urgent'] },
  ),
  warnAt: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  pauses: fc.uniqueArray(fc.constantFrom('blocked' as const, 'scheduled' as const)),
  hours: anyHours(around),
})

type Happening = ClockEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never

const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'asked' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('answered' as const),
      by: fc.constantFrom('staff' as const, 'bot' as const),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('moved' as const),
      to: fc.constantFrom(...STAGES),
      ending: fc.constantFrom(null, ...ENDINGS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('policy' as const), terms: fc.option(terms) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('prioritised' as const), priority: fc.constantFrom(...PRIORITIES) }),
  },
)
const undone = fc.record({ kind: fc.constant('unmerged' as const), to: fc.constantFrom(...STAGES) })

const opening = fc.record({
  kind: fc.constant('opened' as const),
  priority: fc.constantFrom('normal' as const, 'urgent' as const),
  terms: fc.option(terms, { freq: 8 }),
})

/** A ticket's life: when it was opened, and what happened how long after the other. */
export const lives = ({ undoes = true } = {}): fc.Arbitrary<ClockEvent[]> =>
  fc
    .tuple(
      around,
      opening,
      fc.array(
        fc.tuple(
          fc.integer({ min: 0, max: 3 * DAY }),
          undoes ? fc.oneof({ weight: 12, arbitrary: happening }, undone) : happening,
        ),
        { maxLength: 14 },
      ),
    )
    .map(([openedAt, first, then]) => {
      const life = [{ ...first, at: openedAt } as ClockEvent]
      for (const [wait, what] of then) life.push({ ...(what as Happening), at: life.at(-1)!.at + wait } as ClockEvent)
      return life
    })
