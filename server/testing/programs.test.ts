import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findProgram } from './programs.ts'

describe('looking for a program', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'path-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const put = async (name: string, mode = 0o755) => {
    await writeFile(join(folder, name), '')
    await chmod(join(folder, name), mode)
    return join(folder, name)
  }

  test('finds it on the path', async () => {
    const chromium = await put('chromium')
    expect(findProgram('chromium', { PATH: folder })).toBe(chromium)
  })

  test('takes the variable’s word before the path’s', async () => {
    await put('chromium')
    expect(findProgram('chromium', { PATH: folder, CHROME_PATH: '/opt/chrome' })).toBe('/opt/chrome')
  })

  test('prefers Redis to Valkey', async () => {
    await put('valkey-server')
    const redis = await put('redis-server')
    expect(findProgram('redis', { PATH: folder })).toBe(redis)
  })

  test('passes over a file that cannot be run', async () => {
    await put('redis-server', 0o644)
    expect(findProgram('redis', { PATH: folder })).not.toBe(join(folder, 'redis-server'))
  })
})
