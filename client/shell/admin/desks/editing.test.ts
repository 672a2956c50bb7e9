import { createRoot } from 'solid-js'
import { describe, expect, test } from 'vitest'
import { EMPTY_DESK } from '../../../../shared/kinds/ticket/desk/editing/index.ts'
import type { Desk } from '../../../../shared/kinds/ticket/desk/index.ts'
import { deviceOfNobody } from '../../../kinds/testing/device.ts'
import { createEditing, type Published } from './editing.ts'
import { begunDesks, createShelf } from './kept.ts'

const sport: Desk = { ...EMPTY_DESK, name: { en: 'Sport', bn: 'খেলা' }, prefix: 'SPO' }
const begin = (store = deviceOfNobody(), published: Published = { version: 3, config: sport }) =>
  createRoot(() =>
    createEditing({ id: 'sport', published, prefixes: () => ['SUP'], shelf: createShelf(store, 'farida', 'sport') }),
  )

describe('DSK9 a desk while it is written', () => {
  test('knows what became another', () => {
    const editing = begin()
    expect([editing.dirty(), editing.changes()]).toEqual([false, []])
    editing.desk.at('name').at('en').put('Games')
    expect(editing.changes()).toEqual([{ path: 'name.en', before: 'Sport', after: 'Games' }])
    editing.desk.at('name').at('en').put('Sport')
    expect(editing.dirty()).toBe(false)
  })

  test('says what is wrong where it is wrong, and what is not filled in yet only when it was tried', () => {
    const editing = begin()
    editing.desk.at('prefix').put('SUP')
    editing.desk.at('name').at('en').put('')
    expect([editing.wrongAt('prefix')?.code, editing.wrongAt('name.en')]).toEqual(['prefixTaken', null])
    expect([editing.wrongIn(['prefix', 'name']), editing.look()]).toEqual([1, false])
    expect([editing.wrongAt('name.en')?.code, editing.wrongIn(['prefix', 'name'])]).toEqual(['missing', 2])
  })

  test('is kept on this device until it is published or discarded', () => {
    const store = deviceOfNobody()
    begin(store).desk.at('files').put(2)
    const again = begin(store)
    expect([again.draft().files, again.dirty()]).toEqual([2, true])
    again.discard()
    expect([again.draft().files, store.held.size]).toEqual([5, 0])
    again.desk.at('files').put(3)
    again.settle({ version: 4, config: again.draft() })
    expect([again.dirty(), again.made(), store.held.size]).toEqual([false, 4, 0])
  })

  test('knows that somebody published another meanwhile, also when it waited on this device', () => {
    const store = deviceOfNobody()
    begin(store).desk.at('files').put(2)
    const later = begin(store, { version: 4, config: { ...sport, rating: false } })
    expect([later.late(), later.changes().map(({ path }) => path)]).toEqual([true, ['files', 'rating']])
    later.goOn()
    expect([later.late(), later.made()]).toEqual([false, 4])
    later.heard({ version: 5, config: sport })
    expect([later.late(), later.changes().map(({ path }) => path)]).toEqual([true, ['files']])
    later.discard()
    expect([later.late(), later.draft()]).toEqual([false, sport])
  })

  test('may begin anew as it once was', () => {
    const editing = begin()
    editing.take({ ...sport, files: 1 })
    expect([editing.draft().files, editing.made()]).toEqual([1, 3])
  })

  test('that there is not yet is all new', () => {
    const store = deviceOfNobody()
    const editing = begin(store, { version: null, config: sport })
    expect([editing.dirty(), editing.late(), editing.isNew('categories', 'other')]).toEqual([true, false, true])
    expect(begin().isNew('categories', 'other')).toBe(false)
  })

  test('is found again where it was begun, as long as nobody else knows of it', () => {
    const store = deviceOfNobody()
    const named = (desk: string, account: string) => createShelf(store, account, desk)
    named('sport', 'farida').keep({ base: null, config: sport })
    named('help', 'farida').keep({ base: 3, config: sport })
    named('games', 'lina').keep({ base: null, config: sport })
    store.setItem('form of sport', '{}')
    expect(begunDesks(store, 'farida')).toEqual([{ id: 'sport', name: sport.name }])
  })

  test('from another age, or of somebody else, is not there', () => {
    const store = deviceOfNobody()
    store.setItem('draft of desk sport by farida', '{"base":3,"config":{"name":"Sport"}}')
    expect(begin(store).draft()).toEqual(sport)
    store.setItem('draft of desk sport by farida', 'nonsense')
    expect(begin(store).draft()).toEqual(sport)
  })
})
