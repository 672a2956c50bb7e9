import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const PASSES = `test('adds', () => expect(1 + 1).toBe(2))`

describe('the count of the tests', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'tally-'))
    await symlink(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'))
    await writeFile(join(root, 'package.json'), '{"type":"module"}')
  })
  afterEach(() => rm(root, { recursive: true }))

  /** Counts one file of tests in a process of its own, as `npm test` does. */
  const tally = async (text: string) => {
    await writeFile(join(root, 'one.test.js'), `import { describe, expect, test } from 'vitest'\n${text}`)
    const program = `
      import(${JSON.stringify(join(import.meta.dirname, 'tally.ts'))})
        .then(({ runTests }) => runTests({ root: ${JSON.stringify(root)} }))
        .then((tally) => { console.log('\\n' + JSON.stringify(tally)); process.exit(0) })`
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program], { cwd: root, env })
    const lines = stdout.trim().split('\n')
    said = lines.slice(0, -1).filter((line) => line !== '')
    return JSON.parse(lines.at(-1) ?? '')
  }
  let said: string[] = []

  test('names at the very end what failed, and why', async () => {
    await tally(`${PASSES}\ntest('fails', () => { throw new Error('It broke.') })\ntest.skip('rests', () => {})`)
    expect(said.slice(-2)).toEqual(['Failed: one.test.js > fails: It broke.', 'Did not run: one.test.js > rests'])
  })

  test('counts what passes and what fails', async () => {
    expect(await tally(`${PASSES}\ntest('fails', () => expect(1).toBe(2))`)).toEqual({ passed: 1, failed: 1 })
  })

  test.each([
    ['that is left out', 1, `${PASSES}\ntest.skip('subtracts', () => expect(2 - 1).toBe(1))`],
    ['that is still to be written', 1, `${PASSES}\ntest.todo('multiplies')`],
    ['whose suite breaks before it starts', 0, `${PASSES}\ndescribe('broken', () => { throw new Error('no') })`],
    ['that leaves an error behind', 2, `${PASSES}\ntest('x', () => { Promise.reject(new Error('stray')) })`],
  ])('counts one as failed %s', async (_, passed, text) => {
    expect(await tally(text)).toEqual({ passed, failed: 1 })
  })

  test('counts a file that does not load, and one with no test in it, as failed', async () => {
    expect(await tally(`import './nowhere.js'\n${PASSES}`)).toEqual({ passed: 0, failed: 1 })
    expect(await tally('')).toEqual({ passed: 0, failed: 1 })
  })
})
