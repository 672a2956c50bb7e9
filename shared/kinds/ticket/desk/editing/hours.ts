import { CLOCKS } from '../../clocks/index.ts'
import { PRIORITIES } from '../../stages.ts'
import type { Desk } from '../index.ts'
import { at, type Check, type Problem, repeated, unless } from './problem.ts'

type Promised = NonNullable<Desk['sla']>[number]
type Calendar = NonNullable<Desk['calendars']>[string]

/** An answer comes before the solution. */
const targetProblems = ({ targets }: Promised['policy'], path: string): readonly Problem[] =>
  PRIORITIES.flatMap((priority) => {
    const target = targets[priority]
    const end = target?.resolution
    if (!target || typeof end !== 'number') return []
    return CLOCKS.filter((clock) => clock !== 'resolution').flatMap((clock) =>
      unless((target[clock] ?? 0) <= end, 'sooner', at(path, 'targets', priority, clock)),
    )
  })

/** Of those for everybody, and of those for VIPs, only the first would count. */
export const promises: Check = ({ sla = [], calendars = {} }) => [
  ...repeated(
    sla,
    ({ policy }) => policy.id,
    (i) => at('sla', i, 'policy', 'id'),
  ),
  ...sla.flatMap(({ policy, vip }, i) => [
    ...unless(sla.findIndex((other) => !!other.vip === !!vip) === i, 'second', at('sla', i, 'vip')),
    ...unless(
      policy.hours === 'always' || Object.hasOwn(calendars, policy.hours),
      'hours',
      at('sla', i, 'policy', 'hours'),
      policy.hours,
    ),
    ...targetProblems(policy, at('sla', i, 'policy')),
  ]),
]

const calendarProblems = (calendar: Calendar, path: string): readonly Problem[] => {
  if (calendar === 'always') return []
  const { week, holidays, extra } = calendar
  return [
    ...unless(Object.values(week).some((day) => day.length > 0) || extra.length > 0, 'neverOpen', at(path, 'week')),
    ...repeated(
      holidays,
      ({ date }) => date,
      (i) => at(path, 'holidays', i, 'date'),
    ),
    ...repeated(
      extra,
      ({ date }) => date,
      (i) => at(path, 'extra', i, 'date'),
    ),
  ]
}

export const calendars: Check = ({ calendars = {} }) =>
  Object.entries(calendars).flatMap(([id, calendar]) => [
    ...unless(id !== 'always', 'reserved', at('calendars', id)),
    ...calendarProblems(calendar, at('calendars', id)),
  ])

/** Each step later than the one before, and whoever is to be near can be. */
export const ladder: Check = ({ ladder = [], point }) => [
  ...ladder.flatMap(({ after }, i) =>
    unless(i === 0 || after >= ladder[i - 1]!.after, 'order', at('ladder', i, 'after')),
  ),
  ...repeated(
    ladder,
    ({ after, to }) => `${after} ${to}`,
    (i) => at('ladder', i, 'to'),
  ).map(({ path, code }) => ({ path, code })),
  ...ladder.flatMap(({ to, km }, i) => [
    ...unless(to === 'near' || km === undefined, 'near', at('ladder', i, 'km')),
    ...unless(!(to === 'near' && point === 'none'), 'point', at('ladder', i, 'to')),
  ]),
]
