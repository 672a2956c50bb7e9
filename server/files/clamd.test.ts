import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClamd } from './clamd.ts'
import { EICAR, openClamd } from './testing/clamd.ts'

let folder: string
let daemon: Awaited<ReturnType<typeof openClamd>>
const fileWith = async (content: string | Uint8Array) => {
  const path = join(folder, `file-${Math.random()}`)
  await writeFile(path, content)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clamd-'))
  daemon = await openClamd()
})
afterAll(async () => {
  await daemon.close()
  await rm(folder, { recursive: true, force: true })
})
const scanOf = (patience = 5_000) => createClamd({ address: daemon.address, patience })

test('FIL9 tells what is clean, over many pieces too, from what is not', async () => {
  daemon.mood = 'well'
  expect(await scanOf()(await fileWith('hello'))).toBe('clean')
  expect(await scanOf()(await fileWith(new Uint8Array(3_000_000)))).toBe('clean')
  expect(await scanOf()(await fileWith(`${'x'.repeat(400_000)}${EICAR}`))).toBe('infected')
})

test.each([
  ['says nothing', 'silent', 'said nothing'],
  ['says something else', 'garbage', 'could not tell'],
  ['finds it too large', 'too large', 'could not tell'],
  ['hangs up', 'hangs up', /hung up|reset|EPIPE/i],
] as const)('FIL9 cannot tell where the daemon %s, and never says clean then', async (_, mood, why) => {
  daemon.mood = mood
  await expect(scanOf(200)(await fileWith('hello'))).rejects.toThrow(why)
})

test('FIL9 cannot tell where there is no daemon', async () => {
  await expect(createClamd({ address: '127.0.0.1:9' })(await fileWith('hello'))).rejects.toThrow('ECONNREFUSED')
})
