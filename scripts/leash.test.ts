import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { onLeash } from './leash.ts'

test('a program that ends by itself hands on its exit code', async () => {
  expect(await onLeash(['/bin/sh', '-c', 'exit 7']).ended).toBe(7)
})

test('a program that is stopped gets the signal it wants', async () => {
  const said = join(mkdtempSync(join(tmpdir(), 'leash-')), 'said')
  const program = `process.on('SIGINT', () => process.exit(3)); console.log('up'); ${FOREVER}`
  const leash = onLeash([process.execPath, '-e', program], { signal: 'INT', log: openSync(said, 'w') })
  await vi.waitFor(() => expect(readFileSync(said, 'utf8')).toContain('up'), 10_000)
  await leash.stop()
  expect(await leash.ended).toBe(3)
})

test('a program that will not stop is killed', async () => {
  const stubborn = spawnOwner(`['/bin/sh', '-c', 'trap "" TERM; echo up; while :; do sleep 1; done']`, { log: 1 })
  await once(stubborn.stdout, 'data')
  stubborn.stdin.write('stop')
  const [code] = await once(stubborn, 'exit')
  expect(code).toBe(137)
})

test('a program ends when whoever holds the leash is killed', async () => {
  const owner = spawnOwner(`[process.execPath, '-e', 'console.log(process.pid); ${FOREVER}']`, { log: 1 })
  const [pid] = await once(owner.stdout.setEncoding('utf8'), 'data')
  expect(lives(Number(pid))).toBe(true)
  owner.kill('SIGKILL')
  await vi.waitFor(() => expect(lives(Number(pid))).toBe(false), 5_000)
})

const FOREVER = 'setInterval(() => undefined, 1000)'

/** A process that holds a leash, and stops it with little patience when it is told to. */
const spawnOwner = (command: string, options: { log: number }) => {
  const program = `
    import(${JSON.stringify(join(import.meta.dirname, 'leash.ts'))}).then(async ({ onLeash }) => {
      const leash = onLeash(${command}, ${JSON.stringify(options)})
      process.stdin.once('data', () => leash.stop(50))
      process.exit(await leash.ended)
    })`
  return spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
}

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
