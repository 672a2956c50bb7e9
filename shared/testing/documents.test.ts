import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const documents = [
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/blueprint.md',
  'docs/specification.md',
  ...globSync('docs/decisions/*.md', { cwd: root }),
]
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!)

describe.each(documents)('%s', (path) => {
  test('leads nowhere that is not there', () => {
    const links = all(read(path), /\]\(([^)#]+)[^)]*\)/g).filter((link) => !link.includes('://'))
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
  })

  test('names no file that is not there', () => {
    const named = all(read(path), /`((?:shared|server|client|docs|scripts|deploy|bench|test)\/[\w./-]+)`/g)
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})

test('every decision has the four parts of one, and is listed', () => {
  const decisions = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort()
  expect(decisions.length).toBeGreaterThan(7)
  for (const [at, path] of decisions.entries()) {
    expect(path).toContain(`/${String(at + 1).padStart(4, '0')}-`)
    expect(all(read(path), /^## (.+)$/gm)).toEqual(['Context', 'Options', 'Decision', 'Consequences'])
    expect(read('docs/decisions/README.md')).toContain(`](${path.replace('docs/decisions/', '')})`)
  }
})

describe('the blueprint', () => {
  const rows = read('docs/blueprint.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|the blueprint asks)/.test(line))
    .map((line) => line.split(' | ') as [string, string, string])

  test('is long', () => {
    expect(rows.length).toBeGreaterThan(40)
  })

  const isLeft = ([, , tests]: [string, string, string]) => tests.startsWith('not yet: ')

  test.each(rows.filter(isLeft))('%s %s is no page as yet', (_, page) => {
    expect(page).toMatch(/^\/\w+$/)
    expect(read('client/shell/routes.tsx')).not.toContain(`'${page}'`)
  })

  test.each(rows.filter((row) => !isLeft(row)))('%s %s is shown by a test in a browser', (_, _page, tests) => {
    const named = [...tests.matchAll(/([\w-]+\.test\.ts): ([^;|]+)/g)]
    expect(named).not.toEqual([])
    for (const [, file, title] of named) expect(read(`test/journeys/${file}`)).toContain(title!.trim())
  })
})
