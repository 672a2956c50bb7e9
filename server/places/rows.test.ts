import { describe, expect, test } from 'vitest'
import type { PlaceId } from '../../shared/kernel/ids.ts'
import { MOST_DEPTH } from '../../shared/kernel/place.ts'
import { treeOf } from '../../shared/kernel/tree.ts'
import type { Cells } from './cells.ts'
import { planOf } from './rows.ts'

const place = (id: string, parent: string | null, name: string, retiredAt: number | null = null): Cells => ({
  id: id as PlaceId,
  parent: parent as PlaceId | null,
  sort: 'zone',
  name,
  nameBn: null,
  outlined: false,
  retiredAt,
})
const tree = treeOf([
  place('city', null, 'City'),
  place('north', 'city', 'North'),
  place('old', 'city', 'Old town', 7),
  place('lane', 'old', 'Lane'),
])
const plan = (csv: string, within: string | null = null, among = tree) => {
  let made = 0
  return planOf(csv, among, within as PlaceId | null, () => `new ${++made}`)
}
const wrongs = (csv: string) => plan(csv).lines.map(({ wrong }) => wrong)
const HEAD = 'parent,name,name_bn,sort\n'

describe('TRE8 a list of places', () => {
  test('says line by line what it makes, also within what it made above', () => {
    const { lines, made } = plan(
      `${HEAD}City > North,Ward 1,ওয়ার্ড ১,ward\nCity>north > ward 1,Hall,,Building\n,Port,,city`,
    )
    expect(lines).toEqual([
      { line: 2, name: 'Ward 1', sort: 'ward', within: ['City', 'North'], comes: 'new', wrong: null },
      { line: 3, name: 'Hall', sort: 'building', within: ['City', 'North', 'Ward 1'], comes: 'new', wrong: null },
      { line: 4, name: 'Port', sort: 'city', within: [], comes: 'new', wrong: null },
    ])
    expect(made).toEqual([
      { id: 'new 1', parent: 'north', sort: 'ward', name: 'Ward 1', nameBn: 'ওয়ার্ড ১' },
      { id: 'new 2', parent: 'new 1', sort: 'building', name: 'Hall', nameBn: null },
      { id: 'new 3', parent: null, sort: 'city', name: 'Port', nameBn: null },
    ])
  })

  test('needs its columns in any order, and no others', () => {
    expect(wrongs('name\nWard')).toEqual(['columns'])
    expect(wrongs('')).toEqual(['columns'])
    expect(wrongs('Sort;colour;NAME\nward;red;Ward 1')).toEqual([null])
  })

  test('passes over what there is already', () => {
    const { lines, made } = plan(`${HEAD}city,north,,zone`)
    expect(lines[0]).toMatchObject({ comes: 'known', wrong: null })
    expect(made).toEqual([])
  })

  test('can come to lie within a place', () => {
    const { lines, made } = plan('name,sort\nWard 1,ward', 'north')
    expect(lines[0]?.within).toEqual(['City', 'North'])
    expect(made[0]?.parent).toBe('north')
  })

  test.each([
    ['name', ',  ,,ward'],
    ['name', ',a > b,,ward'],
    ['name', `,${'x'.repeat(121)},,ward`],
    ['bangla', `,Ward,${'ক'.repeat(121)},ward`],
    ['sort', ',Ward,,planet'],
    ['sort', ',Ward'],
    ['parent', 'Nowhere,Ward,,ward'],
    ['retired', 'City > Old town,Ward,,ward'],
    ['retired', 'City > Old town > Lane,Ward,,ward'],
    ['retired', 'City,Old town,,zone'],
    ['quotes', ',"Ward,,ward'],
  ])('names what is wrong: %s', (wrong, line) => {
    expect(wrongs(HEAD + line)).toEqual([wrong])
  })

  test('names what is there twice, what lies in a wrong line, and what is too deep', () => {
    expect(wrongs(`${HEAD},Port,,city\n,PORT,,city`)).toEqual([null, 'twice'])
    expect(wrongs(`${HEAD},P\uFFFDrt,,city\n,Port,\uFFFD\uFFFD,city`)).toEqual(['garbled', 'garbled']) // saved in another encoding
    expect(wrongs(`${HEAD},Port,,planet\nPort,Quay,,ward`)).toEqual(['sort', 'parent'])
    const names = Array.from({ length: MOST_DEPTH + 1 }, (_, at) => `L${at}`)
    const deep = names.map((name, at) => `${names.slice(0, at).join('>')},${name},,room`)
    expect(wrongs(HEAD + deep.join('\n')).indexOf('deep')).toBe(MOST_DEPTH)
  })
})
