import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../config.ts'
import { endpointOf } from './index.ts'

const named = { OPENAI_BASE_URL: 'http://localhost:11434/v1', BOT_MODEL: 'a-model' }

describe('a house', () => {
  test.each([
    ['nothing', {}],
    ['a key alone', { OPENAI_API_KEY: 'k' }],
    ['an address alone', { OPENAI_BASE_URL: named.OPENAI_BASE_URL, OPENAI_API_KEY: 'k' }],
    ['a model alone', { BOT_MODEL: 'a-model', OPENAI_API_KEY: 'k' }],
  ])('MDL1 that names %s has no model, and asks nobody', (_, env) => {
    expect(endpointOf(loadConfig(env))).toBeNull()
  })

  test('MDL1 that names an address and a model has one, and vectors if it names one for them', () => {
    expect(endpointOf(loadConfig(named))).toMatchObject({ name: 'a-model', embedding: null })
    const config = loadConfig({ ...named, BOT_EMBEDDING_MODEL: 'a-space' })
    expect(endpointOf(config)).toMatchObject({ embedding: 'a-space' })
  })

  test.each(['localhost:11434', 'ftp://example.org', 'https://example.org/v1?key=hunter2', 'https://a b'])(
    'MDL1 is told at the start that an address is none: %s',
    (OPENAI_BASE_URL) => {
      expect(() => loadConfig({ OPENAI_BASE_URL })).toThrow(/^(?!.*hunter2).*OPENAI_BASE_URL: must be/s)
    },
  )

  test('MDL1 loads what speaks to endpoints with the first question: nothing imports it before', () => {
    const root = join(import.meta.dirname, '../../..')
    const importing = globSync('{server,shared}/**/*.ts', { cwd: root })
      .filter((path) => !path.endsWith('.test.ts'))
      .filter((path) => /^import (?!type\b).*from 'openai/m.test(readFileSync(join(root, path), 'utf8')))
    expect(importing).toEqual([])
  })
})
