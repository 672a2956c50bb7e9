import { createRoot, createSignal } from 'solid-js'
import { describe, expect, test } from 'vitest'
import type { PlaceId } from '../../../shared/kernel/ids.ts'
import { treeOf } from '../../../shared/kernel/tree.ts'
import type { Place } from '../../../shared/protocol/places.ts'
import { createPicking } from './picking.ts'

const place = (id: string, parent: string | null): Place => ({
  id: id as PlaceId,
  parent: parent as PlaceId | null,
  sort: 'ward',
  name: id,
  nameBn: null,
})
const tree = treeOf([place('City', null), place('North', 'City'), place('Ward 1', 'North'), place('South', 'City')])

const open = (chosen: string | null = null) =>
  createRoot(() => {
    const [value, setValue] = createSignal(chosen as PlaceId | null)
    const stopped: string[] = []
    const picking = createPicking({
      tree: () => tree,
      value,
      barred: ({ name }) => name === 'South',
      onChoose: ({ id }) => setValue(() => id),
    })
    const keys = (...pressed: string[]) => {
      for (const key of pressed)
        picking.press({
          key,
          isComposing: false,
          preventDefault: () => stopped.push(key),
          stopPropagation: () => undefined,
        })
    }
    return { ...picking, keys, value, stopped, names: () => picking.rows().map((row) => row.place.name) }
  })

describe('a field to choose a place in', () => {
  test('opens at what was chosen', () => {
    const field = open('Ward 1')
    expect(field.names()).toEqual([])
    field.keys('ArrowDown')
    expect(field.names()).toEqual(['City', 'North', 'Ward 1', 'South'])
    expect(field.at()).toBe(2)
  })

  test('is walked through by keys, and chosen by Enter', () => {
    const field = open()
    field.keys('ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(field.names()[field.at()]).toBe('North')
    field.keys('ArrowRight', 'ArrowRight', 'Enter')
    expect([field.value(), field.open()]).toEqual(['Ward 1', false])
  })

  test('finds what is typed, and leaves the caret its keys', () => {
    const field = open()
    field.type('ward')
    expect([field.names(), field.at()]).toEqual([['Ward 1'], 0])
    field.keys('ArrowLeft', 'Home')
    expect(field.stopped).toEqual([])
    field.keys('Enter')
    expect(field.value()).toBe('Ward 1')
  })

  test('does not choose what is barred, nor nothing', () => {
    const field = open()
    field.type('south')
    field.keys('Enter')
    expect([field.value(), field.open()]).toEqual([null, true])
    field.type('nowhere')
    field.keys('Enter')
    expect(field.value()).toBeNull()
  })

  test('is left by Escape as it was, which the dialog around it does not hear', () => {
    const field = open('North')
    field.type('city')
    field.keys('Escape')
    expect([field.value(), field.open(), field.typed()]).toEqual(['North', false, ''])
    expect(field.stopped).toEqual(['Escape'])
    field.keys('Escape')
    expect(field.stopped).toEqual(['Escape'])
  })
})
