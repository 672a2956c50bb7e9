import { latinDigits } from '../../../../shared/kernel/digits.ts'
import {
  type KeptRule,
  type RulePlace,
  type RuleWish,
  SAYING_PLACES,
  type Signals,
} from '../../../../shared/protocol/moderation.ts'

/** A rule looks at what is said, or at how strangers are asked to be contacts. */
export const AIMS = ['said', 'requests'] as const
export type Aim = (typeof AIMS)[number]

export const MEASURES: Readonly<Record<Aim, readonly (keyof Signals)[]>> = {
  said: ['links', 'mentions', 'capitals', 'same'],
  requests: ['requests', 'refused', 'same'],
}

export type Measure = keyof Signals | 'newcomers'

/** As it is filled in: numbers as they are typed; what belongs to the other aim is kept until it is sent. */
export interface Filled extends Omit<RuleWish, 'signals' | 'newcomers'> {
  readonly aim: Aim
  readonly typed: Readonly<Partial<Record<Measure, string>>>
}

const typedOf = (counts: Partial<Record<Measure, number | null>>): Filled['typed'] =>
  Object.fromEntries(Object.entries(counts).flatMap(([name, count]) => (count === null ? [] : [[name, String(count)]])))

export const filledOf = (rule: KeptRule | null): Filled => {
  const { name = '', words = [], signals = {}, ask = null, newcomers = null } = rule ?? {}
  const { action = 'hold', state = 'dry' } = rule ?? {}
  const places: readonly RulePlace[] = rule?.places ?? SAYING_PLACES
  const isOfRequests = places.includes('requests')
  return {
    ...{ name, words, typed: typedOf({ ...signals, newcomers }), ask, action, state },
    aim: isOfRequests ? 'requests' : 'said',
    places: isOfRequests ? [...SAYING_PLACES] : [...places],
  }
}

/** What is sent of it: only what goes with its aim. What was typed and is no number is NaN in it. */
export const wishOf = ({ aim, typed, ...filled }: Filled): RuleWish => {
  const { words, ask, places } = filled
  const signals = Object.fromEntries(
    MEASURES[aim].flatMap((name) => {
      const count = countOf(typed[name])
      return count === null ? [] : [[name, count]]
    }),
  )
  const measured = { ...filled, signals, newcomers: countOf(typed.newcomers) }
  if (aim === 'requests') return { ...measured, words: [], ask: null, places: ['requests'] }
  const written = words.map((word) => word.trim()).filter(Boolean)
  return { ...measured, words: written, ask: ask?.trim() || null, places }
}

/** Would anything be lost that was written since? */
export const isWritten = (filled: Filled, rule: KeptRule | null): boolean =>
  JSON.stringify(wishOf(filled)) !== JSON.stringify(wishOf(filledOf(rule)))

export const placed = (places: readonly RulePlace[], place: RulePlace, on: boolean): RulePlace[] =>
  SAYING_PLACES.filter((one) => (one === place ? on : places.includes(one)))

/** Words and what can be measured of one message can be tried on what was said; all else shows itself by counting. */
export const canBeTried = (wish: RuleWish): boolean => {
  const { same: _, requests: __, refused: ___, ...measured } = wish.signals
  return wish.words.length > 0 || Object.keys(measured).length > 0
}

/** A whole number, in the digits of either language; null: nothing is typed; NaN: something that is none. */
export const countOf = (typed = ''): number | null => {
  const plain = latinDigits(typed).trim()
  if (plain === '') return null
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}
