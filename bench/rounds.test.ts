import { describe, expect, test } from 'vitest'
import { play } from './rounds.ts'
import type { Scenario } from './scenarios/index.ts'
import type { Subject, SubjectName } from './subjects/index.ts'
import { tableOf } from './table.ts'

const subject = (title: string): Subject => ({
  title,
  catchUp: 'nothing',
  past: null,
  start: () => Promise.reject(new Error('not in this test')),
})
const subjects: Readonly<Record<SubjectName, Subject>> = {
  raw: subject('raw'),
  stock: subject('stock'),
  naive: subject('naive'),
  hub: subject('hub'),
  hub2: subject('hub2'),
}

/** A scenario in which everybody does as the script says: a number per round, or why it fails. */
const scripted = (script: Readonly<Partial<Record<SubjectName, readonly (number | string)[]>>>, log: string[] = []) => {
  const scenario: Scenario = {
    name: 'scripted',
    title: 'As the script says',
    subjects: Object.keys(script) as SubjectName[],
    columns: [{ key: 'cost', title: 'cost', digits: 1, noisy: true, beside: 'naive' }],
    aims: [
      {
        text: 'half of naive',
        value: (of) => of('hub', 'cost') / of('naive', 'cost'),
        digits: 2,
        holds: (value) => value <= 0.5,
      },
    ],
    async prepare({ title }) {
      const lines = [...script[title as SubjectName]!]
      return {
        warmUp: async () => void log.push(`${title} warms up`),
        async round() {
          const line = lines.shift()!
          log.push(`${title} ${line}`)
          if (typeof line === 'string') throw new Error(line)
          return { cost: line, load: 0.2, others: 0.01 }
        },
        end: async () => void log.push(`${title} ends`),
      }
    },
  }
  return scenario
}
const options = { rounds: 3, only: [], say: () => undefined }

describe('rounds', () => {
  test('are taken in turn, and everybody ends', async () => {
    const log: string[] = []
    await play(scripted({ naive: [1, 2, 3], hub: [4, 5, 6] }, log), subjects, options)
    expect(log).toEqual([
      'naive warms up',
      'hub warms up',
      ...['naive 1', 'hub 4', 'naive 2', 'hub 5', 'naive 3', 'hub 6'],
      'naive ends',
      'hub ends',
    ])
  })

  test('go on without whoever fails, and the table says why', async () => {
    const scenario = scripted({ naive: [10, 20, 12], hub: [1, 'person 3 got 2 messages instead of 1'] })
    const outcomes = await play(scenario, subjects, options)
    expect(outcomes.map(({ rounds }) => rounds.length)).toEqual([3, 1])
    const table = tableOf(scenario, outcomes)
    expect(table).toContain('✗ hub: person 3 got 2 messages instead of 1')
    expect(table).toMatch(/aim {2}half of naive$/m)
  })

  test('of some subjects alone leave the others out', async () => {
    const outcomes = await play(scripted({ naive: [1, 1, 1], hub: [1, 1, 1] }), subjects, { ...options, only: ['hub'] })
    expect(outcomes.map(({ name }) => name)).toEqual(['hub'])
  })
})

describe('a table', () => {
  test('shows medians, how far rounds lie apart, ratios, and whether the aim is met', async () => {
    const scenario = scripted({ naive: [10, 11, 9], hub: [4, 4, 4] })
    const table = tableOf(scenario, await play(scenario, subjects, options))
    expect(table).toMatch(/naive +10\.0 +±10% +1\.00×/)
    expect(table).toMatch(/hub +4\.0 +±0% +0\.40×/)
    expect(table).toContain('aim  half of naive: 0.40 ✓')
  })

  test('says that an aim is missed, and judges nothing where a subject is missing', async () => {
    const slow = scripted({ naive: [10, 10, 10], hub: [9, 9, 9] })
    expect(tableOf(slow, await play(slow, subjects, options))).toContain('half of naive: 0.90 ✗')
    const alone = scripted({ hub: [9, 9, 9] })
    expect(tableOf(alone, await play(alone, subjects, options))).toMatch(/aim {2}half of naive$/m)
  })
})
