import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Rule {
  readonly id: string
  readonly says: string
  readonly tests: readonly string[]
}

const rules: readonly Rule[] = read('docs/specification.md')
  .split('\n')
  .flatMap((line): Rule[] => {
    const [, id, says, tests] = /^\| ([A-Z]{3}\d+) \| (.+?) \|(.*)\|$/.exec(line) ?? []
    return id && says ? [{ id, says, tests: (tests ?? '').split(',').flatMap((path) => path.trim() || []) }] : []
  })
const byFamily = Map.groupBy(rules, ({ id }) => id.slice(0, 3))

const numbersIn = (path: string): string[] =>
  [...read(path).matchAll(/\b(?:test|describe)(?:\.\w+)*\s*\((?:[^'`"]*?)['`"]([A-Z]{3}\d+)\b/g)].map(([, id]) => id!)

describe('the specification', () => {
  test('has rules', () => {
    expect(rules.length).toBeGreaterThan(70)
  })

  test.each([...byFamily])('numbers %s without a hole, and none twice', (family, those) => {
    expect(those.map(({ id }) => id)).toEqual(those.map((_, at) => `${family}${at + 1}`))
  })

  test.each(rules.flatMap(({ id, tests }) => tests.map((path) => [id, path] as const)))(
    '%s is shown by %s, which says so',
    (id, path) => {
      expect(existsSync(join(root, path))).toBe(true)
      expect(read(path)).toMatch(new RegExp(`\\b${id}\\b`))
    },
  )

  test.each(rules.map(({ id, tests }) => [id, tests] as const))('%s has a test that shows it', (_, tests) => {
    expect(tests).not.toEqual([])
  })

  test('knows every number that a test of the pure part carries', () => {
    const carried = globSync('shared/**/*.test.ts', { cwd: root }).flatMap(numbersIn)
    const known = new Set(rules.map(({ id }) => id))
    expect(carried.length).toBeGreaterThan(100)
    expect([...new Set(carried)].filter((id) => !known.has(id))).toEqual([])
  })
})
