import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { configKeys, loadConfig } from './config.ts'

describe('configuration', () => {
  test('needs nothing to be set', () => {
    expect(loadConfig({})).toMatchObject({ PORT: 3000, NODE_ENV: 'production', DATA_DIR: '.data' })
  })

  test.each([
    ['PORT', 'many'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'localhost'],
    ['REDIS_URL', 'http://localhost'],
    ['PUBLIC_URL', 'chat'],
    ['LOG_LEVEL', 'loud'],
    ['RIGHTS_TTL_S', '31'],
    ['MAP_TILES', 'https://tile.example/{z}/{x}.png'],
  ])('names the variable that is wrong: %s=%s', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new RegExp(`^  ${name}: `, 'm'))
  })

  test('never prints what was set, which may be a secret', () => {
    expect(() => loadConfig({ DATABASE_URL: 'hunter2' })).toThrow(/^(?!.*hunter2)/s)
  })

  test('counts an empty value as not set', () => {
    expect(loadConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
    expect(loadConfig({ REDIS_URL: '' }).REDIS_URL).toBeUndefined()
  })

  test('.env.example explains every variable, and no other', () => {
    const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
    const named = lines.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? [])
    expect(named.sort()).toEqual([...configKeys].sort())
  })
})
