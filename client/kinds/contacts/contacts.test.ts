import { describe, expect, test } from 'vitest'
import type { Row } from '../../sync/index.ts'
import { contactsOf, inOrder } from './contacts.ts'

const row = (name: string, more: Partial<Row> = {}) =>
  ({ conversation: name, kind: 'direct', state: { contact: 'accepted' }, tuned: { alias: name }, ...more }) as Row
const named = ({ tuned }: Row) => tuned.alias ?? ''
const names = (rows: readonly Row[], language = 'en') => contactsOf(rows, named, language).map(({ name }) => name)

describe('the contacts', () => {
  test('stand by name, as the reader’s language has it', () => {
    expect(names([row('Rafi'), row('asha'), row('Émile')])).toEqual(['asha', 'Émile', 'Rafi'])
    expect(names([row('গীতা'), row('আশা'), row('কামাল')], 'bn')).toEqual(['আশা', 'কামাল', 'গীতা'])
  })

  test('begin with the favourites', () => {
    const favourite = row('Zoya', { tuned: { alias: 'Zoya', favourite: true } })
    expect(names([row('Asha'), favourite])).toEqual(['Zoya', 'Asha'])
  })

  test('stand where they would, however they stood', () => {
    const people = ['Rafi', 'Asha', 'Mitu', 'Joy']
    const before = contactsOf(
      people.map((name) => row(name)),
      named,
      'en',
    )
    const changed = [row('Joy', { tuned: { alias: 'Zoya' } }), row('Rafi'), row('Asha'), row('Bela')]
    const now = contactsOf(changed, named, 'en', before)
    expect(now.map(({ name }) => name)).toEqual(['Asha', 'Bela', 'Rafi', 'Zoya'])
    expect(now.every(({ row }) => changed.includes(row))).toBe(true)
  })

  test('CO8 of ten thousand, a change of one asks little', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => row(`Person ${(at * 7919) % 10_000}`))
    const before = contactsOf(many, named, 'en')
    const { compare } = new Intl.Collator('en', { numeric: true })
    let asked = 0
    const counted = (one: string, other: string) => {
      asked += 1
      return compare(one, other)
    }
    const now = [...many, row('Asha')].map((one) => ({ row: one, name: named(one) }))
    expect(inOrder(now, before, counted)).toHaveLength(10_001)
    expect(asked).toBeLessThan(20_000)
  })

  test('are those who agreed: no groups, and nobody who was only asked', () => {
    const asked = row('Farida', { state: { contact: 'requested' } })
    expect(names([row('Ward 7', { kind: 'group' }), asked, row('Asha')])).toEqual(['Asha'])
  })
})
