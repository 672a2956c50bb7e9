import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../../../shared/kernel/actor.ts'
import { PLACE_SORTS } from '../../../../shared/kernel/place.ts'
import { BOT_ACTIONS, Desk, MODES } from '../../../../shared/kinds/ticket/desk/index.ts'
import { AUDITED } from '../../../../shared/protocol/audit.ts'
import { RULE_ACTIONS, RULE_PLACES, RULE_STATES } from '../../../../shared/protocol/moderation.ts'
import { moment, speak, t } from '../../../words/index.ts'
import { actionWords, fieldWords, NOUNS, valueWords } from './said.ts'

const names = { place: (id: string) => `place ${id}`, desk: (id: string) => `desk ${id}` }
const said = (action: string, field: string, value: unknown) => valueWords(action, field, value, names)

test('AUD6 where a rule looks is no place of the tree', () => {
  expect(said('rule.added', 'places', ['posts', 'publicGroups'])).toBe('Posts and comments, Public groups')
  expect(said('rule.changed', 'places', ['requests'])).toBe('How strangers are asked to be contacts')
  expect(said('scope.changed', 'places', ['a', 'b'])).toBe('place a, place b')
  expect(said('place.moved', 'parent', 'a')).toBe('place a')
  expect(said('role.changed', 'desks', ['help'])).toBe('desk help')
})

test('AUD6 null says what it means there', () => {
  expect(said('scope.changed', 'places', null)).toBe('all')
  expect(said('rule.added', 'newcomers', null)).toBe('all accounts')
  expect(said('account.suspended', 'until', null)).toBe('it is lifted')
  expect(said('place.added', 'parent', null)).toBe('nothing')
  expect(said('pattern.acknowledged', 'answer', null)).toBe('to be looked at')
})

test('AUD6 what is a moment is told as one, what was chosen by its words, all else as it is', () => {
  expect(said('audit.exported', 'from', 1_795_354_066_491)).toBe(moment(1_795_354_066_491))
  expect(said('audit.exported', 'action', 'rule.')).toBe('Rules')
  expect(said('audit.exported', 'action', 'rule.added')).toBe('Added a rule')
  expect(said('work.changed', 'capacity', 12)).toBe('12')
  expect(said('place.outlined', 'outlined', false)).toBe('no')
  expect(said('rule.added', 'action', 'flag')).toBe('flags')
  expect(said('moderation.upheld', 'sort', 'held')).toBe('held back')
  expect(said('desk.changed', 'bot.answer', 'auto')).toBe('By itself')
  expect(said('desk.changed', 'categories.road', 'Road')).toBe('Road')
  expect(actionWords('something.gone')).toBe('something.gone')
})

/** The paths to all that can stand in a configuration, with the first of each list for all of it. */
const pathsIn = (schema: object, path: string): string[] => {
  const { entries, item, wrapped, value, options } = schema as Record<string, object | undefined>
  const own = Object.entries(entries ?? {}).flatMap(([key, one]) => {
    const to = path ? `${path}.${key}` : key
    return [to, ...pathsIn(one, to)]
  })
  const parts = [item, value].flatMap((one) => (one ? pathsIn(one, `${path}.0`) : []))
  const same = [wrapped, ...(Array.isArray(options) ? options : [])]
  return [...own, ...parts, ...same.flatMap((one) => (one && typeof one === 'object' ? pathsIn(one, path) : []))]
}

/** Whatever can be said in Bangla can be in English: the catalogues say the same (words.test.ts). */
describe('AUD6 in Bangla as in English the log has words', () => {
  beforeAll(() => speak('bn'))
  afterAll(() => speak('en'))
  const unsaid = (words: readonly (readonly [as: string, said: string])[]) =>
    words.filter(([, is]) => !/[\u0980-\u09FF]/.test(is)).map(([as]) => as)

  test('for all that is ever recorded, each by an entry of the filter', () => {
    const actions = Object.keys(AUDITED)
    expect(unsaid(actions.map((action) => [action, actionWords(action)]))).toEqual([])
    expect(unsaid(NOUNS.map((noun) => [noun, t(`audit.groups.${noun}`)]))).toEqual([])
    expect(actions.filter((action) => !NOUNS.some((noun) => action.startsWith(`${noun}.`)))).toEqual([])
  })

  test('for every field of it', () => {
    const fields = Object.entries(AUDITED).flatMap(([action, told]) => told?.map((field) => [action, field] as const))
    const words = fields.flatMap((one) => (one ? [[one.join(' '), fieldWords(...one)] as const] : []))
    expect(words.length).toBeGreaterThan(50)
    expect(unsaid(words)).toEqual([])
  })

  test('for every part of a desk', () => {
    const steps = pathsIn(Desk, '').flatMap((path) => fieldWords('desk.changed', path).split(' · '))
    const words = [...new Set(steps)].map((step) => [step, step] as const)
    expect(words.length).toBeGreaterThan(80)
    expect(unsaid(words)).toEqual([])
  })

  test('for what there is to choose from', () => {
    const choices: readonly (readonly [action: string, field: string, values: readonly unknown[]])[] = [
      ['role.changed', 'role', ROLES],
      ['place.added', 'sort', PLACE_SORTS],
      ['rule.added', 'action', RULE_ACTIONS],
      ['rule.added', 'state', RULE_STATES],
      ['rule.added', 'places', RULE_PLACES],
      ...BOT_ACTIONS.map((one) => ['desk.changed', `bot.${one}`, MODES] as const),
    ]
    const words = choices.flatMap(([action, field, values]) =>
      values.map((value) => [`${field} ${value}`, said(action, field, value)] as const),
    )
    expect(unsaid(words)).toEqual([])
  })
})
