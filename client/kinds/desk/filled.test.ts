import { describe, expect, test } from 'vitest'
import type { FileId, PlaceId } from '../../../shared/kernel/ids.ts'
import type { DeskForm } from '../../../shared/protocol/desks.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import { askedIn, categoryOf, EMPTY, type Filled, faultsOf, isStopped, stopIn, treeOf, wishOf } from './filled.ts'

const say = (en: string) => ({ en, bn: `${en} বাংলা` })
const FORM: Pick<DeskForm, 'id' | 'fields' | 'categories' | 'place' | 'point' | 'files'> = {
  id: 'complaint',
  place: 'optional',
  point: 'required',
  files: 5,
  categories: [
    { id: 'road', label: say('Road') },
    { id: 'light', label: say('Light') },
    { id: 'hole', label: say('Hole'), parent: 'road' },
    { id: 'old', label: say('Old'), retired: true },
  ],
  fields: [
    { id: 'deep', label: say('How deep?'), sort: 'number', categories: ['hole'] },
    {
      id: 'danger',
      label: say('Danger?'),
      sort: 'choice',
      required: true,
      choices: [
        { id: 'no', label: say('No') },
        { id: 'yes', label: say('Yes'), stop: say('Call 999') },
      ],
    },
    { id: 'phone', label: say('Phone'), sort: 'phone' },
    { id: 'crew', label: say('Crew'), sort: 'text', staff: true },
  ],
}
const PLACE = '01980000-0000-7000-8000-0000000000d1' as PlaceId
const FILE = '01980000-0000-7000-8000-0000000000f1' as FileId
const whole: Filled = {
  ...EMPTY,
  title: ' A hole ',
  category: 'hole',
  point: { lat: 23.8, lon: 90.4 },
  values: { danger: 'no', deep: 2, phone: ' ' },
}

describe('REP5 a form', () => {
  test('shows its categories below those they belong to, without those that are retired', () => {
    expect(treeOf(FORM).map(({ id, level }) => `${'-'.repeat(level)}${id}`)).toEqual(['road', '-hole', 'light'])
  })

  test('asks only for what belongs to the category, and nothing that is the staff’s', () => {
    expect(askedIn(FORM, { ...EMPTY, category: 'light' }).map(({ id }) => id)).toEqual(['danger', 'phone'])
    expect(askedIn(FORM, whole).map(({ id }) => id)).toEqual(['deep', 'danger', 'phone'])
  })

  test('names all that is missing and all that does not fit', () => {
    expect(faultsOf(FORM, EMPTY)).toEqual({
      title: 'missing',
      category: 'missing',
      point: 'missing',
      danger: 'missing',
    })
    expect(faultsOf(FORM, { ...whole, values: { ...whole.values, phone: 'by day' } })).toEqual({ phone: 'unfit' })
    expect(faultsOf({ ...FORM, place: 'required' }, whole)).toEqual({ place: 'missing' })
    expect(faultsOf(FORM, whole)).toEqual({})
  })

  test('goes no further after an answer that stops it, and says why in the language of the page', () => {
    const stopped = { ...whole, values: { danger: 'yes' } }
    expect(stopIn(FORM, stopped, 'danger', 'bn')).toBe('Call 999 বাংলা')
    expect([isStopped(FORM, stopped), isStopped(FORM, whole)]).toEqual([true, false])
  })

  test('does not hold on to a category that is gone, and chooses where there is only one', () => {
    expect(categoryOf(FORM, { category: 'old' })).toBeNull()
    expect(categoryOf({ ...FORM, categories: [{ id: 'task', label: say('Task') }] }, EMPTY)).toBe('task')
  })

  test('becomes a wish with what was answered, and nothing that was left blank or belongs elsewhere', () => {
    const elsewhere = { ...whole, category: 'light', place: PLACE, text: ' Since May ' }
    expect(wishOf(FORM, elsewhere, [FILE], null)).toEqual({
      type: 'ticket.open',
      desk: 'complaint',
      title: 'A hole',
      text: 'Since May',
      category: 'light',
      place: PLACE,
      point: { lat: 23.8, lon: 90.4 },
      values: { danger: 'no' },
      files: [FILE],
    })
    expect(wishOf({ ...FORM, point: 'none', place: 'none' }, elsewhere, [], null)).not.toHaveProperty('point')
  })
})

describe('REP6 a draft of a form', () => {
  const shelf = () => {
    const kept = new Map<string, string>()
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
  }

  test('is there again after a reload, each desk by itself, until it is sent', () => {
    const here = shelf()
    keepDraft(here, 'complaint', whole)
    expect(readDraft(here, 'complaint')).toEqual(whole)
    expect(readDraft(here, 'support')).toEqual(EMPTY)
    dropDraft(here, 'complaint')
    expect(readDraft(here, 'complaint')).toEqual(EMPTY)
  })

  test('that cannot be read begins anew', () => {
    const here = shelf()
    here.setItem('complaint', '{"title":5}')
    expect(readDraft(here, 'complaint')).toEqual(EMPTY)
    here.setItem('complaint', 'nonsense')
    expect(readDraft(here, 'complaint')).toEqual(EMPTY)
  })

  test('costs nothing where the device keeps nothing', () => {
    const none = () => {
      throw new Error('no room')
    }
    const full = { getItem: none, setItem: none, removeItem: none }
    keepDraft(full, 'complaint', whole)
    dropDraft(full, 'complaint')
    expect(readDraft(full, 'complaint')).toEqual(EMPTY)
  })
})
