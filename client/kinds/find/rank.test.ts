import { describe, expect, test } from 'vitest'
import { rank, ranked } from './rank.ts'

describe('a name', () => {
  test.each([
    ['Nila Das', 'ni', 0],
    ['Nila Das', 'da', 1],
    ['Nila Das', 'd n', 1],
    ['Nila Das', 'la d', 2],
    ['Nila Das', 'nds', 3],
    ['Nila Das', 'x', null],
    ['Nila Das', 'sn', null],
    ['Élodie', 'elo', 0],
    ['আশা রহমান', 'রহ', 1],
    ['আশা রহমান', 'রাক', null],
    ['garden-club', 'club', 1],
  ])('%s is looked for as “%s”: %s', (name, typed, fit) => {
    expect(rank(name, typed)).toBe(fit)
  })

  test('that begins so comes before one that only holds it; else the order stays', () => {
    const names = ['Hot tea', 'Chai', 'Steam', 'Tea at five', 'Tea']
    expect(ranked(names, 'tea', (name) => name)).toEqual(['Tea at five', 'Tea', 'Hot tea', 'Steam'])
  })
})
