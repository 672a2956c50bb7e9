import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const LOCK = { packages: { '': {}, 'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' } } }
const OLDER = { packages: { 'node_modules/pg': { version: '7.0.0', integrity: 'sha512-b' } } }

describe('running a script', () => {
  let root: string
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'run-')))
    await mkdir(join(root, 'scripts'))
    await copyFile(join(import.meta.dirname, 'run.mjs'), join(root, 'scripts/run.mjs'))
    await put('package-lock.json', JSON.stringify(LOCK))
    await put('npm-cli.js', FAKE_NPM)
    await put('scripts/say.js', `console.log(process.argv.slice(2).join()); process.exit(5)`)
  })
  afterEach(() => rm(root, { recursive: true }))

  const put = async (file: string, content: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), content)
  }

  /** The Node that comes along is, in this house, the one that runs the test. */
  const installed = async (lock: object) => {
    await put('node_modules/.package-lock.json', JSON.stringify(lock))
    const place = join(root, `node_modules/node-${process.platform}-${process.arch}/bin`)
    await mkdir(place, { recursive: true })
    await symlink(process.execPath, join(place, 'node'))
  }

  const begin = (args: readonly string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [join(root, 'scripts/run.mjs'), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm-cli.js'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  const run = async (args: readonly string[], env?: Record<string, string>) => {
    const child = begin(args, env)
    const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { said, complained, code }
  }

  test('passes on arguments and the exit code', async () => {
    await installed(LOCK)
    expect(await run(['scripts/say.js', 'a', 'b'])).toEqual({ said: 'a,b\n', complained: '', code: 5 })
  })

  test('installs what is missing, and says so in one line', async () => {
    const { said, code } = await run(['scripts/say.js', 'a'])
    expect(said).toMatch(/^Installing .*\na\n$/)
    expect(code).toBe(5)
  })

  test.each([
    ['something else is installed than the lockfile names', OLDER],
    ['only part of it is installed', { packages: {} }],
  ])('installs when %s', async (_, lock) => {
    await installed(lock)
    await run(['scripts/say.js'])
    await access(join(root, 'npm-was-here'))
  })

  test('does not miss a package that is made for another system', async () => {
    const foreign = { version: '1.0.0', integrity: 'sha512-c', optional: true, os: ['plan9'], cpu: ['mips'] }
    await put('package-lock.json', JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/foreign': foreign } }))
    await installed(LOCK)
    expect((await run(['scripts/say.js', 'a'])).said).toBe('a\n')
  })

  test('installs everything, also where the environment would leave some out', async () => {
    const { said } = await run(['scripts/say.js'], { NODE_ENV: 'production', FAKE_NPM: 'tell' })
    expect(said).not.toContain('production')
    const { complained } = await run(['scripts/say.js'], { NODE_ENV: 'production', FAKE_NPM: 'fail' })
    expect(complained).toMatch(/^ci .*--include=dev --include=optional.* NODE_ENV=development\n/)
  })

  test('shows what npm said when it fails, and its exit code', async () => {
    const { complained, code } = await run(['scripts/say.js'], { FAKE_NPM: 'fail' })
    expect(complained).toContain('npm ci failed with exit code 9.')
    expect(code).toBe(1)
  })

  test('passes on a signal, and ends as the script ends', async () => {
    await installed(LOCK)
    await put('scripts/wait.js', `process.on('SIGTERM', () => process.exit(6)); ${WAIT}`)
    const child = begin(['scripts/wait.js'])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([6, null])
  })

  test('tells the script when it is killed itself', async () => {
    await installed(LOCK)
    await put('scripts/wait.js', `process.on('disconnect', () => { console.log('alone'); process.exit() }); ${WAIT}`)
    const child = begin(['scripts/wait.js'])
    await once(child.stdout.setEncoding('utf8'), 'data')
    child.kill('SIGKILL')
    expect(await once(child.stdout, 'data')).toEqual(['alone\n'])
  })
})

const WAIT = `console.log('up'); setInterval(() => undefined, 1000)`

/** Leaves a trace and what npm would leave; or fails, and says how it was called. */
const FAKE_NPM = `
const { mkdirSync, symlinkSync, writeFileSync } = require('node:fs')
if (process.env.FAKE_NPM === 'fail') {
  console.log(process.argv.slice(2).join(' '), 'NODE_ENV=' + process.env.NODE_ENV)
  process.exit(9)
}
writeFileSync('npm-was-here', '')
const place = 'node_modules/node-' + process.platform + '-' + process.arch + '/bin'
mkdirSync(place, { recursive: true })
try { symlinkSync(process.execPath, place + '/node') } catch {}`
