import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { covers, EVERYWHERE, NOWHERE, SaidScope, within } from './scope.ts'

const [city, ward, school, harbour] = ['city', 'ward', 'school', 'harbour']
const paths: Readonly<Record<string, readonly string[]>> = {
  city: [city],
  ward: [city, ward],
  school: [city, ward, school],
  harbour: [city, harbour],
}
const pathOf = (place: string) => paths[place] ?? null
const of = (desks: string[] | null, places: string[] | null) => ({ desks, places })

describe('STA2 a scope', () => {
  const leak = { desk: 'complaint', path: [city, ward, school] }

  test.each([
    ['everywhere', EVERYWHERE, true],
    ['nowhere', NOWHERE, false],
    ['no staff', null, false],
    ['its desk, all places', of(['complaint', 'help'], null), true],
    ['another desk', of(['help'], null), false],
    ['all desks, its ward', of(null, [ward]), true],
    ['all desks, the very place', of(null, [school]), true],
    ['all desks, another ward', of(null, [harbour]), false],
    ['all desks, no place', of(null, []), false],
    ['its desk and its city', of(['complaint'], [city]), true],
    ['its desk, another ward', of(['complaint'], [harbour]), false],
    ['another desk, its ward', of(['help'], [ward]), false],
  ])('%s', (_, scope, reaches) => expect(covers(scope, leak)).toBe(reaches))

  test.each([null, []])('a matter without a place (%j) is everybody’s at its desk', (path) => {
    expect(covers(of(['help'], [harbour]), { desk: 'help', path })).toBe(true)
    expect(covers(of(['help'], [harbour]), { desk: 'complaint', path })).toBe(false)
  })
})

describe('STA3 nobody gives more than they have', () => {
  const admin = of(['help', 'complaint'], [ward])
  test.each([
    ['a desk of theirs in a place of theirs', of(['help'], [school]), true],
    ['all of it', admin, true],
    ['nothing', NOWHERE, true],
    ['all desks', of(null, [ward]), false],
    ['a desk that is not theirs', of(['emergency'], [ward]), false],
    ['all places', of(['help'], null), false],
    ['what lies around theirs', of(['help'], [city]), false],
    ['a place beside theirs', of(['help'], [school, harbour]), false],
    ['a place that there is not', of(['help'], ['moon']), false],
  ])('%s', (_, given, may) => expect(within(given, admin, pathOf)).toBe(may))

  test('who has everything gives anything', () => {
    expect(within(EVERYWHERE, EVERYWHERE, pathOf)).toBe(true)
    expect(within(of(['help'], [harbour]), EVERYWHERE, pathOf)).toBe(true)
  })
})

describe('a scope as it is said', () => {
  test('names each desk and each place once', () => {
    expect(v.parse(SaidScope, { desks: ['help', 'help'], places: null })).toEqual(of(['help'], null))
  })
  test.each([
    {},
    { desks: null },
    { desks: ['../x'], places: null },
    { desks: null, places: ['school'] },
    { desks: null, places: null, role: 'admin' },
  ])('refuses %j', (said) => expect(v.safeParse(SaidScope, said).success).toBe(false))
})
